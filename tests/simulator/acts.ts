import type { ShownButton, ShownMessage } from '../../src/playground/bot-api/index.ts'
import type { Chance } from '../../src/playground/staff/chance.ts'
import type { Staff } from './people.ts'
import { HOSTILE, phrase } from './phrases.ts'

/** What somebody does on the phone, and what of it the story tells. */
export type Act = (me: Staff, all: readonly Staff[], chance: Chance) => string | undefined

export const withButtons = (me: Staff): readonly ShownMessage[] =>
  me.phone
    .screen()
    .filter(({ from, buttons }) => from === 'bot' && buttons.flat().some(({ data }) => data !== undefined))

/** One button of a message. */
function presses(me: Staff, shown: ShownMessage | undefined, chance: Chance): string | undefined {
  const buttons = shown?.buttons.flat() ?? []
  return shown && buttons.length > 0 ? press(me, shown, buttons[chance.between(0, buttons.length - 1)]) : undefined
}

/** @returns what the story tells; undefined where the button leads out of the chat. */
export function press(me: Staff, { id }: ShownMessage, button: ShownButton | undefined): string | undefined {
  if (button?.data === undefined) return undefined
  me.does()
  me.phone.pressesRaw(id, button.data)
  return `presses "${button.text}" (${button.data})`
}

/** A finger that trembles, or a client that sends once more what was not answered at once. */
const twice: Act = (me, _, chance) => {
  const shown = withButtons(me).at(-1)
  const buttons = shown?.buttons.flat() ?? []
  const button = buttons[chance.between(0, Math.max(0, buttons.length - 1))]
  if (!shown || press(me, shown, button) === undefined) return undefined
  return `${press(me, shown, button)} twice`
}

const newest: Act = (me, _, chance) => presses(me, withButtons(me).at(-1), chance)

const old: Act = (me, _, chance) => {
  const shown = withButtons(me)
  return presses(me, shown[chance.between(0, Math.max(0, shown.length - 1))], chance)
}

/** A client of one's own making can send whatever it likes. */
const forged: Act = (me, all, chance) => {
  const others = all.flatMap(other => (other === me ? [] : withButtons(other)))
  const stolen = others[chance.between(0, Math.max(0, others.length - 1))]?.buttons.flat().at(0)?.data
  const data = chance.pick([
    stolen ?? '1:0',
    `${chance.between(0, 300)}:${chance.between(0, 9)}`,
    '-1:0',
    'x'.repeat(64),
    '%',
  ])
  me.does()
  me.phone.pressesRaw(me.phone.last()?.id ?? 1, data)
  return `forges the button ${data}`
}

export const say = (me: Staff, text: string, replyTo?: number): string => {
  me.does()
  me.phone.says(text, replyTo === undefined ? {} : { replyTo })
  return `says ${JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text)}${replyTo === undefined ? '' : ' in reply'}`
}

const answers: Act = (me, _, chance) => say(me, phrase(me, chance))

const replies: Act = (me, _, chance) => {
  const shown = me.phone.screen()
  return say(me, phrase(me, chance), shown[chance.between(0, Math.max(0, shown.length - 1))]?.id)
}

const hostile: Act = (me, _, chance) => say(me, chance.pick(HOSTILE)(me.word()))

const floods: Act = (me, all, chance) => {
  const lines: string[] = []
  for (let n = chance.between(3, 9); n > 0; n -= 1)
    lines.push((chance.happens(25) ? newest(me, all, chance) : undefined) ?? say(me, phrase(me, chance)))
  return lines.join('; ')
}

const edits: Act = (me, _, chance) => {
  const own = me.phone.screen().filter(({ from }) => from === 'person')
  // What was said just now, or long ago.
  const back = chance.happens(70) ? 8 : own.length
  const shown = own[own.length - 1 - chance.between(0, Math.min(back, own.length))]
  if (!shown) return undefined
  const text = `${chance.between(1, 9)} lần; ${me.word()}`
  me.does()
  me.phone.edits(shown.id, text)
  return `edits ${shown.id} to ${JSON.stringify(text)}`
}

const sendsFile: Act = (me, _, chance) => {
  me.does()
  const caption = chance.happens(60) ? me.word() : undefined
  const options = caption === undefined ? {} : { caption }
  if (chance.happens(60)) me.phone.sendsPhoto(chance.between(300, 4000), options)
  else me.phone.sendsDocument(chance.between(300, 4000), `${me.word()}.pdf`, 'application/pdf', options)
  return `sends a file, "${caption ?? ''}"`
}

const oddThings: Act = (me, _, chance) => {
  me.does()
  if (chance.happens(30)) me.phone.sendsVoice(7)
  else if (chance.happens(50)) me.phone.sendsSticker('👍')
  else me.phone.forwards(`chuyển tiếp ${me.word()}`)
  return 'sends something odd'
}

const deletes: Act = me => {
  const shown = me.phone.screen().findLast(({ from }) => from === 'person')
  if (!shown) return undefined
  me.phone.deletes(shown.id)
  return `deletes ${shown.id}`
}

const blocks: Act = me => {
  me.phone.blocks()
  return 'blocks the assistant'
}

const unblocks: Act = me => {
  me.phone.unblocks()
  return 'lets the assistant in again'
}

const starts: Act = (me, _, chance) => {
  const code = chance.happens(40) ? undefined : chance.pick(['ma-cai-dat', 'sai', me.word()])
  me.does()
  me.phone.start(code)
  return `presses Start ${code ?? ''}`
}

/** How often each, of a thousand. */
const WEIGHTS: readonly (readonly [number, Act])[] = [
  [330, newest],
  [330, answers],
  [70, old],
  [25, twice],
  [40, forged],
  [30, replies],
  [50, hostile],
  [30, floods],
  [40, edits],
  [30, sendsFile],
  [15, oddThings],
  [10, deletes],
  [10, blocks],
  [60, unblocks],
  [10, starts],
]

/** One act of chance; what the app on the phone would not let anybody do is no act. */
export function someAct(me: Staff, all: readonly Staff[], chance: Chance): string | undefined {
  let left = chance.between(0, WEIGHTS.reduce((sum, [weight]) => sum + weight, 0) - 1)
  for (const [weight, act] of WEIGHTS) {
    left -= weight
    if (left >= 0) continue
    try {
      return act(me, all, chance)
    } catch {
      return undefined
    }
  }
  return undefined
}
