import { runTranscripts } from './support/run.ts'

runTranscripts('don-vi')
