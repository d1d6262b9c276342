import { answerTo } from '../../domain/form.ts'
import { isSettled } from '../../domain/obligation.ts'
import type { About, Action } from '../action.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { answerWithout } from '../report/answer.ts'
import { ask, goOn, showPreview } from '../report/ask.ts'
import { answeredSince, type Draft, hasUnsubmitted, numberOf, openDraft, promptOf } from '../report/draft.ts'
import { leaveFigure, pickReading, retype, settleOrGoOn } from '../report/figures.ts'
import { fileIntoReport } from '../report/filing.ts'
import { amendNotes, rewrite, sayAgain, useNotes } from '../report/from-notes.ts'
import { pickHosting } from '../report/hosting.ts'
import { pressMisfit } from '../report/misfit-answer.ts'
import { openReport } from '../report/open.ts'
import { takeChanges } from '../report/own-report.ts'
import { waitingNotes } from '../report/prefilled.ts'
import { noneAll, showFull, submit } from '../report/submit.ts'
import { saidIn, takeReply } from '../report/taking.ts'
import { isSorting, sortPart } from '../report/whole.ts'
import { zero } from '../report/zero.ts'
import type { ReportFlow, Session } from '../session.ts'
import { sayStale } from './common.ts'
import { attachOffered } from './offer.ts'

/** The buttons of a report. Each checks what it is about: an old one changes nothing and says so. */
export function pressReport(session: Session, action: Action, facts: Facts): Step {
  const draft = openDraft(facts)
  if (!draft) return sayStale(session, facts)
  const flow =
    session.flow?.name === 'report' && session.flow.obligation === draft.report.obligation.id ? session.flow : undefined
  if (action.do === 'report.open') return openReport(session, draft)
  if (action.do === 'report.full') return showFull(session, draft, flow?.wait.for === 'preview' ? 'preview' : undefined)
  if (action.do === 'report.pause') return pause(session, draft)
  if (action.do === 'report.not') return goTo(session, null, say({ say: 'not-taken' }))
  if (draft.report.obligation.state === 'accepted') return sayStale(session, facts)
  if (action.do === 'report.review') return showPreview(session, draft, {})
  if (action.do === 'report.submit') return pressSubmit(session, draft, facts)
  if (action.do === 'report.own') {
    const next = takeChanges(draft, action.text)
    return next ? showPreview(session, next, {}) : sayStale(session, facts)
  }
  if (action.do === 'report.none-all') {
    return isSettled(draft.report.obligation) ? sayStale(session, facts) : noneAll(session, draft, action.confirmed)
  }
  if (isSorting(action)) return sortPart(session, draft, flow, action) ?? sayStale(session, facts)
  if (action.do === 'report.file') return fileIntoReport(session, draft, flow, action) ?? sayStale(session, facts)
  if ('about' in action) return pressAbout(session, action, action.about, draft, flow, facts)
  return sayStale(session, facts)
}

type AboutAction = Exclude<Extract<Action, { about: About }>, { do: 'report.place' }>

function pressAbout(
  session: Session,
  action: AboutAction,
  about: About,
  draft: Draft,
  flow: ReportFlow | undefined,
  facts: Facts,
): Step {
  const prompt = promptOf(draft, about.prompt)
  if (!prompt) return sayStale(session, facts)
  const answered = answerTo(draft.report.answers, prompt.id) !== undefined
  const isOpenQuestion = flow?.prompt === prompt.id && (flow.wait.for === 'answer' || flow.wait.for === 'prefilled')
  switch (action.do) {
    case 'report.none':
    case 'report.skip': {
      // A reminder's button answers its question while nobody has; the open question's answers it again.
      if (!isOpenQuestion && (answered || isSettled(draft.report.obligation))) return sayStale(session, facts)
      if (flow && isOpenQuestion && answeredSince(draft, flow, prompt.id)) {
        const { previous: _, ...course } = flow
        return ask(session, draft, course, prompt.id)
      }
      const next = answerWithout(draft, prompt, action.do === 'report.none' ? 'none' : 'skipped')
      return goOn(session, next, flow ?? {}, prompt.id)
    }
    case 'report.zero':
      return zero(session, draft, flow, prompt.id, action.indicators) ?? sayStale(session, facts)
    case 'report.take':
      return answered && !action.over
        ? sayStale(session, facts)
        : takeReply(session, draft, about, saidIn(action), action.add === true)
    case 'report.use':
    case 'report.amend': {
      if (waitingNotes(draft, prompt.id, action.notes).length === 0) return sayStale(session, facts)
      return action.do === 'report.amend'
        ? amendNotes(session, draft, flow ?? {}, prompt, action.notes)
        : useNotes(session, draft, flow ?? {}, prompt, action.notes, action.more)
    }
    case 'report.amended':
      return settleOrGoOn(session, draft, flow ?? {}, prompt.id, [], false)
    case 'report.rewrite':
      return rewrite(session, draft, flow ?? {}, prompt, action.more)
    case 'report.same':
      return answered ? sayStale(session, facts) : sayAgain(session, draft, flow ?? {}, prompt)
    case 'report.attach':
      return attachOffered(session, facts, draft, about)
    case 'report.goto':
      return ask(session, draft, { single: true }, prompt.id)
    case 'report.back':
      return back(session, draft, flow, prompt.id)
    case 'report.append': {
      if (!flow) return ask(session, draft, { single: true }, prompt.id)
      const question = say({ say: 'append-ask', number: numberOf(draft, prompt.id), prompt }, [], {
        digits: 'answer',
        about,
      })
      return goTo(session, { ...flow, wait: { for: 'append', to: prompt.id } }, question)
    }
    case 'doubt.pick':
      return flow ? pickReading(session, draft, flow, readingOf(action)) : sayStale(session, facts)
    case 'doubt.retype':
      return flow ? retype(session, draft, flow) : sayStale(session, facts)
    case 'doubt.leave':
      return flow ? leaveFigure(session, draft, flow) : sayStale(session, facts)
    case 'misfit.mend':
    case 'misfit.keep':
    case 'misfit.retype':
    case 'misfit.gift':
      return (flow && pressMisfit(session, draft, flow, action)) ?? sayStale(session, facts)
    case 'hosting.pick':
      return flow ? pickHosting(session, draft, flow, prompt.id, action.hosting) : sayStale(session, facts)
  }
}

const readingOf = ({ value, of }: { value: number; of?: number }) => (of === undefined ? { value } : { value, of })

/** "Quay lại": the question before the open one, with what was said to it. */
function back(session: Session, draft: Draft, flow: ReportFlow | undefined, promptId: string): Step {
  const order = flow?.only ?? draft.prompts.map(prompt => prompt.id)
  const before = order[order.indexOf(promptId) - 1]
  if (before === undefined) return ask(session, draft, flow?.only ? { only: flow.only } : {}, promptId)
  return ask(session, draft, flow?.only ? { only: flow.only } : {}, before)
}

/** "Để sau": everything said is kept; the next reminder, or /baocao, goes on here. */
function pause(session: Session, draft: Draft): Step {
  const answered = draft.report.answers.length
  const message = say(
    { say: 'paused', answered, total: draft.prompts.length },
    [{ word: 'go-on', action: { do: 'report.open', obligation: draft.report.obligation.id } }],
    { standing: true },
  )
  return goTo(session, null, message)
}

function pressSubmit(session: Session, draft: Draft, facts: Facts): Step {
  const { obligation, answers } = draft.report
  const unchanged = isSettled(obligation) && !hasUnsubmitted(draft.report)
  if (unchanged || answers.length === 0) return sayStale(session, facts)
  return submit(session, draft)
}
