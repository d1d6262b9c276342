import { tryAll } from './support/try-all.ts'

tryAll('behaviours.json')
