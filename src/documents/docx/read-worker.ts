import { parentPort } from 'node:worker_threads'
import type { ReadAs } from '../documents.ts'

parentPort?.on('message', async ({ bytes, as }: ReadAs) => {
  const read =
    as === 'table' ? (await import('../read-table.ts')).readTableText : (await import('./read.ts')).readDocxText
  parentPort?.postMessage(read(bytes))
})
