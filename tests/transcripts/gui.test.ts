import { runTranscripts } from './support/run.ts'

runTranscripts('gui-so')
