import { tryAll } from './support/try-all.ts'

tryAll('readings.json')
