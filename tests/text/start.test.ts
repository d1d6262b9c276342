import { expect, test } from 'vitest'
import type { StartProblem } from '../../src/domain/start-problem.ts'
import { CHANNEL_REFUSALS } from '../../src/text/channels.ts'
import { startProblemText } from '../../src/text/start.ts'

const place = { path: '/srv/bot.db', copies: '/srv/sao-luu' }
const TROUBLES = [
  ...([
    'in-use',
    'lost',
    'newer',
    'changed',
    'not-a-database',
    'damaged',
    'not-writable',
    'disk-full',
    'disk-error',
  ] as const),
]
const PROBLEMS: readonly StartProblem[] = [
  ...TROUBLES.map(code => ({ about: 'database' as const, code, ...place })),
  ...(['not-writable', 'disk-full', 'disk-error'] as const).map(code => ({
    ...{ about: 'folder' as const, code, path: '/srv/data' },
  })),
]

test.each(Object.values(CHANNEL_REFUSALS).flatMap(of => Object.values(of)))('%s', text => {
  expect(text).toMatch(/^[^\n.]*(\.\w[^\n.]*)*\.$/)
  expect(text).toContain('xin ')
})

test.each(PROBLEMS)('$about: $code is one sentence with a way out', problem => {
  const text = startProblemText(problem)
  expect(text).toMatch(/^[^\n.]*(\.\w[^\n.]*)*\.$/)
  expect(text).toContain('xin ')
  if ('path' in problem) expect(text).toContain(problem.path)
})
