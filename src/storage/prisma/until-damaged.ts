import type { DatabaseProblem, DatabaseTrouble } from '../../domain/start-problem.ts'
import type { Storage } from '../storage.ts'
import { databaseProblem } from './open.ts'

/** What does not pass, and what nobody can work on: every further write may make it worse. */
const LASTING: readonly DatabaseTrouble[] = ['damaged', 'not-a-database']

/** The same storage; whoever meets a database that has been damaged while the program ran has it told, besides the error. */
export function untilDamaged(storage: Storage, url: string, damaged: (problem: DatabaseProblem) => void): Storage {
  const watched = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      const problem = databaseProblem(error, url)
      if (problem && LASTING.includes(problem.code)) damaged(problem)
      throw error
    }
  }
  return {
    transaction: inner => watched(storage.transaction(inner)),
    scrub: () => watched(storage.scrub()),
    catchUp: () => watched(storage.catchUp()),
    copyTo: path => watched(storage.copyTo(path)),
    close: () => storage.close(),
  }
}
