import type { ShownMessage } from '../../src/playground/bot-api/index.ts'
import type { Fault } from './faults.ts'
import { duplicates } from './invariants/duplicates.ts'
import { figuresNotSaid } from './invariants/figures.ts'
import { leaks, notForThem } from './invariants/leaks.ts'
import { misfiled } from './invariants/misfiled.ts'
import { outOfOrder } from './invariants/order.ts'
import { periods } from './invariants/periods.ts'
import { queues } from './invariants/queues.ts'
import { remindedAfterwards } from './invariants/reminded.ts'
import { lostWords, notSaid, wordsNotSaid } from './invariants/stored.ts'
import { differentSums } from './invariants/sums.ts'
import { deadButtons, notLetGo, unanswered } from './invariants/unanswered.ts'
import type { Staff } from './people.ts'
import { type Said, saidBy } from './said.ts'
import type { World } from './world.ts'

/** What a phone has newly shown. */
export type News = { readonly to: Staff; readonly shown: ShownMessage }

/** What has been seen since everything was last well: what may come late or twice is measured by it. */
export type Since = {
  readonly news: News[]
  readonly deeds: Map<number, number>
  ends: number
  /** Answers that were lost on their way: what they confirmed may have to be done again. */
  lost: number
  /** Something has struck since. */
  struck: boolean
  /** How many buttons each had pressed. */
  readonly presses: ReadonlyMap<number, number>
  /** What had been handed in last. */
  readonly handedIn: number
  /** So much time has passed that the same may be said again. */
  long: boolean
}

/** Looks at the phones and, beside the program, into its database; it knows what people did and nothing of the code. */
export type Watch = {
  /** A step begins. */
  begins(): void
  struck(fault: Fault): void
  acted(me: Staff): void
  /** Hours or more go by. */
  timeGoes(): void
  healed(): void
  looks(): void
  /** Looks; what is newly said after this should not be. */
  hearsNothing(of: string): void
  /** Five seconds after something was said. */
  waits(): void
  /** Something is down, or has been and may not be over. */
  troubled(): boolean
  found(): readonly string[]
}

const newestHandedIn = ({ rows }: World): number => Number(rows('select max(id) as id from Submission')[0]?.id ?? 0)

const nothingSince = (world: World, staff: readonly Staff[]): Since => ({
  ...{ news: [], deeds: new Map(), ends: world.ends().length, lost: 0, struck: false, long: false },
  presses: new Map(staff.map(me => [me.id, me.presses().length])),
  handedIn: newestHandedIn(world),
})

export function createWatch(world: World, staff: readonly Staff[], tell: (line: string) => void): Watch {
  const said: Said = saidBy(staff, world)
  const seen = new Map<number, number>()
  const found: string[] = []
  const before = new Map<number, number>()
  let trouble = false
  let since = nothingSince(world, staff)
  const looks = () => {
    for (const to of staff) {
      const fresh = to.phone.screen().filter(({ id, from }) => id > (seen.get(to.id) ?? 0) && from === 'bot')
      for (const shown of fresh) {
        tell(line(to, shown))
        since.news.push({ to, shown })
        found.push(...leaks(to, shown, said), ...notForThem(to, shown), ...remindedAfterwards(to, shown, world))
        if (newestHandedIn(world) === since.handedIn) found.push(...differentSums(shown, world))
      }
      seen.set(to.id, Math.max(seen.get(to.id) ?? 0, ...fresh.map(({ id }) => id)))
    }
    // Not only when the step is over: what was pressed since may have been to move it, or put something in its place.
    const early = [...misfiled(staff, world), ...lostWords(said, since, world)]
    found.push(...early.filter(each => !found.includes(each)))
  }
  return {
    begins() {
      if (trouble) return
      since = nothingSince(world, staff)
      for (const me of staff) before.set(me.id, me.deeds())
    },
    struck({ lost, down, shown = [] }) {
      found.push(...shown)
      since.lost += lost
      if (down) {
        trouble = true
        since.struck = true
      }
    },
    acted(me) {
      since.deeds.set(me.id, me.deeds() - (before.get(me.id) ?? 0))
      said.hears(me)
    },
    timeGoes() {
      if (!since.long) found.push(...duplicates(since, world.ends().length, staff))
      since.long = true
    },
    healed() {
      trouble = false
    },
    looks,
    hearsNothing(of) {
      const before = since.news.length
      looks()
      for (const { to, shown } of since.news.slice(before))
        found.push(`${to.name} hears of "${of}": ${shown.text.slice(0, 80)}`)
    },
    waits() {
      if (since.struck || trouble) return
      found.push(...unanswered(staff, said, world), ...notLetGo(staff, since), ...deadButtons(staff, since, world))
    },
    troubled: () => trouble,
    found() {
      if (!since.long) found.push(...duplicates(since, world.ends().length, staff))
      found.push(...notSaid(said, world), ...wordsNotSaid(staff, said, world), ...figuresNotSaid(world))
      found.push(...outOfOrder(world))
      if (!trouble) found.push(...unanswered(staff, said, world), ...queues(staff, said, world), ...periods(world))
      return found
    },
  }
}

function line(to: Staff, { text, buttons, file }: ShownMessage): string {
  const labels = buttons.flat().map(button => `[${button.text}]`)
  const words = text.length > 400 ? `${text.slice(0, 400)}…` : text
  return [`   → ${to.name}:`, words.replaceAll('\n', ' | '), ...labels, file?.name ?? ''].join(' ').trimEnd()
}
