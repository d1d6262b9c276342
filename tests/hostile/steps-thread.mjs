// Counts in a thread where nothing has run before: what is compiled already is counted by halves.
import { parentPort } from 'node:worker_threads'
import '../support/typescript.mjs'

const { readersSteps } = await import('./readers-steps.ts')
parentPort.on('message', async lengths => parentPort.postMessage(await readersSteps(lengths)))
