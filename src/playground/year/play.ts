import { DateTime } from 'luxon'
import { makeCalendar } from '../../domain/calendar.ts'
import type { Loaded } from '../../load-school.ts'
import type { Actor, ReceivedFile } from '../staff/actor.ts'
import type { CastMember } from '../staff/cast.ts'
import { gather } from '../staff/company.ts'
import { createLedger, type Ledger } from '../staff/ledger.ts'
import { papersOf } from '../staff/papers/papers.ts'
import { type Behind, behindPhones, type Letter } from '../staff/seen.ts'
import { openStage, type Stage, type StageOptions } from '../stage.ts'
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
  /** Names of errands that nobody does; none unless told. */
  readonly without?: readonly string[]
  /** The officer says in one message what can be said in one. */
  readonly sparing?: boolean
  /** Days on which the machine is off, unless somebody writes. None unless told. */
  readonly sleeps?: (day: DateTime) => boolean
  /** What the staff make of the phones they look at, should it be another thing than what stands there. */
  readonly glasses?: (behind: Behind) => Behind
  /** After everything of one moment has happened. */
  readonly shown?: (stage: Stage, chronicle: Chronicle, ledger: Ledger) => Promise<void>
  /** How the stage is set besides. */
  readonly set?: Pick<StageOptions, 'way' | 'wait' | 'unreachable' | 'freeBytes' | 'documents' | 'deskAt' | 'channel'>
}

export type Played = {
  readonly stage: Stage
  readonly chronicle: Chronicle
  readonly ledger: Ledger
  /** What has been sent to whomever, oldest first. */
  readonly files: readonly ReceivedFile[]
}

/** With this the first officer comes in. */
export const SETUP_CODE = 'ma-cai-dat'

/** A school that can be played on, moment by moment. The stage is the caller's to stop. */
export type Playing = {
  readonly stage: Stage
  readonly chronicle: Chronicle
  readonly ledger: Ledger
  readonly actors: readonly Actor[]
  /** What has been sent to whomever, oldest first. */
  files(): readonly ReceivedFile[]
  /**
   * What comes next, and at `until` nothing but its arrival.
   * @param acting whose phones are in the hands of the played staff; all unless told.
   */
  goOn(until: DateTime, acting?: (person: number) => boolean): Promise<Moment>
}

/** What one moment was: something the program had due, somebody's act, or only time. */
export type Moment = 'due' | 'act' | 'nothing'

/** Sets the stage at `start`, everybody at their phones. */
export async function openPlay(options: Omit<PlayOptions, 'until' | 'shown'>): Promise<Playing> {
  const { school, start, folder, seed, cast, years, onlyOwed = false, without = [], sparing = false } = options
  const lastYear = Math.max(...years)
  const { glasses = behind => behind } = options
  const zalo = cast.some(({ onZalo }) => onZalo)
  const stage = await openStage({ school, start, folder, seed, setupCode: SETUP_CODE, zalo, ...options.set })
  const { api, clock } = stage
  const chronicle = createChronicle()
  const ledger = createLedger()
  const calendar = makeCalendar(school.years, start.zoneName ?? 'utc')
  const arrived: Arrived = { to: new Set(), buttons: [], letters: [], behind: glasses(behindPhones(stage)) }
  api.onMessage(({ chatId, message }) => {
    arrived.to.add(chatId)
    arrived.buttons.push(
      ...(message.reply_markup?.inline_keyboard ?? []).flat().flatMap(each => each.callback_data ?? []),
    )
    chronicle.assistant(message, clock.now())
  })
  stage.zalo?.onMessage((person, message) => {
    arrived.to.add(person)
    arrived.letters.push({ person, message: message.id })
    chronicle.letter(person, message.text, clock.now())
  })
  const actors = gather({
    ...{
      stage,
      behind: arrived.behind,
      plans: [school.plan, ...school.programmes.map(({ plan }) => plan).slice(1)],
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
      without,
      sparing,
    },
    note: (person, doing) => chronicle.person(person, doing, clock.now()),
  })
  return {
    ...{ stage, chronicle, ledger, actors },
    files: () => actors.flatMap(actor => actor.received()).toSorted((a, b) => a.at - b.at),
    goOn: (until, acting = everybody) => goOn({ stage, actors, arrived, until, acting, ...sleeping(options) }),
  }
}

const everybody = (): boolean => true
const sleeping = ({ sleeps }: Pick<PlayOptions, 'sleeps'>) => (sleeps ? { sleeps } : {})

/**
 * Plays from `start` to `until` on the real program: time jumps to whatever comes next, somebody's act or something
 * the program has due. The stage is left open; its server and the program are the caller's to stop.
 */
export async function play(options: PlayOptions): Promise<Played> {
  const playing = await openPlay(options)
  const { stage, chronicle, ledger } = playing
  while ((await playing.goOn(options.until)) !== 'nothing') await options.shown?.(stage, chronicle, ledger)
  await stage.tickTo(options.until)
  return { stage, chronicle, ledger, files: playing.files() }
}

/** What has newly come onto the phones, and what lies behind it. */
type Arrived = {
  readonly to: Set<number>
  readonly buttons: string[]
  readonly letters: Letter[]
  readonly behind: Behind
}

type Standing = Pick<PlayOptions, 'until' | 'sleeps'> & {
  readonly stage: Stage
  readonly actors: readonly Actor[]
  readonly arrived: Arrived
  readonly acting: (person: number) => boolean
}

/** One moment: what the program has due comes before what people do, so that nobody acts on yesterday's screen. */
async function goOn({ stage, actors, arrived, acting, until, sleeps }: Standing): Promise<Moment> {
  const { to, buttons, letters, behind } = arrived
  const { clock } = stage
  await behind.learn(buttons.splice(0), letters.splice(0))
  const awake = actors.filter(actor => acting(actor.id))
  for (const actor of awake) if (to.delete(actor.id)) actor.looks(clock.now())
  const next = soonest(awake)
  const due = await stage.nextDueAt()
  if (due <= until && (!next || due <= next.at)) {
    if (sleeps?.(due)) clock.moveTo(DateTime.min(wakingAfter(due, sleeps), next?.at ?? until, until))
    else await stage.tickTo(due)
    return 'due'
  }
  if (!next || next.at > until) {
    clock.moveTo(until)
    return 'nothing'
  }
  // Between two pulses of the clock people act as they do in the world.
  clock.moveTo(DateTime.max(next.at, clock.now()))
  next.actor.acts(clock.now())
  stage.api.forgetCalls()
  await stage.settle()
  return 'act'
}

/** The first midnight at which the machine runs again. */
function wakingAfter(instant: DateTime, sleeps: (day: DateTime) => boolean): DateTime {
  let day = instant.startOf('day').plus({ days: 1 })
  while (sleeps(day)) day = day.plus({ days: 1 })
  return day
}

function soonest(actors: readonly Actor[]): { readonly actor: Actor; readonly at: DateTime } | undefined {
  let found: { readonly actor: Actor; readonly at: DateTime } | undefined
  for (const actor of actors) {
    const at = actor.nextAt()
    if (at && (!found || at < found.at)) found = { actor, at }
  }
  return found
}
