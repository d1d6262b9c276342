import { answerTo } from '../../domain/form.ts'
import { isOfficer, unitsOf } from '../../domain/member.ts'
import { isSettled } from '../../domain/obligation.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import { afterColleague } from '../report/after-colleague.ts'
import { answerWithout } from '../report/answer.ts'
import { ask, askNext, besideQuestion, previewChoices, showPreview } from '../report/ask.ts'
import { askUnconfirmed } from '../report/ask-pending.ts'
import { appendQuestion } from '../report/beside.ts'
import { openSection, putRight } from '../report/correct.ts'
import { type Draft, hasUnsubmitted, openDraft, promptOf } from '../report/draft.ts'
import { finishFigures, leaveFigure, pickReading, retype } from '../report/figures.ts'
import { fileIntoReport } from '../report/filing.ts'
import { amendNotes, leaveDraft, rewrite, sayAgain, useNotes } from '../report/from-notes.ts'
import { pickHosting } from '../report/hosting.ts'
import { withShareOpen } from '../report/let-go.ts'
import { pressMisfit } from '../report/misfit-answer.ts'
import { pressAgain } from '../report/models-again.ts'
import { pressModels } from '../report/models-answer.ts'
import { notTaken, offerMeanwhile, pendingWords, takeReply } from '../report/offer-as-answer.ts'
import { openReport, reportCommand } from '../report/open.ts'
import { takeChanges } from '../report/own-report.ts'
import { waitingNotes } from '../report/prefilled.ts'
import { askedIn } from '../report/progress.ts'
import { leaveIt, putBack, remove } from '../report/remove.ts'
import { pressWishes } from '../report/sorted.ts'
import { noneAll, showFull, submit } from '../report/submit.ts'
import { toldOf } from '../report/unit-named.ts'
import { isQuestion } from '../report/while-reporting.ts'
import { isSorting, sortPart } from '../report/whole-report.ts'
import { zero } from '../report/zero.ts'
import type { Turn } from '../turn.ts'
import type { About } from '../vocabulary/about.ts'
import type { AtOnceAction } from '../vocabulary/at-once.ts'
import type { FigureAction } from '../vocabulary/figures.ts'
import type { ModelsAction } from '../vocabulary/models.ts'
import type { RemovalAction } from '../vocabulary/removal.ts'
import type { ReportAction } from '../vocabulary/report.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { sayStale } from './common.ts'
import { attachOffered } from './offer-as-note.ts'

type Pressed = RemovalAction | ReportAction | AtOnceAction | FigureAction | ModelsAction

/** The buttons of a report. Each checks what it is about: an old one changes nothing and says so. */
export function pressReport(given: Turn, action: Pressed): Step {
  // Whoever presses a button of the report logs nothing beside it any more.
  const turn = withoutNoting(given)
  const { session } = turn
  const draft = openDraft(turn)
  // Its unit has become another, or has ended: what the person has to report is somewhere else.
  if (!draft && action.do === 'report.open' && !turn.facts.report) return reportCommand(turn)
  if (!draft) return sayStale(turn)
  const flow =
    session.flow?.name === 'report' && session.flow.obligation === draft.report.obligation.id ? session.flow : undefined
  if (action.do === 'report.open' || action.do === 'report.keep') return openReport(draft)
  if (action.do === 'report.full') return showFull(draft, flow?.wait.for === 'preview' ? 'preview' : undefined)
  if (action.do === 'report.pause') return pause(withShareOpen(draft, flow))
  if (action.do === 'report.not') {
    const beside = flow?.wait.for === 'draft-text' ? promptOf(draft, flow.prompt) : undefined
    return flow && beside ? leaveDraft(draft, flow, beside) : notTaken(turn, draft)
  }
  if (draft.report.obligation.state === 'accepted') return sayStale(turn)
  if (action.do === 'report.leave-it') return leaveIt(draft, flow)
  if (action.do === 'report.tell') return toldOf(draft, action) ?? sayStale(turn)
  if (action.do === 'report.review') return showPreview(withShareOpen(draft, flow), askedIn(flow))
  if (action.do === 'report.submit') return pressSubmit(draft, flow)
  if (action.do === 'report.own') {
    const next = takeChanges(draft, action.text)
    return next ? showPreview(next, {}) : sayStale(turn)
  }
  if (action.do === 'report.none-all') {
    return isSettled(draft.report.obligation) ? sayStale(turn) : noneAll(draft, action.confirmed)
  }
  if (isSorting(action)) return sortPart(draft, flow, action) ?? sayStale(turn)
  if (action.do === 'report.file') return fileIntoReport(draft, flow, action) ?? sayStale(turn)
  return pressAbout(action, action.about, draft, flow)
}

function withoutNoting(turn: Turn): Turn {
  const { flow } = turn.session
  if (flow?.name !== 'report' || !flow.noting) return turn
  const { noting: _, ...report } = flow
  return { ...turn, session: { ...turn.session, flow: report } }
}

type AboutAction = Exclude<Extract<Pressed, { about: About }>, { do: 'report.place' }>

function pressAbout(action: AboutAction, about: About, draft: Draft, flow: ReportFlow | undefined): Step {
  const prompt = promptOf(draft, about.prompt)
  if (!prompt) return sayStale(draft)
  const answered = answerTo(draft.report.answers, prompt.id) !== undefined
  const isOpenQuestion = flow?.prompt === prompt.id && (flow.wait.for === 'answer' || flow.wait.for === 'prefilled')
  switch (action.do) {
    case 'report.none':
    case 'report.skip': {
      const meanwhile = afterColleague(draft, flow, prompt.id)
      if (meanwhile) return meanwhile
      // A reminder's button answers its question while nobody has; the open question's answers it again.
      if (!isOpenQuestion && (answered || isSettled(draft.report.obligation))) return sayStale(draft)
      const next = answerWithout(draft, prompt, action.do === 'report.none' ? 'none' : 'skipped')
      return askNext(next, flow ?? {}, prompt.id)
    }
    case 'report.example':
      return flow && isOpenQuestion
        ? stay(draft, besideQuestion(draft, flow.previous, prompt, { say: 'example', prompt }))
        : sayStale(draft)
    case 'report.remove':
      return remove(draft, flow, action) ?? sayStale(draft)
    case 'report.put-back':
      return putBack(draft, flow, action) ?? sayStale(draft)
    case 'report.zero':
      return zero(draft, flow, prompt.id, action.indicators) ?? sayStale(draft)
    case 'report.take':
      return answered && !action.over
        ? (offerMeanwhile(draft, prompt.id, pendingWords(action)) ?? sayStale(draft))
        : takeReply(draft, about, pendingWords(action), action.add === true)
    case 'report.use':
    case 'report.amend': {
      if (waitingNotes(draft, prompt.id, action.notes).length === 0) {
        return afterColleague(draft, flow, prompt.id) ?? sayStale(draft)
      }
      return action.do === 'report.amend'
        ? amendNotes(draft, flow ?? {}, prompt, action.notes)
        : useNotes(draft, flow ?? {}, prompt, action)
    }
    case 'report.amended':
      return finishFigures(draft, flow ?? {}, prompt.id, {})
    case 'report.rewrite':
      return rewrite(draft, flow ?? {}, prompt, action.more)
    case 'report.same':
      return answered
        ? (afterColleague(draft, flow, prompt.id) ?? sayStale(draft))
        : sayAgain(draft, flow ?? {}, prompt)
    case 'report.attach':
      return attachOffered(draft, about)
    case 'report.goto':
      return openSection({ draft, flow, prompt: openIn(draft, flow) }, prompt)
    case 'report.back':
      return back(draft, flow, prompt.id)
    case 'report.append': {
      if (!flow) return ask(draft, { single: true }, prompt.id)
      const question = appendQuestion(draft, prompt.id)
      return goTo(draft, { ...flow, wait: { for: 'append', to: prompt.id } }, ...(question ? [question] : []))
    }
    case 'mend.take':
      return putRight({ draft, flow, prompt: openIn(draft, flow) }, { prompt, figures: action.figures })
    case 'doubt.pick':
      return flow ? pickReading(draft, flow, readingOf(action)) : sayStale(draft)
    case 'doubt.retype':
      return flow ? retype(draft, flow) : sayStale(draft)
    case 'doubt.leave':
      return flow ? leaveFigure(draft, flow) : sayStale(draft)
    case 'misfit.mend':
    case 'misfit.keep':
    case 'misfit.retype':
    case 'misfit.gift':
      return (flow && pressMisfit(draft, flow, action)) ?? sayStale(draft)
    case 'wishes.right':
    case 'wishes.superior':
    case 'wishes.again':
      return pressWishes(draft, flow, action) ?? sayStale(draft)
    case 'models.same':
    case 'models.anew':
    case 'models.ended':
    case 'models.no-more':
      return (flow && pressAgain(draft, flow, action)) ?? sayStale(draft)
    case 'models.later':
    case 'models.only':
    case 'models.right':
    case 'models.again':
    case 'models.yes':
    case 'models.no':
    case 'models.name':
    case 'models.drop':
      return (flow && pressModels(draft, flow, action)) ?? sayStale(draft)
    case 'hosting.pick':
      return flow ? pickHosting(draft, flow, prompt.id, action.hosting) : sayStale(draft)
  }
}

const openIn = (draft: Draft, flow: ReportFlow | undefined) =>
  flow && isQuestion(flow.wait) ? promptOf(draft, flow.prompt) : undefined

const readingOf = ({ value, of }: { value: number; of?: number }) => (of === undefined ? { value } : { value, of })

/** "Quay lại": the question before the open one, with what was said to it. */
function back(draft: Draft, flow: ReportFlow | undefined, promptId: string): Step {
  const order = flow?.only ?? draft.prompts.map(prompt => prompt.id)
  const before = order[order.indexOf(promptId) - 1]
  if (before === undefined) return ask(draft, flow?.only ? { only: flow.only } : {}, promptId)
  return ask(draft, flow?.only ? { only: flow.only } : {}, before)
}

/** "Để sau": everything said is kept; the next reminder, or /baocao, goes on here. */
function pause(draft: Draft): Step {
  const answered = draft.report.answers.length
  const { unit } = draft.report
  // "Báo cáo" is of the officer's own, where there is one.
  const other = isOfficer(draft.me) && !unitsOf(draft.me).includes(unit.id) ? { entered: unit } : {}
  const message = say(
    { say: 'paused', answered, total: draft.prompts.length, ...other },
    [{ word: 'go-on', action: { do: 'report.open', obligation: draft.report.obligation.id } }],
    { lasting: true },
  )
  return goTo(draft, null, ...draft.effects, message)
}

function pressSubmit(draft: Draft, flow: ReportFlow | undefined): Step {
  const { obligation, answers, submission, unit } = draft.report
  const unchanged = isSettled(obligation) && !hasUnsubmitted(draft.report)
  // The button is not old: it stands under what is being looked at.
  if (unchanged && submission && flow?.wait.for === 'preview') {
    const settled = { unit, at: submission.submittedAt, open: true } as const
    return stay(draft, say({ say: 'stale', settled }, previewChoices(draft)))
  }
  if (unchanged) return sayStale(draft)
  // Nothing told at all is that nothing happened, once that has been said.
  if (answers.length === 0) return noneAll(draft, false)
  // Once asked again and still left open, it is handed in as it is shown: not confirmed.
  return askUnconfirmed(draft, { ...flow, single: true }) ?? submit(draft)
}
