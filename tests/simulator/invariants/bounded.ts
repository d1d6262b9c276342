import { RETENTION } from '../../../src/domain/retention.ts'
import { PEOPLE } from '../people.ts'
import type { World } from '../world.ts'

/** As many updates as may come once more when a confirmation is lost. */
const LARGEST_BATCH = 100

/** What is kept for so long is cleaned away in the day after. */
const CLEANING_DAYS = 1

/** Whoever waits for time once all is quiet: a poll that is left waiting, and whatever looks again soon. */
const MOST_WAITING = 4

/** What is said to one person unasked, in a day, with what nobody was told and why not. */
const MOST_DUES = 12

/** Megabytes, with what the server's side remembers (phones, calls, messages) and with code that is loaded when it is needed. */
const MOST_GROWN = 64

/** How large each thing may be that the program keeps, whatever has come and gone before: called a day after all is well. */
export function bounded(world: World, weighed: boolean): readonly string[] {
  const { rows, clock } = world
  const before = (kept: { days?: number; months?: number }) =>
    JSON.stringify(clock.now().minus(kept).minus({ days: CLEANING_DAYS }).toUTC().toISO()?.replace('Z', '+00:00'))
  const of = (sql: string): number => Number(rows(`select count(*) as n from ${sql.replaceAll('"', "'")}`)[0]?.n)
  const numbers = before({ days: RETENTION.delivered })
  const [handled, words] = [before({ days: RETENTION.handled }), before({ months: RETENTION.words })]
  const members = 'select chat from MemberAddress'
  const limits: readonly (readonly [what: string, found: number, limit: number])[] = [
    ['updates handled long ago', of(`InboxRow where state <> 'new' and receivedAt < ${numbers}`), LARGEST_BATCH],
    ['of whom they were', of(`InboxRow where state <> 'new' and receivedAt < ${handled} and chat <> ''`), 0],
    ['payloads of handled updates', of(`InboxRow where state = 'done' and payload <> ''`), 0],
    ['payloads of settled messages', of(`OutboxRow where state not in ('waiting', 'sending') and payload <> ''`), 0],
    ['messages sent years ago', of(`OutboxRow where key is null and createdAt < ${words}`), 0],
    [
      'messages to strangers',
      of(`OutboxRow where createdAt < ${handled} and key is null and chat not in (${members})`),
      0,
    ],
    ['sessions', of('Session'), of('Member')],
    ['sessions of nobody', of(`Session where memberId not in (select id from Member)`), 0],
    ['pieces of answers', of(`AnswerPiece where at < ${words}`), 0],
    ['pieces of notes', of(`NotePiece where at < ${words}`), 0],
    ['files', of(`Attachment where at < ${words}`), 0],
    ['readings', of(`Reading where at < ${before({ months: RETENTION.readings })}`), 0],
    ['deeds', of(`AuditEntry where at < ${before({ months: RETENTION.audit })}`), 0],
    ['pages opened', of(`DeskSession where madeAt < ${handled}`), 0],
    ['passing dues', of(`Due where what = 'day' and day < ${before({ months: RETENTION.mornings })}`), 0],
    ['dues of one day', Number(rows(DUES_OF_A_DAY)[0]?.n ?? 0), MOST_DUES * PEOPLE.length],
    ['days of one chore', Number(rows(DAYS_OF_A_CHORE)[0]?.n ?? 0), 1],
    ['names of documents at the channel', of(`Setting where key like 'file-id:%'`), world.documents()],
    ['others that wait for time', world.waiting(), MOST_WAITING],
    ['calls under way', world.gate().busy(), 1],
    ...(weighed ? [['megabytes of heap', Math.round(world.grown()), MOST_GROWN] as const] : []),
  ]
  return limits.flatMap(([what, found, limit]) =>
    found > limit ? [`too many ${what}: ${found}, at most ${limit}`] : [],
  )
}

const DUES_OF_A_DAY = 'select count(*) as n from Due group by day order by n desc limit 1'
const DAYS_OF_A_CHORE = `select count(*) as n from Due where memberId = 0 and what in ('cleaning', 'ladder', 'copy')
  group by what, subject order by n desc limit 1`
