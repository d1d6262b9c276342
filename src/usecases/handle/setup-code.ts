import { isOfficer } from '../../domain/member.ts'
import type { Deps } from '../deps.ts'
import { hashOf, SETUP_HASH } from '../read/load-admission.ts'

/**
 * While nobody is the officer there is a one-time set-up code; only its hash is kept, so every start draws a new one
 * unless it is fixed. @returns the code to show at the machine, or undefined when the assistant has its officer.
 */
export async function ensureSetupCode(deps: Deps, fixed: string | undefined): Promise<string | undefined> {
  return deps.storage.transaction(async tx => {
    const people = await tx.members.all()
    if (people.some(member => isOfficer(member) && member.state !== 'left')) return undefined
    const code = fixed ?? deps.newCode()
    await tx.settings.set(SETUP_HASH, hashOf(code))
    return code
  })
}

/** Gives access back when the officer's phone is lost: a new code, whoever is the officer now (`npm run officer:reset`). */
export async function resetSetupCode(deps: Pick<Deps, 'storage' | 'newCode' | 'clock'>): Promise<string> {
  return deps.storage.transaction(async tx => {
    const code = deps.newCode()
    await tx.settings.set(SETUP_HASH, hashOf(code))
    await tx.journal.audit({ at: deps.clock.now(), actor: null, action: 'setup.reset', subject: '' })
    return code
  })
}
