import type { DateTime } from 'luxon'
import type { Reaction } from './actor.ts'
import { MORE, TOLD_TWICE } from './answers/more.ts'
import { type Composed, compose, joined } from './compose.ts'
import { type Asked, type Desk, toldBefore } from './desk.ts'
import { press, soon } from './habits.ts'
import { shows } from './labels.ts'
import type { Told } from './ledger.ts'
import type { Seen } from './seen.ts'

/** Answers the question on the screen, in the person's own way. @returns what the person goes on with at once. */
export function answer(desk: Desk, asked: Asked, message: Seen, now: DateTime): Reaction | undefined {
  const { style } = desk
  const { number } = asked
  const once = (what: string, wanted: boolean): boolean => {
    const key = `${what}:${asked.period.key}:${asked.unit.id}:${number}`
    if (!wanted || desk.done.has(key)) return false
    desk.done.add(key)
    return true
  }
  const goOn = () => soon(desk, now, later => answer(desk, asked, message, later))
  if (once('pause', style.pauses === number)) return press(desk, message, 'later')
  if (once('photo', style.photos?.includes(number) === true)) {
    desk.phone.sendsPhoto('')
    return goOn()
  }
  if (once('file', style.file === number)) {
    desk.phone.sendsPdf('ke-hoach.pdf', '')
    return goOn()
  }
  if (once('edit', style.edits === number) && mend(desk, now)) return goOn()
  if (once('append', style.appends === number)) {
    desk.expects = 'more'
    addTo(desk)
    return press(desk, message, 'append')
  }
  if (once('back', style.backs === number)) return press(desk, message, 'back')
  if (once('example', style.example === number)) return press(desk, message, 'example')
  if (once('skip', style.skips === number)) {
    tell(desk, asked, { state: 'skipped', figures: {}, words: '' })
    return press(desk, message, 'skip')
  }
  const before = toldBefore(desk, asked)[asked.prompt.id]
  const saysAgain = style.repeats === number && shows(message, 'same-as-before')
  if (before && once('repeat', saysAgain)) {
    tell(desk, asked, before)
    return press(desk, message, 'same-as-before')
  }
  return reply(desk, asked, message, now)
}

function reply(desk: Desk, asked: Asked, message: Seen, now: DateTime): undefined {
  // A message mended on the way had turned the attention to its own section.
  desk.asked = asked
  const made = composed(desk, asked)
  tell(desk, asked, made.told)
  if (made.told.state === 'none') return press(desk, message, 'none')
  write(desk, asked, made, now)
}

/** The first free words under a reminder. @returns false when there is nothing to tell to that question. */
export function replyFreely(desk: Desk, asked: Asked): boolean {
  const made = composed(desk, asked)
  if (made.told.state === 'none') return false
  desk.asked = asked
  tell(desk, asked, made.told)
  desk.phone.says(joined(made.parts))
  return true
}

function composed(desk: Desk, asked: Asked): Composed {
  const before = toldBefore(desk, asked)[asked.prompt.id]
  const twice = TOLD_TWICE[asked.unit.id]
  if (twice?.prompt === asked.prompt.id && asked.period.kind === 'half') {
    const figures = { [twice.hosted]: { value: 1, host: 1 } }
    return {
      told: { state: 'given', figures, words: `1 hoạt động; ${twice.text}` },
      parts: ['1 hoạt động', twice.text],
    }
  }
  return compose(asked.plan, asked.prompt, desk.chance, {
    loose: desk.style.loose === true,
    before,
    leads: asked.unit.kind === 'leadership',
  })
}

function write(desk: Desk, asked: Asked, { parts, told }: Composed, now: DateTime): undefined {
  const [figures, ...words] = parts
  // Registers keep no words, and one part alone cannot be spread over messages.
  if (desk.style.several && figures !== undefined && words.length > 0) {
    desk.phone.says(figures)
    desk.phone.says(joined(words))
    return tell(desk, asked, { ...told, words: parts.join('\n') })
  }
  const text = joined(parts)
  const messageId = desk.phone.says(text)
  desk.sent = [...desk.sent, { asked, messageId, text, at: now }]
}

function tell(desk: Desk, { period, unit, prompt }: Asked, told: Told): undefined {
  desk.ledger.tell(period.key, unit.id, prompt.id, told)
}

/** An earlier message is edited: one more of its first figure. */
function mend(desk: Desk, now: DateTime): boolean {
  // A phone lets a message be changed for two days.
  const [first] = desk.sent.filter(({ at }) => now.diff(at, 'hours').hours < 24)
  const told = first && toldTo(desk, first.asked)
  const [id, figure] = Object.entries(told?.figures ?? {})[0] ?? []
  if (!first || !told || id === undefined || !figure || !first.text.includes(String(figure.value))) return false
  const value = figure.value + 1
  const text = first.text.replace(String(figure.value), String(value))
  // What is unclear about it now is asked of that section, not of the open one.
  desk.asked = first.asked
  desk.phone.edits(first.messageId, text)
  tell(desk, first.asked, { ...told, figures: { ...told.figures, [id]: { ...figure, value } }, words: text })
  return true
}

/** "Thêm vào mục trước": words for the section before. */
function addTo(desk: Desk): void {
  const before = desk.sent.at(-1)
  const told = before && toldTo(desk, before.asked)
  if (before && told) tell(desk, before.asked, { ...told, words: `${told.words}\n${MORE}` })
}

const toldTo = ({ ledger }: Desk, { period, unit, prompt }: Asked): Told | undefined =>
  ledger.told(period.key, unit.id)[prompt.id]
