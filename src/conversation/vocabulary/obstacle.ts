import type { Member } from '../../domain/member.ts'
import type { Unit } from '../../domain/school.ts'
import { type Buttons, type OpenStates, ofNothing, type Settling, type Vocabulary } from './kinds.ts'

/** Vướng mắc, and the answer to it. */

export const obstacleSubject = (id: number): string => `obstacle:${id}`

export const obstacleSettling = ({ obstacle }: { readonly obstacle: number }): Settling => ({
  subject: obstacleSubject(obstacle),
  actions: ['obstacle.answered'],
})

export type ObstacleAction =
  | { readonly do: 'obstacle.start' }
  | { readonly do: 'obstacle.send'; readonly text: string }
  | { readonly do: 'obstacle.cancel' }
  | { readonly do: 'obstacle.answer'; readonly obstacle: number }

/** Where the dialogue can stand open. */
export type ObstacleFlow =
  | { readonly name: 'obstacle' }
  | { readonly name: 'obstacle-confirm'; readonly text: string }
  | { readonly name: 'obstacle-answer'; readonly obstacle: number }

export type ObstacleEffect =
  | { readonly effect: 'obstacle'; readonly text: string; readonly unitId: string }
  | { readonly effect: 'answer-obstacle'; readonly obstacle: number; readonly answer: string }

export type ObstacleSay =
  | { readonly say: 'obstacle-ask'; readonly to: string }
  | { readonly say: 'obstacle-confirm'; readonly text: string; readonly to: string }
  | { readonly say: 'obstacle-sent'; readonly to: string; readonly untold?: boolean }
  | { readonly say: 'obstacle-cancelled' }
  | { readonly say: 'obstacle-arrived'; readonly by: Member; readonly unit?: Unit; readonly text: string }
  | { readonly say: 'obstacle-answer-ask'; readonly text: string }
  | { readonly say: 'obstacle-answered'; readonly text: string; readonly answer: string; readonly by: Member }
  | { readonly say: 'obstacle-answer-sent'; readonly untold?: boolean }
  | { readonly say: 'complaint-elsewhere' }

export type ObstacleWord = 'obstacle' | 'answer-it'

export const obstacleButtons: Buttons<ObstacleAction> = {
  'obstacle.start': { holds: {}, needs: ofNothing },
  'obstacle.send': { holds: { text: 'string' }, needs: ofNothing },
  'obstacle.cancel': { holds: {}, needs: ofNothing },
  'obstacle.answer': {
    holds: { obstacle: 'number' },
    needs: ({ obstacle }) => ({ obstacle }),
    settles: obstacleSettling,
  },
}

export const obstacleStates: OpenStates<ObstacleFlow> = {
  obstacle: { holds: {}, needs: ofNothing },
  'obstacle-confirm': { holds: { text: 'string' }, needs: ofNothing },
  'obstacle-answer': {
    holds: { obstacle: 'number' },
    needs: ({ obstacle }) => ({ obstacle }),
    settles: obstacleSettling,
  },
}

export const obstacleVocabulary: Vocabulary<{
  action: ObstacleAction
  flow: ObstacleFlow
  say: ObstacleSay
  word: ObstacleWord
  effect: ObstacleEffect
}> = { buttons: obstacleButtons, states: obstacleStates }
