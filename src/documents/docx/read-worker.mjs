// Reads one Word file in a thread of its own. Plain JavaScript, since a thread runs no TypeScript before tsx is there.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { readDocxText } = await import('./read.ts')
parentPort?.postMessage(readDocxText(workerData))
