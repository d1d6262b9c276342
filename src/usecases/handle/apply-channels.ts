import { type ChannelsEffect, JOIN_MINUTES } from '../../conversation/vocabulary/channels.ts'
import { hashOf, JOINING } from '../read/load-admission.ts'
import type { Doers } from './doers.ts'

/** A person is met on one more channel, or on another. */
export const channelsDoers: Doers<ChannelsEffect> = {
  'join-code': async ({ tx, facts: { me, now } }, { code }) => {
    if (!me) return
    const until = now.plus({ minutes: JOIN_MINUTES }).toUTC().toISO() ?? ''
    await tx.settings.set(`${JOINING}${hashOf(code)}`, JSON.stringify({ member: me.id, until }))
  },
  join: async ({ tx, facts: { chat, now } }, { member, code }) => {
    await tx.settings.remove(`${JOINING}${hashOf(code)}`)
    await tx.members.meet(member, chat, now)
  },
  'keep-channel': async ({ tx, facts: { me } }, { channel }) => {
    if (me) await tx.members.update(me.id, { keepsTo: channel })
  },
  'closed-here': ({ tx, facts: { chat, now } }) => tx.members.refuse(chat, now, true),
}
