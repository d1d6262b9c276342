import { type Message, type Step, say } from '../effect.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { askNext } from './ask.ts'
import { beside, waitingPart } from './beside.ts'
import { type Draft, promptOf } from './draft.ts'
import { isQuestion } from './while-reporting.ts'

type Sentence = (waiting: ReturnType<typeof waitingPart>) => Message['say']

/** What the report waits for once more, behind what is said. */
export function openAgain(draft: Draft, flow: ReportFlow, sentence: Sentence): Step {
  const session = { ...draft.session, flow }
  const prompt = isQuestion(flow.wait) ? promptOf(draft, flow.prompt) : undefined
  if (flow.wait.for === 'filing' || flow.wait.for === 'whole') {
    const told = say(sentence({}), [], { lasting: true })
    return askNext({ ...draft, session, effects: [...draft.effects, told] }, flow, undefined)
  }
  return beside({ flow, prompt }, { ...draft, session }, sentence(waitingPart(draft, prompt)))
}
