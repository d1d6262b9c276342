import type { ObstacleKind } from '../domain/obstacle.ts'

export const OBSTACLE_KINDS: Readonly<Record<ObstacleKind, string>> = {
  obstacle: 'vướng mắc',
  'plan-change': 'đề nghị sửa Kế hoạch',
}

/** How many of one kind came, and of how many it is over. */
type Counted = { readonly total: number; readonly answered: number }

/** "Vướng mắc: 5, đã trả lời 4; đề nghị sửa Kế hoạch: 1, đã trả lời 0"; nothing about the plan where nobody wants it changed. */
export function obstaclesCounted(obstacles: Counted, planChanges: Counted, over: string): string {
  const said = ({ total, answered }: Counted) => `${total}, ${over} ${answered}`
  const first = obstacles.total === 0 ? 'Không có vướng mắc' : `Vướng mắc: ${said(obstacles)}`
  return planChanges.total === 0 ? first : `${first}; ${OBSTACLE_KINDS['plan-change']}: ${said(planChanges)}`
}
