import type { DateTime } from 'luxon'
import type { Member } from '../../domain/member.ts'
import type { ObstacleKind, ObstacleStage, ObstacleWaits } from '../../domain/obstacle.ts'
import type { Area } from '../../domain/plan.ts'
import { obstacleSubject } from '../../domain/reading-log.ts'
import type { Unit } from '../../domain/school.ts'
import type { Waiting } from './heard.ts'
import { type Buttons, type Needs, type OpenStates, ofNothing, type Settling, type Vocabulary } from './kinds.ts'

/** Vướng mắc, its whole way: to the tổ trưởng công đoàn, the officers, the BGH, and back to the person. */

type About = { readonly obstacle: number }

export const obstacleSettling = ({ obstacle }: About): Settling => ({
  subject: obstacleSubject(obstacle),
  actions: ['obstacle.passed', 'obstacle.answered', 'obstacle.closed', 'obstacle.reopened'],
})

const ofObstacle = ({ obstacle }: About): Needs => ({ obstacle })

/** One that somebody sent, as it is told to whoever that was: where it is, and what was answered. */
export type OwnObstacle = {
  readonly id: number
  readonly text: string
  readonly kind: ObstacleKind
  readonly sent: DateTime
  readonly where: ObstacleWaits | 'closed'
  readonly answer: string | null
}

export type ObstacleAction =
  | { readonly do: 'obstacle.start' }
  | { readonly do: 'obstacle.send'; readonly text: string }
  | { readonly do: 'obstacle.cancel' }
  /** What was written is the other of the two. */
  | { readonly do: 'obstacle.kind'; readonly kind: ObstacleKind }
  /** The part of the plan it is about. */
  | { readonly do: 'obstacle.area'; readonly area: string }
  /** It was no khiếu nại, though it sounded like one: it can be written again. */
  | { readonly do: 'obstacle.plainly' }
  | { readonly do: 'obstacle.show'; readonly obstacle: number }
  | { readonly do: 'obstacle.answer'; readonly obstacle: number }
  | { readonly do: 'obstacle.pass'; readonly obstacle: number }
  | { readonly do: 'obstacle.fine'; readonly obstacle: number }
  /** Whoever sent it needs no answer any more. */
  | { readonly do: 'obstacle.withdraw'; readonly obstacle: number }
  | { readonly do: 'obstacle.reopen'; readonly obstacle: number }

/** Where the dialogue can stand open. `plainly`: the person has said that it is no khiếu nại. */
export type ObstacleFlow =
  | { readonly name: 'obstacle'; readonly plainly?: true }
  | {
      readonly name: 'obstacle-confirm'
      readonly text: string
      readonly kind?: ObstacleKind
      readonly plainly?: true
      /** `areaKey`. */
      readonly area?: string
    }
  | { readonly name: 'obstacle-answer'; readonly obstacle: number }
  | { readonly name: 'obstacle-reopen'; readonly obstacle: number }

export type ObstacleEffect =
  | {
      readonly effect: 'obstacle'
      readonly text: string
      readonly unitId: string
      readonly kind: ObstacleKind
      readonly stage: ObstacleStage
      readonly area: string | null
    }
  | {
      readonly effect: 'move-obstacle'
      readonly obstacle: number
      readonly what: 'passed' | 'answered' | 'closed' | 'reopened'
      /** Who has it from now on; of an answer who gave it. */
      readonly stage: ObstacleStage
      readonly text?: string
    }
  /** What was just said leaves the disk at once. */
  | { readonly effect: 'forget-words' }

/** Whose it is and what it says. */
type Told = {
  /** Its number, where it is known. */
  readonly id?: number
  readonly by?: Member
  readonly unit?: Unit
  readonly text: string
  readonly kind: ObstacleKind
  readonly area?: PlanPart
}

/** A part of the plan. */
type PlanPart = Pick<Area, 'code' | 'shortTitle'>

/** What the person wrote first, and last to the answer that was given. */
type Written = { readonly text: string; readonly again?: string }

export type ObstacleSay =
  /** `untold`: nobody can be written to; it is only noted down. */
  | {
      readonly say: 'obstacle-ask'
      readonly to: string
      readonly stage: ObstacleStage
      readonly plainly?: true
      readonly untold?: true
    }
  | {
      readonly say: 'obstacle-confirm'
      readonly text: string
      readonly to: string
      readonly kind: ObstacleKind
      readonly area?: PlanPart
      /** Whoever wants to be nobody is told that a name goes with it. */
      readonly asked?: 'no-name'
    }
  | { readonly say: 'obstacle-named' }
  | { readonly say: 'obstacle-sent'; readonly to: string; readonly untold?: boolean }
  | { readonly say: 'obstacle-cancelled' }
  /** Here and below, `from`: who passed it on; `again`: what the person wrote to the answer that was given. */
  | ({
      readonly say: 'obstacle-arrived'
      readonly from?: Member
      readonly again?: { readonly answer: string; readonly words: string }
    } & Told)
  | ({ readonly say: 'obstacle-answer-ask' } & Written)
  | ({ readonly say: 'obstacle-answered'; readonly answer: string; readonly by: Member } & Written)
  | { readonly say: 'obstacle-answer-sent'; readonly untold?: boolean }
  | { readonly say: 'obstacle-passed'; readonly to: string }
  /** To the person: it has moved on. */
  | ({ readonly say: 'obstacle-moved'; readonly by: Member; readonly to: string } & Written)
  | { readonly say: 'obstacle-closed' }
  | { readonly say: 'obstacle-reopen-ask'; readonly to: string }
  | {
      readonly say: 'obstacles-waiting'
      /** Asked for, so that nobody is greeted; `more` wait behind those shown. */
      readonly asked?: true
      readonly more?: number
      readonly items: readonly (Told & Written & { readonly since: DateTime; readonly days: number })[]
    }
  /** None waits for the reader: of a unit, of somebody, or at all; and where others are. */
  | {
      readonly say: 'obstacles-none'
      readonly unit?: Unit
      readonly name?: string
      readonly elsewhere: readonly ObstacleWaits[]
    }
  /** Asked by whoever sent them, the newest first. */
  | { readonly say: 'obstacle-own'; readonly items: readonly OwnObstacle[]; readonly waiting?: Waiting }
  | { readonly say: 'complaint-elsewhere' }

export type ObstacleWord =
  | 'obstacle'
  | 'answer-it'
  | 'pass-to-officer'
  | 'pass-to-leadership'
  | 'as-plan-change'
  | 'as-obstacle'
  | 'no-complaint'
  | 'fine-now'
  | 'withdraw'
  | 'not-fine'
  | 'see-obstacle'

export const obstacleButtons: Buttons<ObstacleAction> = {
  'obstacle.start': { holds: {}, needs: ofNothing },
  'obstacle.send': { holds: { text: 'string' }, needs: ofNothing },
  'obstacle.cancel': { holds: {}, needs: ofNothing },
  'obstacle.kind': { holds: { kind: 'string' }, needs: ofNothing },
  'obstacle.area': { holds: { area: 'string' }, needs: ofNothing },
  'obstacle.plainly': { holds: {}, needs: ofNothing },
  'obstacle.show': { holds: { obstacle: 'number' }, needs: ofObstacle, settles: obstacleSettling },
  'obstacle.answer': { holds: { obstacle: 'number' }, needs: ofObstacle, settles: obstacleSettling },
  'obstacle.pass': { holds: { obstacle: 'number' }, needs: ofObstacle, settles: obstacleSettling, aside: 'obstacle' },
  'obstacle.fine': { holds: { obstacle: 'number' }, needs: ofObstacle, settles: obstacleSettling, aside: 'obstacle' },
  'obstacle.reopen': { holds: { obstacle: 'number' }, needs: ofObstacle, settles: obstacleSettling },
  'obstacle.withdraw': {
    ...{ holds: { obstacle: 'number' }, needs: ofObstacle, settles: obstacleSettling, aside: 'obstacle' },
  },
}

export const obstacleStates: OpenStates<ObstacleFlow> = {
  obstacle: { holds: {}, needs: ofNothing },
  'obstacle-confirm': { holds: { text: 'string' }, needs: ofNothing },
  'obstacle-answer': { holds: { obstacle: 'number' }, needs: ofObstacle, settles: obstacleSettling },
  'obstacle-reopen': { holds: { obstacle: 'number' }, needs: ofObstacle, settles: obstacleSettling },
}

export const obstacleVocabulary: Vocabulary<{
  action: ObstacleAction
  flow: ObstacleFlow
  say: ObstacleSay
  word: ObstacleWord
  effect: ObstacleEffect
}> = { buttons: obstacleButtons, states: obstacleStates }
