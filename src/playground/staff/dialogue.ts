import type { DateTime } from 'luxon'
import type { Indicator } from '../../domain/plan.ts'
import type { Reaction } from './actor.ts'
import { answer } from './answering.ts'
import { MORE } from './answers/more.ts'
import { notedOf } from './answers/noted.ts'
import { askedOn, type Desk, spokenOf, toldBefore } from './desk.ts'
import { press, sometime, soon } from './habits.ts'
import { buttonsFor, buttonsOf, shows } from './labels.ts'
import type { Told, ToldFigure, ToldFigures } from './ledger.ts'
import type { Seen, SeenButton } from './seen.ts'

/** What a person does with a message of an open report; undefined when it is none. */
export function dialogue(desk: Desk, message: Seen, now: DateTime): Reaction | undefined {
  // A note that was kept under no section: it has been told in an answer since.
  if (shows(message, 'leave-out')) return soon(desk, now, () => press(desk, message, 'leave-out'))
  if (shows(message, 'skip')) return question(desk, message, now)
  if (shows(message, 'use-draft', 'rewrite')) return besideDraft(desk, message, now)
  // There is nothing to add to the note after all.
  if (shows(message, 'go-on', 'rewrite')) return soon(desk, now, () => press(desk, message, 'go-on'))
  if (shows(message, 'add-to-draft', 'replace-draft')) {
    return soon(desk, now, () => press(desk, message, 'replace-draft'))
  }
  if (shows(message, 'take', 'not-report')) return soon(desk, now, () => press(desk, message, 'take'))
  if (shows(message, 'right', 'retype')) return soon(desk, now, () => settleDoubt(desk, message))
  if (shows(message, 'enter-again')) return soon(desk, now, () => settleMisfit(desk, message))
  if (shows(message, 'no-number')) return soon(desk, now, () => giveNumber(desk, message))
  if (shows(message, 'host', 'partner')) return soon(desk, now, () => tellHost(desk, message))
  if (shows(message, 'paid-all', 'paid-none')) return soon(desk, now, () => tellPayer(desk, message))
  // The models as they were understood.
  if (shows(message, 'right')) return soon(desk, now, () => press(desk, message, 'right'))
  if (shows(message, 'no-more')) return soon(desk, now, () => press(desk, message, 'no-more'))
  if (shows(message, 'as-before')) return soon(desk, now, () => sameModel(desk, message))
  if (shows(message, 'yes-none-all')) return soon(desk, now, () => noneAll(desk, message))
  if (shows(message, 'submit') || shows(message, 'submit-again')) return preview(desk, message, now)
  if (shows(message, 'edit-again')) return handedIn(desk, message, now)
  if (message.buttons.length === 0 && desk.expects) return followUp(desk, now)
  return undefined
}

function question(desk: Desk, message: Seen, now: DateTime): Reaction | undefined {
  const asked = askedOn(desk, message)
  if (!asked) return undefined
  desk.expects = undefined
  desk.asked = asked
  return soon(desk, now, later => answer(desk, asked, message, later))
}

const toldNow = ({ asked, ledger }: Desk): Told | undefined =>
  asked && ledger.told(asked.period.key, asked.unit.id)[asked.prompt.id]

const figuresOf = (desk: Desk): ToldFigures => toldNow(desk)?.figures ?? {}

/** A note is offered as the answer: it is, or the own words are written beside it and stand in its place. */
function besideDraft(desk: Desk, message: Seen, now: DateTime): Reaction | undefined {
  const asked = askedOn(desk, message)
  const how = desk.style.notes
  const noted = asked && how && notedOf(asked.unit.id, asked.prompt.id)
  if (!asked || !noted) return asked && soon(desk, now, later => answer(desk, asked, message, later))
  return soon(desk, now, () => {
    desk.asked = asked
    desk.ledger.tell(asked.period.key, asked.unit.id, asked.prompt.id, noted)
    press(desk, message, how)
  })
}

const shown = ({ value, of }: ToldFigure): string => {
  const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, '.')
  return of === undefined ? grouped(value) : `${grouped(value)}/${grouped(of)}`
}

/** "Trợ lý hiểu là khoảng 30": yes when it is so, the right one of the others, or the number once more. */
function settleDoubt(desk: Desk, message: Seen): undefined {
  const button = meant(desk, message)
  if (button) desk.phone.pressesButton(message, button)
  else press(desk, message, 'retype')
}

/** The button that takes a number the person meant. */
function meant(desk: Desk, message: Seen): SeenButton | undefined {
  const told = Object.values(figuresOf(desk)).map(shown)
  return buttonsOf(message).find(
    ({ action }) =>
      (action?.do === 'doubt.pick' || action?.do === 'misfit.mend') && told.includes(shown({ ...action })),
  )
}

/** Two figures that do not fit: the button with the number meant, else both stand as they are. */
function settleMisfit(desk: Desk, message: Seen): undefined {
  const button = meant(desk, message)
  if (!button) desk.phone.says('giữ nguyên')
  else desk.phone.pressesButton(message, button)
}

function giveNumber(desk: Desk, message: Seen): undefined {
  const told = figuresOf(desk)
  const [only, ...others] = Object.values(told)
  // Of several the plan's name of the one asked for has to be read.
  const named = (indicator: Indicator) => message.text.toLowerCase().includes(indicator.label.toLowerCase())
  const figure = others.length === 0 ? only : told[desk.asked?.plan.indicators.find(named)?.id ?? '']
  if (figure) desk.phone.says(shown(figure))
  else press(desk, message, 'no-number')
}

function tellHost(desk: Desk, message: Seen): undefined {
  const figure = Object.values(figuresOf(desk)).find(each => each.host !== undefined)
  const host = figure?.host ?? figure?.value ?? 0
  if (host === (figure?.value ?? 0)) press(desk, message, 'host')
  else if (host === 0) press(desk, message, 'partner')
  else {
    desk.expects = 'host-count'
    press(desk, message, 'both')
  }
}

/** A model of the first half, asked about by its name: it goes on as it was. */
function sameModel(desk: Desk, message: Seen): undefined {
  const asked = askedOn(desk, message)
  const before = asked && toldBefore(desk, asked)[asked.prompt.id]
  if (before) {
    desk.asked = asked
    desk.ledger.tell(asked.period.key, asked.unit.id, asked.prompt.id, before)
  }
  press(desk, message, 'as-before')
}

const PAID = ['paid-all', 'paid-none', 'paid-part'] as const

/** Support in money counts with whoever paid: all of it, nothing, or half. */
function tellPayer(desk: Desk, message: Seen): undefined {
  const told = toldNow(desk)
  const [money, figure] = Object.entries(told?.figures ?? {}).find(([id]) => measureOf(desk, id) === 'money') ?? []
  const how = figure && shows(message, 'paid-part') ? desk.chance.pick(PAID) : 'paid-all'
  if (!told || !figure || money === undefined || how === 'paid-all') return press(desk, message, 'paid-all')
  const host = how === 'paid-none' ? 0 : Math.round(figure.value / 2)
  const others = Object.entries(told.figures).filter(([id]) => id !== money && countingOf(desk, id) === 'payer')
  // The people helped count with whoever paid the larger part.
  const helped = others.map(([id, each]) => [id, { ...each, host: host * 2 >= figure.value ? each.value : 0 }] as const)
  const figures = { ...told.figures, ...Object.fromEntries(helped), [money]: { ...figure, host } }
  const { asked } = desk
  if (asked) desk.ledger.tell(asked.period.key, asked.unit.id, asked.prompt.id, { ...told, figures })
  if (how === 'paid-part') desk.expects = 'paid-count'
  press(desk, message, how)
}

const indicatorOf = ({ asked }: Desk, id: string) => asked?.plan.indicators.find(each => each.id === id)
const measureOf = (desk: Desk, id: string) => indicatorOf(desk, id)?.measure
const countingOf = (desk: Desk, id: string) => indicatorOf(desk, id)?.counting

function followUp(desk: Desk, now: DateTime): Reaction {
  return soon(desk, now, () => {
    if (desk.expects === 'more') desk.phone.says(MORE)
    else {
      const wanted = desk.expects === 'host-count' ? 'flow' : 'money'
      const shared = Object.entries(figuresOf(desk)).filter(([id]) => measureOf(desk, id) === wanted)
      desk.phone.says(String(shared.find(([, each]) => each.host !== undefined)?.[1].host ?? 0))
    }
    desk.expects = undefined
  })
}

function noneAll(desk: Desk, message: Seen): undefined {
  desk.submitting = true
  press(desk, message, 'yes-none-all')
}

function preview(desk: Desk, message: Seen, now: DateTime): Reaction {
  const once = (what: string): boolean => {
    const key = `${what}:${spokenOf(desk, message)?.period.key}`
    if (desk.done.has(key)) return false
    desk.done.add(key)
    return true
  }
  return soon(desk, now, later => {
    if (desk.style.careful && once('read')) {
      press(desk, message, 'full')
      return soon(desk, later, () => handIn(desk, message))
    }
    if (desk.style.redoes && once('redone')) return void desk.phone.says('2')
    handIn(desk, message)
  })
}

function handIn(desk: Desk, message: Seen): undefined {
  desk.submitting = true
  press(desk, message, buttonsFor(message, 'submit').length > 0 ? 'submit' : 'submit-again')
}

/** The receipt: from here on it counts. */
function handedIn(desk: Desk, message: Seen, now: DateTime): Reaction | undefined {
  const report = spokenOf(desk, message)
  if (!desk.submitting || !report) return undefined
  const { unit, period } = report
  desk.submitting = false
  desk.sent = []
  desk.ledger.handIn(period.key, unit.id, now.toISO() ?? '', desk.onBehalf)
  const again = `resubmits:${period.key}`
  if (!desk.style.resubmits || desk.done.has(again)) return undefined
  desk.done.add(again)
  // Everything is told anew, one section of it.
  desk.done.delete(`redone:${period.key}`)
  return sometime(desk, again, now, [60, 180], () => press(desk, message, 'edit-again'))
}
