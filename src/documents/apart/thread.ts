import { documents } from '../makers.ts'
import { answering } from './answering.ts'
import type { Making } from './apart.ts'

answering(({ name, given }: Making) => (documents[name] as (...values: unknown[]) => Promise<Uint8Array>)(...given))
