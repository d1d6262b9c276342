import { parentPort, workerData } from 'node:worker_threads'
import type { ReadAs } from '../documents.ts'

const { bytes, as } = workerData as ReadAs
const read =
  as === 'table' ? (await import('../read-table.ts')).readTableText : (await import('./read.ts')).readDocxText
parentPort?.postMessage(read(bytes))
