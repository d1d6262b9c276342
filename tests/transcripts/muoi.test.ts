import { runTranscripts } from './support/run.ts'

runTranscripts('muoi-')
