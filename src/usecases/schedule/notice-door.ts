import { say } from '../../conversation/effect.ts'
import type { Deps } from '../deps.ts'
import { tellOfficers } from '../send/tell.ts'

/** A channel that does not reach the address it was given: officers are told, once for each time it was tried. */
export async function noticeDoor(deps: Deps): Promise<void> {
  const { messenger, storage } = deps
  const reception = messenger.reception?.()
  if (reception?.way !== 'brought' || !reception.trouble) return
  const { trouble, url } = reception
  const message = say({ say: 'unreached', channel: messenger.channel.name, url, trouble })
  await storage.transaction(tx => tellOfficers(tx, deps, message, { key: `unreached:${trouble.at}` }))
}
