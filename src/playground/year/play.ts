import { DateTime } from 'luxon'
import { makeCalendar } from '../../domain/calendar.ts'
import type { Loaded } from '../../load-school.ts'
import type { Actor, ReceivedFile } from '../staff/actor.ts'
import type { CastMember } from '../staff/cast.ts'
import { gather } from '../staff/company.ts'
import { createLedger, type Ledger } from '../staff/ledger.ts'
import { papersOf } from '../staff/papers/papers.ts'
import { type Behind, behindPhones } from '../staff/seen.ts'
import { openStage, type Stage } from '../stage.ts'
import { type Chronicle, createChronicle } from './chronicle.ts'
import { closingOf } from './options.ts'

export type PlayOptions = {
  readonly school: Loaded
  readonly folder: string
  readonly seed: number
  readonly cast: readonly CastMember[]
  readonly start: DateTime
  readonly until: DateTime
  readonly years: readonly number[]
  /** Nobody does more than hand in: no quarter is answered, no report made ready to be signed. */
  readonly onlyOwed?: boolean
  /** Midnights that pass without a pulse, for a machine that is off on quiet days. None unless told. */
  readonly sleeps?: (midnight: DateTime) => boolean
  /** What the staff make of the phones they look at, should it be another thing than what stands there. */
  readonly glasses?: (behind: Behind) => Behind
  /** After everything of one moment has happened. */
  readonly shown?: (stage: Stage, chronicle: Chronicle, ledger: Ledger) => Promise<void>
}

export type Played = {
  readonly stage: Stage
  readonly chronicle: Chronicle
  readonly ledger: Ledger
  /** What has been sent to whomever, oldest first. */
  readonly files: readonly ReceivedFile[]
}

const SETUP_CODE = 'ma-cai-dat'

/**
 * Plays from `start` to `until` on the real program: time jumps to whatever comes next, somebody's act or something
 * the program has due. The stage is left open; its server and the program are the caller's to stop.
 */
export async function play(options: PlayOptions): Promise<Played> {
  const { school, start, folder, seed, cast, years, onlyOwed = false } = options
  const lastYear = Math.max(...years)
  const { glasses = behind => behind } = options
  const stage = await openStage({ school, start, folder, seed, setupCode: SETUP_CODE })
  const { api, clock } = stage
  const chronicle = createChronicle()
  const ledger = createLedger()
  const calendar = makeCalendar(school.years, start.zoneName ?? 'utc')
  const arrived: Arrived = { to: new Set(), buttons: [], behind: glasses(behindPhones(stage.storage)) }
  api.onMessage(({ chatId, message }) => {
    arrived.to.add(chatId)
    arrived.buttons.push(
      ...(message.reply_markup?.inline_keyboard ?? []).flat().flatMap(each => each.callback_data ?? []),
    )
    chronicle.assistant(message, clock.now())
  })
  const actors = gather({
    ...{
      api,
      behind: arrived.behind,
      plan: school.plan,
      calendar,
      ledger,
      cast,
      seed,
      setupCode: SETUP_CODE,
      start,
      closing: closingOf(lastYear, school.plan, calendar),
      papers: await papersOf(school.plan, lastYear, start),
      years,
      onlyOwed,
    },
    note: (person, doing) => chronicle.person(person, doing, clock.now()),
  })
  while (await goOn(stage, actors, arrived, options)) await options.shown?.(stage, chronicle, ledger)
  const files = actors.flatMap(actor => actor.received()).toSorted((a, b) => a.at - b.at)
  return { stage, chronicle, ledger, files }
}

/** What has newly come onto the phones, and what lies behind it. */
type Arrived = { readonly to: Set<number>; readonly buttons: string[]; readonly behind: Behind }

/** One moment: what the program has due comes before what people do, so that nobody acts on yesterday's screen. */
async function goOn(
  stage: Stage,
  actors: readonly Actor[],
  { to, buttons, behind }: Arrived,
  { until, sleeps }: PlayOptions,
): Promise<boolean> {
  const { clock } = stage
  await behind.learn(buttons.splice(0))
  for (const actor of actors) if (to.has(actor.id)) actor.looks(clock.now())
  to.clear()
  const next = soonest(actors)
  const due = await stage.nextDueAt()
  if (due <= until && (!next || due <= next.at)) {
    if (+due === +due.startOf('day') && sleeps?.(due)) clock.moveTo(due)
    else await stage.tickTo(due)
    return true
  }
  if (!next || next.at > until) {
    await stage.tickTo(until)
    return false
  }
  // Between two pulses of the clock people act as they do in the world.
  clock.moveTo(DateTime.max(next.at, clock.now()))
  next.actor.acts(clock.now())
  stage.api.forgetCalls()
  await stage.settle()
  return true
}

function soonest(actors: readonly Actor[]): { readonly actor: Actor; readonly at: DateTime } | undefined {
  let found: { readonly actor: Actor; readonly at: DateTime } | undefined
  for (const actor of actors) {
    const at = actor.nextAt()
    if (at && (!found || at < found.at)) found = { actor, at }
  }
  return found
}
