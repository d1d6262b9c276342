import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs'
import type { StartProblem } from '../../domain/start-problem.ts'
import { troubleOf } from '../trouble.ts'

/** Nobody but the account that runs the program reads what people sent. */
const OWN = 0o700

/**
 * Makes the folder, closed to every other account of the machine (Windows has its own rights and keeps them).
 * @returns why nothing can be kept in it.
 */
export function ownFolder(path: string): Extract<StartProblem, { about: 'folder' }> | undefined {
  try {
    mkdirSync(path, { recursive: true, mode: OWN })
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble !== 'not-writable' && trouble !== 'disk-full' && trouble !== 'disk-error') throw error
    return { about: 'folder', code: trouble, path }
  }
  try {
    chmodSync(path, OWN)
  } catch {
    // Somebody else's folder that we may use: the files in it are closed all the same.
  }
  return undefined
}
