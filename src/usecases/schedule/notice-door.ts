import { say } from '../../conversation/effect.ts'
import type { Line } from '../../messenger/lines.ts'
import type { Deps } from '../deps.ts'
import { tellOfficers } from '../send/tell.ts'

/** A channel that does not reach the address it was given: officers are told, once for each time it was tried. */
export async function noticeDoor(deps: Deps): Promise<void> {
  for (const line of deps.lines) await noticeOf(deps, line)
}

async function noticeOf(deps: Deps, { messenger }: Line): Promise<void> {
  const reception = messenger.reception?.()
  if (reception?.way !== 'brought' || !reception.trouble) return
  const { trouble, url } = reception
  const message = say({ say: 'unreached', channel: messenger.channel.name, url, trouble })
  await deps.storage.transaction(tx => tellOfficers(tx, deps, message, { key: `unreached:${trouble.at}` }))
}
