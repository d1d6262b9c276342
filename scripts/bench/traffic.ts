import { setTimeout as pause } from 'node:timers/promises'
import type { Message, Person } from '../../src/playground/bot-api/index.ts'
import type { Kept } from './kept-program.ts'
import { elapsed, spread } from './measure.ts'

/** What a person says one after the other: the report is opened, then its questions are answered, by each in other words. */
const SAID: readonly ((id: number) => string)[] = [
  () => '/baocao',
  id => `Tổ đã họp ${1 + (id % 9)} lần, ký cam kết thực hiện Quy tắc ứng xử ngày ${1 + (id % 28)}.`,
  id => `Tuyên truyền ${1 + (id % 7)} buổi, ${40 + id} lượt người dự, ${id % 5} tin bài.`,
  id => `Mô hình “Tủ sách dùng chung”: góp ${100 + id} cuốn sách; đã được công nhận.`,
  id => `Công khai kết quả xét thi đua trong tổ, ${5 + (id % 31)} thầy cô dự.`,
  id => `Thăm hỏi ${1 + (id % 23)} học sinh có hoàn cảnh khó khăn, tặng ${10 + id} suất quà.`,
]
export const saidBy = (nth: number, { id }: Person): string => SAID[nth]?.(id) ?? ''

const PATIENCE_MS = 180_000

export type Rate = { readonly perSecond: number; readonly cpu: number; readonly updates: number }

/** Everybody says everything, each line when the one before has been answered: as many a second as the program can. */
export async function atFullSpeed({ api, vitals }: Kept, people: readonly Person[]): Promise<Rate> {
  const said = new Map(people.map(({ id }) => [id, 0]))
  const updates = people.length * SAID.length
  await vitals()
  const taken = await elapsed(
    () =>
      new Promise<void>(resolve => {
        let left = updates
        const next = (person: Person) => {
          const nth = said.get(person.id) ?? 0
          said.set(person.id, nth + 1)
          person.says(saidBy(nth, person))
        }
        const byId = new Map(people.map(person => [person.id, person]))
        const stop = api.onMessage(({ chatId }) => {
          const person = byId.get(chatId)
          const nth = said.get(chatId) ?? 0
          if (!person || nth > SAID.length) return
          left -= 1
          if (nth < SAID.length) next(person)
          else said.set(chatId, nth + 1)
          if (left > 0) return
          stop()
          resolve()
        })
        for (const person of people) next(person)
      }),
  )
  api.forgetCalls()
  return { perSecond: (updates / taken) * 1000, cpu: (await vitals()).cpu / updates, updates }
}

export type Latency = ReturnType<typeof spread> & { readonly p99: number; readonly timerNoise: number }

/** One message each `1000 / perSecond` ms, of one person after the other, from said to answered. */
export async function atPace({ api }: Kept, people: readonly Person[], perSecond: number, count: number) {
  const since = new Map<number, number>()
  const taken: number[] = []
  const late: number[] = []
  const stop = api.onMessage(({ chatId }) => {
    const from = since.get(chatId)
    if (from === undefined) return
    since.delete(chatId)
    taken.push(performance.now() - from)
  })
  const begun = performance.now()
  for (let n = 0; n < count; n += 1) {
    const wanted = begun + (n * 1000) / perSecond
    if (wanted > performance.now()) await pause(wanted - performance.now())
    late.push(Math.max(0, performance.now() - wanted))
    const person = people[n % people.length]
    if (!person) break
    since.set(person.id, performance.now())
    person.says(saidBy(Math.floor(n / people.length) % SAID.length, person))
  }
  // Not everything is answered: thanks are not.
  const until = performance.now() + PATIENCE_MS / 6
  while (since.size > 0 && performance.now() < until) await pause(5)
  stop()
  api.forgetCalls()
  return { ...spread(taken), p99: percentile(taken, 0.99), timerNoise: percentile(late, 0.99) } satisfies Latency
}

const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0

/** What is waited for on a phone, and the milliseconds until it is there; without it after so long nobody waits on. */
export type Wanted = { readonly what: string; readonly is: (message: Message) => boolean }

/** From the moment it is said to each of what is wanted, in any order, ms; undefined for what did not come. */
export async function arriving({ api }: Kept, person: Person, says: () => void, wanted: readonly Wanted[]) {
  const from = performance.now()
  const taken = new Map<string, number>()
  const over = new AbortController()
  const stop = api.onMessage(({ chatId, message }) => {
    if (chatId !== person.id) return
    for (const { what, is } of wanted) if (!taken.has(what) && is(message)) taken.set(what, performance.now() - from)
    if (taken.size === wanted.length) over.abort()
  })
  says()
  await pause(PATIENCE_MS, undefined, { signal: over.signal }).catch(() => undefined)
  stop()
  return wanted.map(({ what }) => ({ what, taken: taken.get(what) }))
}

/** From the moment it is said to the first answer on the phone, ms. */
export async function answered(program: Kept, person: Person, says: () => void): Promise<number> {
  const [first] = await arriving(program, person, says, [{ what: 'an answer', is: () => true }])
  return first?.taken ?? PATIENCE_MS
}

/**
 * What falls due at `at` leaves for so many seconds; meanwhile the first person asks something every other second.
 * @returns how many messages left in all, a second.
 */
export async function fanOut(program: Kept, at: string, seconds: number) {
  const { api, people } = program
  const [asking] = people
  if (!asking) throw new Error('nobody has started the bot')
  let sent = 0
  let [first, last] = [0, 0]
  const stop = api.onMessage(({ chatId }) => {
    // What is answered meanwhile leaves by the same door.
    if (sent === 0 && chatId === asking.id) return
    sent += 1
    last = performance.now()
    if (sent === 1) first = last
  })
  const ticking = program.tickTo(at)
  while (sent === 0) await pause(20)
  const answers: number[] = []
  while (performance.now() - first < seconds * 1000) {
    answers.push(await answered(program, asking, () => asking.says('/hannop')))
    await pause(2000)
  }
  stop()
  await ticking
  const refused = api.calls('sendMessage').filter(({ status }) => status === 429).length
  return { perSecond: ((sent - 1) * 1000) / (last - first), refused, answers: spread(answers) }
}
