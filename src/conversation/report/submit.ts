import { takesAlong } from '../../domain/channel.ts'
import { indicatorsOf, nothingFigures } from '../../domain/form.ts'
import { isReachable, reportersOf } from '../../domain/member.ts'
import { nextState } from '../../domain/obligation.ts'
import { isNothingAtAll } from '../../domain/reading/nothing.ts'
import { timelinessOf } from '../../domain/timeliness.ts'
import type { Effect, Step } from '../effect.ts'
import { goTo, say, stay } from '../effect.ts'
import { halfFigures } from '../facts.ts'
import { notesLeft, previewChoices } from './ask.ts'
import { lineChanges } from './changes.ts'
import { type Draft, filesOf, linesOf, moveObligation, putAnswer, writesOnBehalf } from './draft.ts'
import { receiptCode } from './receipt-code.ts'

/** Hands the report in: a new version, whole; the receipt; nobody of the unit is reminded any more. */
export function submit(draft: Draft): Step {
  const { obligation, unit } = draft.report
  const state = nextState(obligation.state, 'submit')
  if (state === undefined) return goTo(draft, null, say({ say: 'edit-too-late', unit }))
  const version = obligation.version + 1
  const submittedAt = obligation.submittedAt ?? draft.facts.now
  const moved = moveObligation(draft, { state, version, submittedAt, returned: null })
  const onBehalf = writesOnBehalf(draft.me, unit, draft.facts.plan)
  const submission: Effect = {
    effect: 'submit',
    obligation: obligation.id,
    version,
    answers: inOrder(moved),
    attachments: filesOf(moved),
    source: onBehalf ? 'on-behalf' : 'chat',
    changes: changesOf(draft),
  }
  return goTo(
    draft,
    null,
    ...moved.effects,
    submission,
    receipt(moved, { version, onBehalf, left: notesLeft(draft).length }),
    ...copyOf(draft),
    ...tellOthers(moved, onBehalf),
  )
}

/** The report as a file. */
function copyOf({ facts: { channel }, report: { obligation } }: Draft): readonly Effect[] {
  if (!takesAlong(channel, 'document')) return []
  return [{ effect: 'document', order: { kind: 'unit-report', obligation: obligation.id } }]
}

function inOrder(draft: Draft) {
  return draft.prompts.flatMap(prompt => draft.report.answers.filter(answer => answer.promptId === prompt.id))
}

type HandedIn = { readonly version: number; readonly onBehalf: boolean; readonly left: number }

function receipt(draft: Draft, { version, onBehalf, left }: HandedIn): Effect {
  const { unit, obligation, sentOn } = draft.report
  const { now } = draft.facts
  const { period, deadlines } = draft.period
  return say(
    {
      say: 'receipt',
      unit,
      period,
      at: now,
      timeliness: timelinessOf(obligation.submittedAt, now, deadlines, obligation.extendedTo),
      code: receiptCode(unit.code, version),
      version,
      onBehalf,
      left,
      ...(sentOn ? { sentOn } : {}),
    },
    [
      { word: 'word-copy', action: { do: 'document.send', order: { kind: 'unit-report', obligation: obligation.id } } },
      { word: 'edit-again', action: { do: 'report.review', obligation: obligation.id } },
    ],
    { lasting: true },
  )
}

/** Colleagues hear who reported, the unit of an entry on its behalf. */
function tellOthers(draft: Draft, onBehalf: boolean): readonly Effect[] {
  const { facts, me, report, period } = draft
  const { unit } = report
  const reachable = reportersOf(facts.people, unit.id).filter(member => member.id !== me.id && isReachable(member))
  const toColleagues = reachable.map(member =>
    onBehalf
      ? say({ say: 'entered-on-behalf', unit, period: period.period, by: me }, [], { to: member.id })
      : say({ say: 'already-reported', by: `${me.address} ${me.name}`, unit, period: period.period }, [], {
          to: member.id,
        }),
  )
  return toColleagues
}

/** What a later version says differently. */
const changesOf = ({ report, facts }: Draft) =>
  report.submission ? lineChanges(facts.plan, report.unit, report.submission, report) : []

/**
 * "Cả kỳ không phát sinh", typed where a section is asked for: it is offered for all that is open.
 * @returns undefined for any other words, and where that section is the only one.
 */
export function saidNoneAll(draft: Draft, text: string): Step | undefined {
  const { answers, obligation } = draft.report
  const open = draft.prompts.filter(({ id }) => answers.every(({ promptId }) => promptId !== id))
  if (open.length < 2 || !isNothingAtAll(text)) return undefined
  return nextState(obligation.state, 'submit') === undefined || obligation.state === 'returned'
    ? undefined
    : noneAll(draft, false)
}

/** "Cả kỳ không phát sinh": asked once, then every section is answered so and the report handed in. */
export function noneAll(draft: Draft, confirmed: boolean): Step {
  const { obligation, unit, answers } = draft.report
  if (!confirmed) {
    const logged = draft.report.notes.filter(({ usedIn }) => usedIn === null).length
    return goTo(
      draft,
      null,
      say({ say: 'confirm-none-all', unit, period: draft.period.period, answered: answers.length, logged }, [
        { word: 'yes-none-all', action: { do: 'report.none-all', obligation: obligation.id, confirmed: true } },
        { word: 'later', action: { do: 'report.pause', obligation: obligation.id } },
      ]),
    )
  }
  const filled = draft.prompts
    .filter(prompt => !answers.some(answer => answer.promptId === prompt.id && answer.state === 'given'))
    .reduce(
      (next, prompt) =>
        putAnswer(
          next,
          {
            promptId: prompt.id,
            state: 'none',
            text: '',
            figures: nothingFigures(indicatorsOf(draft.facts.plan, prompt), halfFigures(draft.report)),
            authorId: draft.me.id,
            updatedAt: draft.facts.now,
          },
          [],
          true,
        ),
      draft,
    )
  return submit(filled)
}

/**
 * Everything said, as it was said. Beside a preview it is what would be handed in, with the preview's buttons: who has
 * read to its end need not go back up.
 */
export function showFull(draft: Draft, beside: 'preview' | undefined): Step {
  const { report, period, facts } = draft
  const stored =
    report.submission && report.obligation.state !== 'drafting' && beside === undefined
      ? report.submission.answers
      : report.answers
  const lines = linesOf(facts.plan, report.unit, { answers: stored, half: report.half })
  const choices = beside ? previewChoices(draft).filter(({ action }) => action.do !== 'report.full') : []
  return stay(draft, say({ say: 'full-report', unit: report.unit, period: period.period, lines }, choices))
}
