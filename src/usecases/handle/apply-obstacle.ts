import type { Facts } from '../../conversation/facts.ts'
import type { ObstacleEffect } from '../../conversation/vocabulary/obstacle.ts'
import { wishForCleanUp } from '../send/clean-up-files.ts'
import type { Doers } from './doers.ts'

/** What becomes of a vướng mắc. */
export const obstacleDoers: Doers<ObstacleEffect> = {
  obstacle: async (scope, { text, unitId, kind, stage, area }) => {
    const { tx, facts } = scope
    const written = { memberId: facts.me?.id ?? 0, unitId, text, kind, stage, area }
    scope.madeObstacle = await tx.journal.addObstacle({ ...written, createdAt: facts.now })
  },
  'move-obstacle': ({ tx, facts }, effect) => {
    const { obstacle, what, stage, text = '' } = effect
    const step = { at: facts.now, memberId: facts.me?.id ?? 0, what, stage, text }
    return tx.journal.moveObstacle(obstacle, changeOf(facts, effect), step)
  },
  // Of the update only the empty row stays; its bytes leave the write-ahead log too.
  'forget-words': ({ tx }) => wishForCleanUp(tx, 'tidy'),
}

type Moving = Extract<ObstacleEffect, { effect: 'move-obstacle' }>

function changeOf({ me, now }: Facts, { what, stage, text }: Moving) {
  switch (what) {
    case 'passed':
      return { stage, heldSince: now }
    case 'answered':
      return { stage, state: 'answered', answer: text ?? '', answeredBy: me?.id ?? null, answeredAt: now } as const
    case 'closed':
      return { state: 'closed' } as const
    case 'reopened':
      return { stage, state: 'open', heldSince: now } as const
  }
}
