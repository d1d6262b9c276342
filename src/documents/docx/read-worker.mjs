// Where one file is read. Plain JavaScript, since a thread runs no TypeScript before tsx is there.
import { register } from 'tsx/esm/api'

register()
await import('./read-worker.ts')
