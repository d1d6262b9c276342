import { runTranscripts } from './support/run.ts'

runTranscripts('dau-moi')
