import type { Action } from '../action.ts'
import { type Step, stay } from '../effect.ts'
import type { Flow } from '../session.ts'
import type { Turn } from '../turn.ts'
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

type Press = (turn: Turn, action: Action) => Step

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
export function pressDesk(turn: Turn, action: Action): Step {
  const [area = ''] = action.do.split('.')
  // A stored button may name anything: only what stands in the table answers.
  const press = Object.hasOwn(DESKS, area) ? DESKS[area] : undefined
  return press ? press(turn, action) : sayStale(turn)
}

/** Free text inside one of those dialogues. */
export function deskText(turn: Turn, flow: Flow, text: string): Step {
  switch (flow.name) {
    case 'obstacle':
    case 'obstacle-confirm':
    case 'obstacle-answer':
      return obstacleText(turn, flow, text)
    case 'letter':
      return letterText(turn, flow, text)
    case 'target':
      return targetText(turn, flow, text)
    case 'return-sections':
    case 'return-reason':
    case 'return-date':
    case 'ask-officer':
      return reviewText(turn, flow, text)
    case 'invite-name':
      return inviteText(turn, flow, text)
    case 'rename':
      return renameText(turn, flow, text)
    case 'direction':
      return assessmentText(turn, flow, text)
    case 'highlights':
      return highlightsText(turn, flow, text)
    case 'school-part':
      return partText(turn, flow, text)
    case 'report':
    case 'profile':
    case 'take':
    case 'note':
    case 'note-unit':
    case 'offer':
    case 'pulse':
      return stay(turn)
  }
}
