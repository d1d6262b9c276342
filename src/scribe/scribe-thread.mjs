// Where ordered documents are read and made. Plain JavaScript, since a thread runs no TypeScript before tsx is there.
import { register } from 'tsx/esm/api'

register()
await import('./scribe-thread.ts')
