import { runTranscripts } from './support/run.ts'

runTranscripts('cap-nhat-quy')
