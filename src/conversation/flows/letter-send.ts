import type { Member } from '../../domain/member.ts'
import type { Action } from '../action.ts'
import type { Step } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Session } from '../session.ts'
import { askOfficer, ownMatter, sendQuestion } from './ask-officer.ts'
import { sayStale } from './common.ts'
import { asOfficer, asReader } from './guard.ts'
import type { LetterFlow } from './letter.ts'
import { answer, returnable } from './matter.ts'
import { askAnswer, sendAnswer } from './obstacle.ts'
import { sendBack, takeSections } from './return.ts'
import { storedDate } from './typed-date.ts'

/** "Gửi", "Sửa" or "Thôi" under words that wait for it. */
export function pressLetter(session: Session, action: Action, facts: Facts): Step {
  const { flow } = session
  if (flow?.name !== 'letter') return sayStale(session, facts)
  if (action.do === 'letter.cancel') return answer(session, { say: 'letter-cancelled' })
  return action.do === 'letter.send' ? send(session, facts, flow) : mend(session, facts, flow)
}

function mend(session: Session, facts: Facts, letter: LetterFlow): Step {
  switch (letter.kind) {
    case 'answer':
      return asReader(session, facts, () => askAnswer(session, facts, letter.obstacle))
    case 'question':
      return askOfficer(session, facts, letter.obligation)
    case 'return':
      return asOfficer(session, facts, () => takeSections(session, facts, letter.obligation, letter.prompts))
  }
}

function send(session: Session, facts: Facts, letter: LetterFlow): Step {
  switch (letter.kind) {
    case 'answer':
      return asReader(session, facts, me => sendAnswer(session, facts, me, letter.text))
    case 'question':
      return ownMatter(facts, letter.obligation)
        ? sendQuestion(session, facts, letter.obligation, letter.text)
        : sayStale({ ...session, flow: null }, facts)
    case 'return':
      return asOfficer(session, facts, me => sendReturn(session, facts, me, letter))
  }
}

type Returning = Extract<LetterFlow, { kind: 'return' }>

function sendReturn(session: Session, facts: Facts, me: Member, letter: Returning): Step {
  const matter = returnable(facts, letter.obligation)
  const until = storedDate(letter.until, facts.now)
  if (!matter || !until) return sayStale({ ...session, flow: null }, facts)
  return sendBack(session, facts, me, matter, { prompts: letter.prompts, reason: letter.text, until })
}
