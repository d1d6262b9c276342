import { DateTime } from 'luxon'
import type { Clock } from '../../clock.ts'
import type { HttpReply, HttpRequest, Route } from '../../http/route.ts'
import type { Beat, Deed, DeedTrouble, GoTo, Speed } from '../../web/wire/playground.ts'
import { isOnPhone } from './act.ts'
import type { Story } from './deed.ts'
import { answerOf, deskOfPlay, requestOf, type Visit, visitOf } from './desk.ts'
import type { Switches } from './faults.ts'
import { createJournal, type Journal } from './journal.ts'
import { dayCounts, type Passed, type Room } from './room.ts'
import { dayAt, nextDeadline } from './year-strip.ts'

/** One slice of the story: so long nobody else gets a turn. */
const SLICE_MS = 60
/** As often the story goes on while it runs by itself, and as often pages are told of it. */
const BEAT_MS = 80
/** No reminder comes for so long: then there is none to wait for. */
const LONGEST_WAIT = { days: 240 }

export type Opened = {
  readonly room: Room
  readonly switches: Switches
  readonly marks: Beat['marks']
  readonly span: { readonly start: DateTime; readonly until: DateTime }
  /** The addresses of its desk; none where nobody opens it. */
  readonly desk: readonly Route[]
  /** What a second program says that is started on its database; '' should it be let in. */
  readonly second: () => string
  readonly stop: () => Promise<void>
}

export type Way = Story['way']

export type SessionOptions = {
  /** Time as it passes for the visitor. */
  readonly real: Clock
  /** Empties the folder and sets the stage anew. */
  readonly open: (seed: number, way: Way) => Promise<Opened>
  readonly seed: number
  /** Called again and again, until what it gives back is called. */
  readonly every: (milliseconds: number, run: () => void) => () => void
}

/** What visitors of the playground share: one school, one clock. */
export type Session = {
  /** @returns undefined when it has been done, or begun. */
  do(deed: Deed): Promise<DeedTrouble | undefined>
  /** The addresses of the officer's desk, whichever school is open; what is done there belongs to the story. */
  readonly desk: readonly Route[]
  /** The room as it is, between two turns. */
  look<T>(at: (opened: Opened) => Promise<T>): Promise<T>
  /** Told of every change; the first time of everything. @returns how to stop that. */
  watch(told: (beat: Beat) => void): () => void
  story(): Story
  /** Plays a story that was kept, from its beginning. */
  replay(story: Story): Promise<void>
  stop(): Promise<void>
}

export async function openSession(options: SessionOptions): Promise<Session> {
  const { real, every } = options
  let opened = await options.open(options.seed, 'staffed')
  let journal: Journal = createJournal(options.seed, 'staffed')
  let speed: Speed = 0
  let heading: Heading | undefined
  let second = ''
  /** The last turn of the clock is not over yet: no other one waits behind it. */
  let turning = false
  let line: Promise<unknown> = Promise.resolve()
  let handed: ReadonlyMap<string, number> = new Map()
  /** What had been done when they were counted last. */
  let counted = -1
  const watchers = new Set<(beat: Beat) => void>()
  /** One after the other: nothing happens to a school in the middle of something else. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = line.then(work)
    line = done.catch(() => undefined)
    return done
  }
  const now = () => opened.room.playing.stage.clock.now()
  const beat = (whole: boolean): Beat => ({
    ...{ whole, at: now().toISO(), speed, seed: journal.seed },
    ...{ busy: heading !== undefined, over: now() >= opened.span.until },
    phones: opened.room.phones(),
    chats: opened.room.chats(whole),
    notices: whole ? [] : opened.room.notices(),
    days: dayCounts(opened.room.told(), handed),
    marks: whole ? opened.marks : [],
    span: { from: opened.span.start.toISODate(), until: opened.span.until.toISODate() },
    faults: opened.switches.on(),
    second,
  })
  const tell = (whole = false): void => {
    const told = beat(whole)
    for (const watcher of watchers) watcher(told)
  }
  /** As far as one slice of real time reaches. @returns whether it is there, or has met what it waits for. */
  const pass = async (until: DateTime, meets: (passed: Passed) => boolean): Promise<boolean> => {
    const begun = real.elapsed()
    const last = DateTime.min(until, opened.span.until)
    while (now() < last) {
      if (meets(await opened.room.goOn(last))) return true
      if (real.elapsed() - begun > SLICE_MS) return false
    }
    return true
  }
  /** The instant of a story at which so many moments had passed. */
  const passTo = async (at: string, after: number): Promise<void> => {
    const instant = DateTime.fromISO(at, { setZone: true })
    while (opened.room.passed() < after && (await opened.room.goOn(instant)).moment !== 'nothing') tell()
    while (now() < instant && !(await pass(instant, never))) tell()
  }
  const slice = async (since: number): Promise<void> => {
    if (heading) {
      if (await pass(heading.until, heading.meets)) heading = undefined
    } else if (speed === 'whole') {
      if ((await pass(opened.span.until, never)) && now() >= opened.span.until) speed = 0
    } else if (speed > 0) {
      await pass(now().plus({ milliseconds: since * speed }), never)
      if (now() >= opened.span.until) speed = 0
    }
  }
  /** Reports come in by what somebody does: where nobody has done anything there are no others to count. */
  const count = async (): Promise<void> => {
    const { room, switches } = opened
    if (room.done() === counted && !switches.unreachable()) return
    handed = await handedIn(opened)
    counted = room.done()
  }
  let last = real.elapsed()
  const turn = async (): Promise<void> => {
    const since = Math.min(real.elapsed() - last, 4 * BEAT_MS)
    last = real.elapsed()
    if (!heading && speed === 0) return
    await slice(since)
    await count()
    tell()
  }
  const stopBeat = every(BEAT_MS, () => {
    if (turning) return
    turning = true
    void inTurn(turn).finally(() => {
      turning = false
    })
  })
  const begin = async (seed: number, way: Way): Promise<void> => {
    speed = 0
    heading = undefined
    await opened.stop()
    opened = await options.open(seed, way)
    journal = createJournal(seed, way)
    second = ''
    handed = new Map()
    counted = -1
    tell(true)
  }
  const atDesk = async (place: Pick<Route, 'method' | 'path'>, request: HttpRequest): Promise<HttpReply> => {
    const reply = await answerOf(opened.desk, place, request)
    if (place.method === 'POST') await opened.room.playing.stage.settle()
    return reply
  }
  const visit = (place: Pick<Route, 'method' | 'path'>, request: HttpRequest): Promise<HttpReply> =>
    inTurn(async () => {
      const [at, after] = [now(), opened.room.passed()]
      const reply = await atDesk(place, request)
      if (place.method === 'POST') {
        journal.note(at, after, visitOf(request))
        tell()
      }
      return reply
    })
  const carryOut = async (deed: Deed | Visit): Promise<DeedTrouble | undefined> => {
    if (deed.do === 'desk') await atDesk({ method: 'POST', path: deed.path }, requestOf(deed))
    else if (isOnPhone(deed)) return (await opened.room.act(deed)) ? undefined : 'not-possible'
    if (deed.do === 'hold') opened.room.hold(deed.who, deed.on)
    if (deed.do === 'fault') await turnFault(opened, deed)
    if (deed.do === 'kill') await opened.room.playing.stage.kill()
    if (deed.do === 'second') second = opened.second()
    if (deed.do === 'run') speed = deed.speed
    if (deed.do === 'go') heading = headingOf(deed.to, opened, now())
    if (deed.do === 'reset') await begin(deed.seed, deed.way)
    return undefined
  }
  return {
    do: deed =>
      inTurn(async () => {
        if (deed.do === 'run' || deed.do === 'go') heading = undefined
        const [at, after] = [now(), opened.room.passed()]
        const trouble = await carryOut(deed)
        if (trouble === undefined) journal.note(at, after, deed)
        handed = await handedIn(opened)
        tell()
        return trouble
      }),
    desk: deskOfPlay(opened.desk, visit),
    look: at => inTurn(() => at(opened)),
    watch(told) {
      watchers.add(told)
      told(beat(true))
      return () => void watchers.delete(told)
    },
    story: () => journal.story(now(), opened.room.passed()),
    replay: story =>
      inTurn(async () => {
        await begin(story.seed, story.way)
        for (const { at, after, deed } of story.deeds) {
          await passTo(at, after)
          journal.note(now(), opened.room.passed(), deed)
          await carryOut(deed)
        }
        await passTo(story.until, story.after)
        handed = await handedIn(opened)
        tell(true)
      }),
    async stop() {
      stopBeat()
      await inTurn(opened.stop)
    },
  }
}

/** A program that gave a bot up to another is started again once that one is gone. */
async function turnFault({ switches, room }: Opened, { fault, on }: Extract<Deed, { do: 'fault' }>): Promise<void> {
  const { stage } = room.playing
  switches.turn(fault, on)
  if (stage.gaveWay() && !switches.unreachable()) await stage.kill()
  else await stage.settle()
}

type Heading = { readonly until: DateTime; readonly meets: (passed: Passed) => boolean }

const never = (): boolean => false

function headingOf(to: GoTo, { marks, span }: Opened, now: DateTime): Heading {
  const zone = now.zoneName ?? 'utc'
  if (to === 'reminder') return { until: now.plus(LONGEST_WAIT), meets: ({ told }) => told }
  if (to !== 'deadline') return { until: dayAt(to.day, to.time, zone), meets: never }
  const day = nextDeadline(marks, now.toISODate())
  return { until: day === undefined ? span.until : dayAt(day, MORNING, zone), meets: never }
}

/** Somebody who looks at a deadline wants to see its morning. */
const MORNING = '07:00'

/** Reports handed in, by the day on which they were. */
async function handedIn({ room }: Opened): Promise<ReadonlyMap<string, number>> {
  const days = new Map<string, number>()
  await room.playing.stage.storage.transaction(async tx => {
    for (const { key } of await tx.periods.all()) {
      for (const { submittedAt } of await tx.reports.ofPeriod(key)) {
        const day = submittedAt?.toISODate()
        if (day) days.set(day, (days.get(day) ?? 0) + 1)
      }
    }
  })
  return days
}
