import { say } from '../../conversation/effect.ts'
import { dutyOf } from '../../conversation/flows/duties.ts'
import { nextFor } from '../../conversation/flows/leaving.ts'
import type { Say } from '../../conversation/say.ts'
import { unitOf } from '../../domain/form.ts'
import { isLeadership, isOfficer, isReachable, type Member, reportersOf, unitsOf } from '../../domain/member.ts'
import { channelAt } from '../../messenger/lines.ts'
import type { Tx } from '../../storage/storage.ts'
import type { Deps } from '../deps.ts'
import { wishForCleanUp } from '../send/clean-up-files.ts'
import { enqueue, voiceOf } from '../send/enqueue.ts'
import { tellOfficers } from '../send/tell.ts'

type Parting = {
  /** 'erased': the person's own wish, words and photos go too. 'let-go': draft, notes and minh chứng stay with the unit. */
  readonly why: 'erased' | 'let-go'
  /** The officer who did it: knows already, is not told. */
  readonly by: number | null
  /** The last message to the person; without it, the farewell of somebody erased, and nothing for somebody let go. */
  readonly goodbye?: Say
  /** The officers hear of it otherwise. */
  readonly quiet?: boolean
}

/**
 * Lets a person go, the one way in which anybody leaves: in the transaction of `tx`, every record is cut loose from the
 * person (name, chat, number; see `MemberRecords.cutLoose`), the last message, said once wherever the person was met, takes the keyboard off the phone, the
 * other officers are told without the name which units lost somebody and whom they still have, and what lies on the disk
 * is cleaned up afterwards. From then on old buttons, ordered documents and links of the person refuse by themselves.
 * Nothing happens for somebody unknown. Taking back one of several roles is `members.revoke`, not this.
 */
export async function letGo(tx: Tx, deps: Deps, id: number, parting: Parting): Promise<void> {
  const member = await tx.members.byId(id)
  if (!member) return
  await tx.members.cutLoose(id, parting.why === 'erased' ? 'delete' : 'leave')
  await tx.journal.audit({
    at: deps.clock.now(),
    actor: parting.by,
    action: `member.${parting.why}`,
    subject: 'member',
  })
  const school = isOfficer(member) || isLeadership(member)
  for (const chat of member.chats) {
    const erased = { say: 'erased', school, channel: channelAt(deps, chat).name } as const
    const goodbye = parting.goodbye ?? (parting.why === 'erased' ? erased : undefined)
    if (goodbye) await enqueue(tx, deps, say(goodbye), { chat, voice: voiceOf(member), turn: null }, { keyboard: [] })
  }
  if (!parting.quiet) await tellOthers(tx, deps, member, parting)
  await wishForCleanUp(tx, 'forget')
}

/** Unnamed: what was asked to be forgotten is not told once more. */
async function tellOthers(tx: Tx, deps: Deps, gone: Member, { why, by }: Parting): Promise<void> {
  const { school } = deps
  const people = await tx.members.all()
  const units = unitsOf(gone)
    .flatMap(unitId => unitOf(school, unitId) ?? [])
    .map(unit => ({ unit, left: reportersOf(people, unit.id).filter(isReachable) }))
  const roles = gone.roles.map(grant => dutyOf(school, grant))
  const choices = units.flatMap(({ unit, left }) => (left.length === 0 ? nextFor({ school }, unit.id) : []))
  await tellOfficers(tx, deps, say({ say: 'person-left', why, roles, units }, choices), { except: [by] })
}
