import { say } from '../../conversation/effect.ts'
import { CHANNEL_SUBJECT, type ChannelsEffect, JOIN_MINUTES } from '../../conversation/vocabulary/channels.ts'
import { CONSENT_VERSION } from '../../domain/member.ts'
import { hashIn, hashOf, JOINING } from '../read/load-admission.ts'
import { tellOfficers } from '../send/tell.ts'
import type { Doers } from './doers.ts'

/** A person is met on one more channel, or on another. */
export const channelsDoers: Doers<ChannelsEffect> = {
  'join-code': async ({ tx, facts: { me, now } }, { code }) => {
    if (!me) return
    const until = now.plus({ minutes: JOIN_MINUTES }).toUTC().toISO() ?? ''
    await tx.settings.set(`${JOINING}${hashOf(code)}`, JSON.stringify({ member: me.id, until }))
  },
  join: async ({ tx, facts: { chat, now } }, { member, code }) => {
    await tx.settings.remove(`${JOINING}${hashIn(code, true)}`)
    await tx.members.meet(member, chat, now)
    const by = { at: now, actor: member }
    await tx.journal.audit({ ...by, action: 'channels.joined', subject: CHANNEL_SUBJECT })
    await tx.journal.audit({ ...by, action: 'consent', subject: CONSENT_VERSION })
  },
  'no-seat': async ({ tx, deps, facts: { chat, channel, now } }, { name }) => {
    const message = say({
      ...{ say: 'no-seat-told', channel: channel.name, people: channel.quota?.people ?? 0, name },
    })
    const who = hashOf(chat).slice(0, 16)
    await tellOfficers(tx, deps, message, { key: `no-seat:${who}:${now.toISODate()}` })
  },
  'keep-channel': async ({ tx, facts: { me } }, { channel }) => {
    if (me) await tx.members.update(me.id, { keepsTo: channel })
  },
  'closed-here': ({ tx, facts: { chat, now } }) => tx.members.refuse(chat, now, true),
}
