import { DateTime } from 'luxon'
import type { Phone } from './phone.ts'
import type { Seen } from './seen.ts'

/**
 * What somebody means to do after something seen. 'talk': the next line of the conversation that is open, the newest
 * one holds. An errand waits until no conversation is open; a newer one of the same name replaces it.
 */
export type Reaction = {
  readonly errand?: string
  /** Its next steps are known: what answers them calls for nothing else. */
  readonly scripted?: true
  readonly at: DateTime
  /** @returns what the person goes on with by itself, without waiting to be spoken to. */
  readonly run: (now: DateTime) => Reaction | undefined
}

export type ReceivedFile = { readonly name: string; readonly bytes: Uint8Array; readonly at: number }

/** Something a person does on a day of their own. */
export type DiaryEntry = { readonly at: DateTime; readonly run: Reaction['run'] }

export type Actor = {
  readonly id: number
  nextAt(): DateTime | undefined
  /** Files the assistant has sent, as they lie on the phone, oldest first. */
  received(): readonly ReceivedFile[]
  /** Has something to do that did not come over the phone: a link handed over, an agreement in the corridor. */
  plans(reaction: Reaction): void
  /** Looks at what has newly arrived. */
  looks(now: DateTime): void
  /** Does one thing that is due. */
  acts(now: DateTime): void
  /** Somebody else had the phone: what was meant to be done before `now` is not done any more. */
  resumes(now: DateTime): void
}

/** An errand met by an open conversation is tried again after so long. */
const LATER = { minutes: 7 }

type Pending = { at: DateTime; readonly run: Reaction['run']; readonly scripted?: boolean }

/** @param sees what a person makes of one message of the bot; undefined: nothing. */
export function createActor(
  phone: Phone,
  sees: (message: Seen, now: DateTime) => Reaction | undefined,
  diary: readonly DiaryEntry[],
): Actor {
  let talk: Pending | undefined
  let seen = 0
  const errands = new Map<string, Pending>(diary.map(({ at, run }, index) => [`diary-${index}`, { at, run }]))
  const means = (reaction: Reaction | undefined) => {
    if (!reaction) return
    const { errand, at, run, scripted = false } = reaction
    if (errand !== undefined) errands.set(errand, { at, run })
    else if (talk?.scripted && !scripted) errands.set(`after-${at.toMillis()}`, { at, run })
    else talk = { at, run, scripted }
  }
  const soonest = () => [...errands].toSorted(([, a], [, b]) => +a.at - +b.at)[0]
  return {
    id: phone.id,
    received: () =>
      phone
        .screen()
        .flatMap(({ from, file, date }) =>
          from === 'bot' && file ? [{ name: file.name, bytes: file.bytes, at: date }] : [],
        ),
    plans: means,
    nextAt() {
      const errand = soonest()?.[1].at
      if (!talk || !errand) return talk?.at ?? errand
      return DateTime.min(talk.at, errand)
    },
    looks(now) {
      for (const message of phone.screen(seen)) {
        if (message.from !== 'bot') continue
        seen = message.id
        if (talk?.scripted && message.isAnswer) continue
        means(sees(message, now))
      }
    },
    resumes(now) {
      if (talk && talk.at < now) talk = undefined
      for (const [name, { at }] of errands) if (at < now) errands.delete(name)
    },
    acts(now) {
      if (talk && talk.at <= now) {
        const { run } = talk
        talk = undefined
        return means(run(now))
      }
      const [name, errand] = soonest() ?? []
      if (name === undefined || !errand || errand.at > now) return
      if (talk) {
        errand.at = talk.at.plus(LATER)
        return
      }
      errands.delete(name)
      means(errand.run(now))
    },
  }
}
