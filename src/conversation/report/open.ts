import { type Deadlines, deadlinesOf, hasDeadlines } from '../../domain/deadline.ts'
import { unitOf } from '../../domain/form.ts'
import { isOfficer } from '../../domain/member.ts'
import { isSettled, type Obligation } from '../../domain/obligation.ts'
import type { OwedKey } from '../../domain/owed-key.ts'
import { type Period, periodsAround } from '../../domain/period.ts'
import { reportWished } from '../../domain/reading/report-wished.ts'
import type { Choice } from '../action.ts'
import { goTo, type Step, say } from '../effect.ts'
import { contactOf, type Facts, planOfYear } from '../facts.ts'
import type { Turn } from '../turn.ts'
import { ask, askNext, showPreview } from './ask.ts'
import { type Draft, handedInBy, hasUnsubmitted, openDraft, ownUnits, toMend } from './draft.ts'
import { receiptCode } from './receipt-code.ts'

/** All that the person's own units owe in the other programmes. */
export const owedElsewhere = ({ me, school, elsewhere }: Facts): readonly Obligation[] =>
  elsewhere
    .flatMap(({ obligations }) => obligations)
    .filter(each => me && ownUnits(me, school).includes(each.unitId) && !isSettled(each))

/** Reports of the person's own units in open periods: the ones still owed first, then the newest. */
export function ownObligations(facts: Facts): readonly Obligation[] {
  const { me, school } = facts
  if (!me) return []
  const units = ownUnits(me, school)
  const rank = (obligation: Obligation) =>
    obligation.state === 'accepted' ? 2 : obligation.state === 'submitted' ? 1 : 0
  const position = (obligation: Obligation) => facts.periods.findIndex(open => open.period.key === obligation.periodKey)
  return facts.obligations
    .filter(obligation => units.includes(obligation.unitId))
    .toSorted(
      (a, b) => rank(a) - rank(b) || position(b) - position(a) || units.indexOf(a.unitId) - units.indexOf(b.unitId),
    )
}

/** The report of one unit that a person may write: what is owed first, the newest; the officer enters any unit's. */
export function owedOf(facts: Facts, unit: string): Obligation | undefined {
  const all = facts.me && isOfficer(facts.me) ? facts.obligations : ownObligations(facts)
  const its = all.filter(({ unitId }) => unitId === unit)
  return its.find(each => !isSettled(each)) ?? its[0]
}

/** The obligation `/baocao` means without asking, when there is just one sensible one. */
export function plainChoice(facts: Facts): Obligation | undefined {
  const own = ownObligations(facts)
  const owed = own.filter(obligation => obligation.state !== 'accepted' && obligation.state !== 'submitted')
  if (owed.length === 1) return owed[0]
  return owed.length === 0 && new Set(own.map(obligation => obligation.unitId)).size === 1 ? own[0] : undefined
}

/** /baocao: straight to the question where there is one report to write; a choice where there are several. */
export function reportCommand(turn: Turn): Step {
  const { facts } = turn
  const own = ownObligations(facts)
  const others = owedElsewhere(facts)
  if (others.length > 0) return chooseReport(turn, [...own.filter(each => !isSettled(each)), ...others])
  if (own.length > 0) return oneOf(turn, own)
  return facts.me && isOfficer(facts.me) && facts.obligations.length > 0 ? chooseOnBehalf(turn) : notOpen(turn)
}

/**
 * Whoever names one of the school's matters wants to report on that one.
 * @param beside what is under the pen, and offered with another.
 * @returns undefined where the person has nothing to report on it.
 */
export function namedReport(turn: Turn, topic: string, beside: readonly Obligation[] = []): Step | undefined {
  const { plan, elsewhere, me, school } = turn.facts
  if (topic === plan.topic) {
    const own = ownObligations(turn.facts)
    return own.length > 0 ? oneOf(turn, own) : undefined
  }
  const there = elsewhere.find(other => other.plan.topic === topic)?.obligations ?? []
  const own = there.filter(({ unitId }) => me && ownUnits(me, school).includes(unitId))
  return own.length > 0 ? chooseReport(turn, [...own, ...beside]) : undefined
}

/**
 * The same of whoever reports for several units and names one of them: "báo cáo chữ thập đỏ".
 * @returns undefined where it names none of them, or the one that is under the pen.
 */
export function namedUnit(turn: Turn, text: string, under?: OwedKey): Step | undefined {
  const { me, plan } = turn.facts
  const units = me ? ownUnits(me, plan).flatMap(id => unitOf(plan, id) ?? []) : []
  if (units.length < 2) return undefined
  const named = units.find(({ name, shortName, called }) => reportWished(text, [name, shortName, called]) !== undefined)
  const all = ownObligations(turn.facts)
  const own = all.filter(({ unitId, id }) => unitId === named?.id && id !== under)
  const draft = openDraft(turn)
  const [only, ...others] = own
  if (draft && only?.id === draft.report.obligation.id && others.length === 0) return openReport(draft)
  return only ? chooseReport(turn, [...own, ...all.filter(({ id }) => id === under)]) : undefined
}

/** Of one matter: the report there is to write, or a choice. */
function oneOf(turn: Turn, own: readonly Obligation[]): Step {
  const draft = plainChoice(turn.facts) && openDraft(turn)
  return draft ? openReport(draft) : chooseReport(turn, own)
}

function chooseReport(turn: Turn, own: readonly Obligation[]): Step {
  return goTo(
    turn,
    null,
    say(
      { say: 'choose-report' },
      own.map(obligation => reportChoice(turn.facts, obligation)),
      { lasting: true },
    ),
  )
}

/**
 * The officer's list of units whose report can be entered for them (product.md 8, last point). Of several matters that
 * are owed one is chosen first: all units of all of them would fill three screens.
 */
export function chooseOnBehalf(turn: Turn, matter?: string): Step {
  const { facts } = turn
  const matters = [facts, ...facts.elsewhere]
    .map(({ plan, obligations }) => ({ plan, open: obligations.filter(obligation => !isSettled(obligation)) }))
    .filter(({ open }) => open.length > 0)
  const [chosen, ...others] = matters.filter(({ plan }) => matter === undefined || plan.programme === matter)
  if (!chosen) return goTo(turn, null, say({ say: 'queue-empty' }))
  if (others.length > 0) {
    const choices = [chosen, ...others].map(
      ({ plan }): Choice => ({
        word: 'on-behalf',
        matter: plan.topic,
        action: { do: 'behalf.list', matter: plan.programme },
      }),
    )
    return goTo(turn, null, say({ say: 'behalf-matter' }, choices, { lasting: true }))
  }
  const choices = chosen.open.map(obligation => reportChoice(facts, obligation))
  return goTo(turn, null, say({ say: 'behalf-which' }, choices, { lasting: true }))
}

/** The button that opens it, by the name of its unit. */
export function reportChoice(facts: Facts, obligation: Obligation): Choice {
  const unit = unitOf(facts.school, obligation.unitId)
  const periods = [...facts.periods, ...facts.elsewhere.flatMap(other => other.periods)]
  const open = periods.find(({ period }) => period.key === obligation.periodKey)
  const several = periods.length > 1
  return {
    word: 'report-of',
    values: {
      unit: unit?.shortName ?? '',
      ...(several && open ? spoken(open.period) : {}),
    },
    action: { do: 'report.open', obligation: obligation.id },
  }
}

/** A period as a button says it. */
export const spoken = ({ kind, year, topic }: Period) => ({ kind, year, ...(topic === undefined ? {} : { topic }) })

function notOpen(turn: Turn): Step {
  const { facts } = turn
  const { me } = facts
  if (me && !isOfficer(me) && ownUnits(me, facts.school).length === 0) {
    const contact = contactOf(facts)
    return goTo(turn, null, say({ say: 'no-unit', ...(contact ? { contact } : {}) }))
  }
  return goTo(
    turn,
    null,
    say({ say: 'no-period', next: nextOpening(facts) }, [{ word: 'obstacle', action: { do: 'obstacle.start' } }], {
      lasting: true,
    }),
  )
}

/** The next period that will open, for people who ask too early. */
export function nextOpening(facts: Facts): { period: Period; opensOn: Facts['now']; deadlines: Deadlines } | undefined {
  const { plan, calendar, now } = facts
  const around = [...periodsAround(now, plan), ...periodsAround(now.plus({ months: 7 }), plan)]
  const dated = around
    .filter(({ kind, year }) => hasDeadlines(planOfYear(facts, year), kind))
    .filter(({ key }) => !facts.periods.some(({ period }) => period.key === key))
    .map(period => {
      const deadlines = deadlinesOf(planOfYear(facts, period.year), period, calendar, { kind: 'undecided' })
      return { period, opensOn: deadlines.opensOn, deadlines }
    })
    .filter(({ opensOn }) => opensOn > now)
    .toSorted((a, b) => +a.opensOn - +b.opensOn)
  return dated[0]
}

/**
 * Goes to where the report stands: its receipt, the preview of a change that has not been handed in, the sections to
 * mend, the next question, or the preview.
 */
export function openReport(draft: Draft): Step {
  const { obligation, submission } = draft.report
  if (submission && isSettled(obligation)) {
    const changed = obligation.state === 'submitted' && hasUnsubmitted(draft.report)
    return changed ? showPreview(draft, {}) : showState(draft)
  }
  const mending = toMend(draft)
  if (mending.length > 0) return mendReturned(draft, mending)
  return askNext(draft, {}, undefined)
}

function showState(draft: Draft): Step {
  const { obligation, unit, submission } = draft.report
  const state = obligation.state === 'accepted' ? 'accepted' : 'submitted'
  const by = handedInBy(draft.facts, draft.report)
  const again: Choice[] =
    state === 'accepted' ? [] : [{ word: 'edit-again', action: { do: 'report.review', obligation: obligation.id } }]
  return goTo(
    draft,
    null,
    say(
      {
        say: 'report-state',
        unit,
        period: draft.period.period,
        state,
        at: submission?.submittedAt ?? obligation.stateAt,
        code: receiptCode(unit.code, obligation.version),
        ...(by ? { by } : {}),
        onBehalf: submission?.source === 'on-behalf',
      },
      [
        { word: 'see-report', action: { do: 'report.full', obligation: obligation.id } },
        {
          word: 'word-copy',
          action: { do: 'document.send', order: { kind: 'unit-report', obligation: obligation.id } },
        },
        ...again,
      ],
      { lasting: true },
    ),
  )
}

/** "Đề nghị bổ sung" opens exactly the sections named (product.md 4). */
function mendReturned(draft: Draft, prompts: readonly string[]): Step {
  const [first] = prompts
  return first === undefined ? askNext(draft, {}, undefined) : ask(draft, { only: prompts }, first)
}
