import { tryAll } from './support/try-all.ts'

tryAll('more.json')
