import { createHash } from 'node:crypto'
import type { Choice } from '../../../conversation/action.ts'
import { say } from '../../../conversation/effect.ts'
import type { WaitingLine } from '../../../conversation/waiting.ts'
import { MOST_WAYS, OFFICERS_WAIT } from '../../read/waiting.ts'
import { copyWanted } from './copy-wanted.ts'
import { type Making, single } from './making.ts'

/** Days before it runs out in which a link is sent anew rather than waited for. */
const RUNNING_OUT = 3

/** Key of the setting that holds what an officer was told last. */
export const dayToldKey = (member: number): string => `day.told:${member}`

/** What waits for an officer in the morning: one line each; a further matter is one more function. */
const LINES: readonly ((making: Making) => Promise<readonly WaitingLine[]>)[] = [
  ...OFFICERS_WAIT,
  invitationsRunningOut,
  copyWanted,
]

/** Said when something has changed since it was said last, and once a week while it still waits. */
export const makeDay = single(async (making, { day }) => {
  const { tx, member, now } = making
  const lines: WaitingLine[] = []
  for (const find of LINES) lines.push(...(await find(making)))
  const marks = [`${now.weekYear}-${now.weekNumber}`, ...lines.flatMap(({ mark }) => mark ?? [])].join('|')
  const told = createHash('sha256').update(marks).digest('hex')
  if (lines.length === 0) return 'settled'
  const [before = '', on] = (await tx.settings.get(dayToldKey(member.id)))?.split(' ') ?? []
  // What could not be sent is made again, and is no repetition.
  const today = day.toISODate() ?? ''
  const once = lines.some(({ mark }) => mark === undefined)
  if (before === told && on !== today && !once) return 'settled'
  await tx.settings.set(dayToldKey(member.id), `${told} ${today}`)
  return say(
    { say: 'day', items: lines.map(({ item }) => item) },
    lines.flatMap(({ choices }) => choices),
    { lasting: true },
  )
})

/** Whoever has not come in by then is sent the link anew in time, not after it has died. */
async function invitationsRunningOut({ tx, now }: Making): Promise<readonly WaitingLine[]> {
  const until = now.endOf('day').plus({ days: RUNNING_OUT })
  const found = (await tx.invitations.open(now)).filter(({ expiresAt, name }) => expiresAt <= until && name !== '')
  if (found.length === 0) return []
  const anew = found.slice(0, MOST_WAYS).map(
    ({ id, name }): Choice => ({
      word: 'send-anew',
      values: { name },
      action: { do: 'people.again', invitation: id },
    }),
  )
  const all: readonly Choice[] =
    found.length > MOST_WAYS ? [{ word: 'waiting-invitations', action: { do: 'invite.list' } }] : []
  return [
    {
      item: { kind: 'expiring', of: found.map(({ name, expiresAt }) => ({ name, until: expiresAt })) },
      choices: [...anew, ...all],
      mark: `expiring:${found.map(({ id }) => id).join(',')}`,
    },
  ]
}
