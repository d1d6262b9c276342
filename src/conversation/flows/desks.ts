import type { Action } from '../action.ts'
import { type Step, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Flow, Session } from '../session.ts'
import { assessmentText, pressAssessment } from './assessment.ts'
import { pressBehalf } from './behalf.ts'
import { pressBoard } from './board.ts'
import { sayStale } from './common.ts'
import { pressDocument } from './document.ts'
import { pressEvidence } from './evidence.ts'
import { pressExtension } from './extension.ts'
import { highlightsText, pressHighlights } from './highlights.ts'
import { inviteText, pressInvite } from './invite.ts'
import { letterText } from './letter.ts'
import { pressLetter } from './letter-send.ts'
import { pressData } from './mydata.ts'
import { pressNote } from './note.ts'
import { obstacleText, pressObstacle } from './obstacle.ts'
import { pressPast } from './past.ts'
import { pressPeople } from './people.ts'
import { pressPulse } from './pulse.ts'
import { renameText } from './rename.ts'
import { pressReview, reviewText } from './review.ts'
import { partText, pressParts } from './school-parts.ts'
import { pressTarget, targetText } from './target.ts'

type Press = (session: Session, action: Action, facts: Facts) => Step

/** Who answers for which family of buttons. */
const DESKS: Readonly<Record<string, Press>> = {
  board: pressBoard,
  review: pressReview,
  'ask-officer': pressReview,
  behalf: pressBehalf,
  target: pressTarget,
  letter: pressLetter,
  extension: pressExtension,
  units: pressInvite,
  invite: pressInvite,
  people: pressPeople,
  obstacle: pressObstacle,
  assessment: pressAssessment,
  direction: pressAssessment,
  data: pressData,
  note: pressNote,
  past: pressPast,
  pulse: pressPulse,
  document: pressDocument,
  evidence: pressEvidence,
  highlights: pressHighlights,
  parts: pressParts,
}

/** Buttons of the officer's desk, the BGH's and of a vướng mắc. */
export function pressDesk(session: Session, action: Action, facts: Facts): Step {
  const [area = ''] = action.do.split('.')
  // A stored button may name anything: only what stands in the table answers.
  const press = Object.hasOwn(DESKS, area) ? DESKS[area] : undefined
  return press ? press(session, action, facts) : sayStale(session, facts)
}

/** Free text inside one of those dialogues. */
export function deskText(session: Session, flow: Flow, text: string, facts: Facts): Step {
  switch (flow.name) {
    case 'obstacle':
    case 'obstacle-confirm':
    case 'obstacle-answer':
      return obstacleText(session, flow, text, facts)
    case 'letter':
      return letterText(session, facts, flow, text)
    case 'target':
      return targetText(session, flow, text, facts)
    case 'return-sections':
    case 'return-reason':
    case 'return-date':
    case 'ask-officer':
      return reviewText(session, flow, text, facts)
    case 'invite-name':
      return inviteText(session, flow, text, facts)
    case 'rename':
      return renameText(session, flow, text, facts)
    case 'direction':
      return assessmentText(session, flow, text, facts)
    case 'highlights':
      return highlightsText(session, flow, text, facts)
    case 'school-part':
      return partText(session, flow, text, facts)
    case 'report':
    case 'profile':
    case 'take':
    case 'note':
    case 'note-unit':
    case 'offer':
    case 'pulse':
      return stay(session)
  }
}
