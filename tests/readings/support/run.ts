import type { Case, Readings, Situation } from './cases.ts'
import { judge } from './judge.ts'
import { perform, tap } from './perform.ts'
import { openQuestion, readRecord } from './record.ts'
import { type Actor, reach } from './scene.ts'
import type { Judged } from './verdict.ts'

/** Taps of somebody who agrees with what is offered. */
const WILLING = ['Ghi vào mục', 'Chia vào các mục', 'Đúng, ghi cả', 'Đúng', 'Ghi']
/** Those that go on with a number. */
const OPEN_ENDED = ['Ghi vào mục', 'Đúng, ghi cả']
const MOST_TAPS = 24

/** Plays one case on the real program and judges what is kept. */
export async function tryCase(each: Case, actor: Actor, data: Readings): Promise<Judged & { readonly shown: string }> {
  const situation = data.situations[each.at] as Situation
  await reach(actor, situation, data)
  const before = await readRecord(actor.story, actor)
  const open = openQuestion(before)?.prompt ?? String(situation.open ?? '')
  const already = actor.person.screen().length
  await perform(actor, each.said)
  if (willing(each, situation)) await agree(actor)
  const after = await readRecord(actor.story, actor)
  const said = actor.person
    .screen()
    .slice(already)
    .filter(({ from }) => from === 'bot')
    .map(shown => ({ text: shown.text, buttons: shown.buttons.flat().map(({ text }) => text) }))
  const shown = said.map(({ text, buttons }) => `${text} ${buttons.map(label => `[${label}]`).join('')}`).join('\n')
  return { ...judge(each, { open, before, after, said }), shown }
}

/** Where one confirming tap is part of the way: a reply to a reminder, words for several sections, a whole report. */
function willing({ expected }: Case, { stage }: Situation): boolean {
  const list = Array.isArray(expected) ? expected : [expected]
  return (
    list.some(one => typeof one === 'object' && ('sections' in one || stage === 'reminder' || 'correct' in one)) ||
    (stage === 'reminder' && list.includes('none'))
  )
}

async function agree(actor: Actor): Promise<void> {
  for (let taps = 0; taps < MOST_TAPS; taps += 1) {
    const newest = actor.person.last()
    const labels = newest?.buttons.flat().map(({ text }) => text.replace(/^\d+\s+/, '')) ?? []
    const next = WILLING.flatMap(
      words => labels.find(label => label === words || (OPEN_ENDED.includes(words) && label.startsWith(words))) ?? [],
    )[0]
    if (next === undefined) return
    const before = newest?.id
    actor.story.clock.moveTo(actor.story.clock.now().plus({ seconds: 5 }))
    tap(actor, next)
    await actor.story.settle()
    if (actor.person.last()?.id === before) return
  }
}
