import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Desk, openDesk } from '../support/desk.ts'
import { hoa, hung } from '../support/facts.ts'

/** What is counted under each question of a tổ; of a mô hình the last word holds, everything else adds up. */
const COUNTED: Readonly<Record<string, { readonly unit: string; readonly indicator: string; readonly last?: true }>> = {
  hop: { unit: 'lần', indicator: 'hop-long-ghep' },
  'tuyen-truyen': { unit: 'buổi', indicator: 'tuyen-truyen-buoi' },
  'dan-van-kheo': { unit: 'mô hình', indicator: 'mo-hinh-dang-ky', last: true },
  'dao-duc': { unit: 'gương', indicator: 'dien-hinh' },
  'phoi-hop': { unit: 'hoạt động', indicator: 'phoi-hop' },
  'trao-doi-phu-huynh': { unit: 'buổi', indicator: 'trao-doi' },
}

type Said = { readonly by: number; readonly id: string; readonly n: number; readonly text: string }
type Told = { readonly state: 'given' | 'none' | 'skipped'; readonly said: readonly Said[]; readonly by: number }

/** What people said, in the plainest terms: by section, message by message. */
type Model = Map<string, Told>

type Act = {
  readonly who: 0 | 1
  readonly do:
    | 'say'
    | 'late'
    | 'edit'
    | 'none'
    | 'skip'
    | 'back'
    | 'later'
    | 'open'
    | 'old'
    | 'photo'
    | 'section'
    | 'submit'
  readonly n: number
  readonly pick: number
  readonly mac: boolean
}

const acts: fc.Arbitrary<Act> = fc.record({
  who: fc.constantFrom(0 as const, 0 as const, 1 as const),
  do: fc.constantFrom(
    ...(['say', 'say', 'say', 'say', 'late', 'edit', 'edit', 'none', 'skip', 'back', 'later'] as const),
    ...(['open', 'open', 'old', 'photo', 'section', 'submit'] as const),
  ),
  n: fc.integer({ min: 1, max: 5 }),
  pick: fc.nat({ max: 50 }),
  mac: fc.boolean(),
})

/** A story told twice: to the program, and to the model. */
function retold() {
  const desk = openDesk()
  const phones = [desk.person(hoa), desk.person(hung)] as const
  const model: Model = new Map()
  const sent: Said[] = []
  /** The answer each person saw under the open question. */
  const seen: (Told | undefined)[] = []
  let words = 0

  const open = (who: 0 | 1) => {
    const flow = phones[who].flow()
    return flow?.name === 'report' ? flow : undefined
  }
  const settled = () => desk.records.obligation.state === 'submitted'
  const textFor = (prompt: string, n: number) => {
    words += 1
    const unit = COUNTED[prompt]?.unit
    return unit
      ? `${n} ${unit}; việc ${'abcdefghij'[words % 10]}${'klmnopqrst'[Math.floor(words / 10) % 10]}`
      : `ý kiến về việc ${'uvxyz'[words % 5]} của tổ`
  }
  const note = (who: 0 | 1, n: number, text: string): Said => {
    const said = { by: who, id: phones[who].lastMessage(), n, text: text.normalize('NFC') }
    sent.push(said)
    return said
  }
  /** "Chủ trì" wherever it is asked. */
  const settle = (who: 0 | 1) => {
    if (open(who)?.wait.for === 'hosting') phones[who].presses('host')
  }
  const put = (prompt: string, state: Told['state'], said: readonly Said[], by: number) =>
    model.set(prompt, { state, said, by })
  const add = (prompt: string, said: Said) => {
    const before = model.get(prompt)
    put(prompt, 'given', before?.state === 'given' ? [...before.said, said] : [said], said.by)
  }
  const unseen = (who: 0 | 1, prompt: string) => {
    const told = model.get(prompt)
    return told !== undefined && told.by !== who && told !== seen[who]
  }

  function say({ who, n, pick, mac }: Act) {
    if (open(who)?.wait.for !== 'answer') return
    const prompt = open(who)?.prompt ?? ''
    const conflict = unseen(who, prompt)
    const text = textFor(prompt, n)
    phones[who].says(mac ? text.normalize('NFD') : text)
    const said = note(who, n, text)
    expect(phones[who].flow()?.name).toBe(conflict ? 'take' : 'report')
    if (!conflict) put(prompt, 'given', [said], who)
    else if (pick % 3 === 0) phones[who].presses('keep')
    else if (pick % 3 === 1 && model.get(prompt)?.state === 'given') {
      phones[who].presses('add-to-it')
      add(prompt, said)
    } else {
      phones[who].presses('replace')
      put(prompt, 'given', [said], who)
    }
    settle(who)
  }

  function late({ who, n }: Act) {
    const flow = open(who)
    const prompt = flow?.previous
    if (flow?.wait.for !== 'answer' || prompt === undefined || !model.has(prompt)) return
    const text = textFor(prompt, n)
    phones[who].saysLate(text)
    add(prompt, note(who, n, text))
  }

  function edit({ who, n, pick }: Act) {
    const own = sent.filter(said => said.by === who)
    const old = own[pick % Math.max(1, own.length)]
    const prompt = [...model].find(([, told]) => told.said.some(said => said.id === old?.id))?.[0]
    if (!old) return
    const now = { ...old, n, text: textFor(prompt ?? 'hop', n) }
    sent.splice(sent.indexOf(old), 1, now)
    phones[who].edits(old.id, now.text)
    const told = prompt === undefined ? undefined : model.get(prompt)
    if (prompt === undefined || !told) return
    put(
      prompt,
      'given',
      told.said.map(said => (said.id === old.id ? now : said)),
      who,
    )
    settle(who)
  }

  function without(act: Act, word: 'none' | 'skip') {
    const { who } = act
    if (open(who)?.wait.for !== 'answer') return
    const prompt = open(who)?.prompt ?? ''
    const conflict = unseen(who, prompt)
    phones[who].presses(word)
    if (!conflict) put(prompt, word === 'none' ? 'none' : 'skipped', [], who)
  }

  function act(each: Act) {
    const { who, pick } = each
    const phone = phones[who]
    const shown = () => phone.shown()
    const { turn } = phone.session()
    if (each.do === 'say') say(each)
    if (each.do === 'late') late(each)
    if (each.do === 'edit') edit(each)
    if (each.do === 'none' || each.do === 'skip') without(each, each.do)
    if (each.do === 'old') phone.pressesOld()
    if (each.do === 'photo' && open(who)) phone.sendsPhoto()
    if (each.do === 'open') phone.opens()
    if (each.do === 'back' && open(who)?.wait.for === 'answer' && shown().some(({ word }) => word === 'back'))
      phone.presses('back')
    if (each.do === 'later' && open(who)?.wait.for === 'answer') phone.presses('later')
    if (each.do === 'section' && open(who)?.wait.for === 'preview') phone.presses('section', pick % 8)
    if (each.do === 'submit' && open(who)?.wait.for === 'preview') {
      const word = settled() || desk.records.submissions.length > 0 ? 'submit-again' : 'submit'
      if (shown().some(choice => choice.word === word)) phone.presses(word)
    }
    // What stands under the question this person looks at now has been seen.
    const looking = open(who)
    if (looking?.wait.for === 'answer' && phone.session().turn !== turn) seen[who] = model.get(looking.prompt)
  }
  return { desk, model, act }
}

function agrees(desk: Desk, model: Model): void {
  expect(desk.records.answers.map(({ promptId }) => promptId).toSorted()).toEqual([...model.keys()].toSorted())
  for (const [prompt, { state, said }] of model) {
    const answer = desk.answer(prompt)
    const counted = COUNTED[prompt]
    expect([prompt, answer?.state, answer?.text]).toEqual([prompt, state, said.map(({ text }) => text).join('\n')])
    if (!counted || state !== 'given') continue
    const sum = counted.last ? said.at(-1)?.n : said.reduce((total, { n }) => total + n, 0)
    expect([prompt, desk.figures(prompt)[counted.indicator]]).toEqual([prompt, sum])
  }
}

it('whatever two people say, in any order, the report is what was said', () => {
  fc.assert(
    fc.property(fc.array(acts, { minLength: 5, maxLength: 60 }), story => {
      const { desk, model, act } = retold()
      for (const each of story) {
        act(each)
        agrees(desk, model)
      }
      const last = desk.records.submissions.at(-1)
      const files = desk.records.files.every(file => file.obligationId === desk.records.obligation.id)
      expect(files && (last === undefined || last.answers.length > 0)).toBe(true)
    }),
    { numRuns: 300 },
  )
}, 60_000)
