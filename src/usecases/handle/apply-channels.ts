import { CHANNEL_SUBJECT, type ChannelsEffect, JOIN_MINUTES } from '../../conversation/vocabulary/channels.ts'
import { CONSENT_VERSION } from '../../domain/member.ts'
import { hashIn, hashOf, JOINING } from '../read/load-admission.ts'
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
  'keep-channel': async ({ tx, facts: { me } }, { channel }) => {
    if (me) await tx.members.update(me.id, { keepsTo: channel })
  },
  'closed-here': ({ tx, facts: { chat, now } }) => tx.members.refuse(chat, now, true),
}
