import { hashOf } from '../../../src/usecases/load-door.ts'

export const CONSENT = '2026-1'
export const codeHash = hashOf
