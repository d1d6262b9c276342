import { runTranscripts } from './support/run.ts'

runTranscripts('bao-cao')
