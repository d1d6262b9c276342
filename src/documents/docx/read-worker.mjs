// Reads one file in a thread of its own. Plain JavaScript, since a thread runs no TypeScript before tsx is there.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { bytes, as } = workerData
const read =
  as === 'table' ? (await import('../read-table.ts')).readTableText : (await import('./read.ts')).readDocxText
parentPort?.postMessage(read(bytes))
