import type { Step } from '../effect.ts'
import { rightOfState } from '../rights.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import type { LetterAction } from '../vocabulary/letter.ts'
import { askOfficer, sendQuestion } from './ask-officer.ts'
import { sayStale } from './common.ts'
import type { LetterFlow } from './letter.ts'
import { askAgain, sendAgain } from './obstacle.ts'
import { askAnswer, sendAnswer } from './obstacle-answer.ts'
import { returnable } from './owed-report.ts'
import { reply } from './replies.ts'
import { sendBack, takeSections } from './return.ts'
import { storedDate } from './typed-date.ts'
import { asAllowed } from './who-may.ts'

/** "Gửi", "Sửa" or "Thôi" under words that wait for it. */
export function pressLetter(turn: Turn, action: LetterAction): Step {
  const { flow } = turn.session
  if (flow?.name !== 'letter') return sayStale(turn)
  return asAllowed(turn, rightOfState(flow), flow, () => {
    switch (action.do) {
      case 'letter.send':
        return send(turn, flow)
      case 'letter.mend':
        return mend(turn, flow)
      case 'letter.cancel':
        return reply(turn, { say: 'letter-cancelled' })
    }
  })
}

function mend(turn: Turn, letter: LetterFlow): Step {
  switch (letter.kind) {
    case 'answer':
      return askAnswer(turn, letter.obstacle)
    case 'reopen':
      return askAgain(turn, letter.obstacle)
    case 'question':
      return askOfficer(turn, letter.obligation)
    case 'return':
      return takeSections(turn, letter.obligation, letter.prompts)
  }
}

function send(turn: Turn, letter: LetterFlow): Step {
  switch (letter.kind) {
    case 'answer':
      return sendAnswer(turn, letter.text)
    case 'reopen':
      return sendAgain(turn, letter.text)
    case 'question':
      return sendQuestion(turn, letter.obligation, letter.text)
    case 'return':
      return sendReturn(turn, letter)
  }
}

type Returning = Extract<LetterFlow, { kind: 'return' }>

function sendReturn(turn: Turn, letter: Returning): Step {
  const { facts } = turn
  const owed = returnable(facts, letter.obligation)
  const until = storedDate(letter.until, facts.now)
  if (!owed || !until) return sayStale(leaving(turn))
  return sendBack(turn, owed, { prompts: letter.prompts, reason: letter.text, until })
}
