import { expect, it } from 'vitest'
import type { Figure } from '../../src/domain/figure.ts'
import { answersTogether, heirOf, reportsOfHeirs } from '../../src/domain/merged-units.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Answer, Submission } from '../../src/domain/report.ts'
import type { SchoolHistory } from '../../src/domain/school-history.ts'
import { at } from './plan-49.ts'

const answer = (promptId: string, text: string, figures: readonly Figure[] = [], state: Answer['state'] = 'given') => ({
  ...{ promptId, text, figures, state, authorId: 1 },
  updatedAt: at('28/5/2026 15:30'),
})

const report = (unit: string, answers: readonly Answer[]): Submission => ({
  ...{ obligationId: owedKey('dan-van.2026-H1', unit), version: 1, memberId: 1, source: 'chat', attachments: 0 },
  submittedAt: at('28/5/2026 15:30'),
  answers,
})

const figure = (indicator: string, value: number, of?: number): Figure => ({
  indicator,
  value,
  ...(of === undefined ? {} : { of }),
})

it('two drafts are one: words stand below each other, every figure adds up, also stocks and ratios', () => {
  const one = [answer('hop', '4 lần', [figure('hop', 4)]), answer('mo-hinh', '', [], 'skipped')]
  const other = [
    answer('hop', '3 lần', [figure('hop', 3), figure('quan-triet', 14, 15)]),
    answer('mo-hinh', 'Tủ sách', [figure('mo-hinh', 1)]),
    answer('khac', 'không', [], 'none'),
  ]
  const together = answersTogether(one, other)
  expect(together.map(({ promptId, text }) => [promptId, text])).toEqual([
    ['hop', '4 lần\n3 lần'],
    ['mo-hinh', 'Tủ sách'],
    ['khac', 'không'],
  ])
  expect(together[0]?.figures).toEqual([figure('hop', 7), figure('quan-triet', 14, 15)])
  const again = answersTogether(together, [answer('hop', '', [figure('quan-triet', 6, 10)])])
  expect(again[0]?.figures).toEqual([figure('hop', 7), figure('quan-triet', 20, 25)])
  expect(answersTogether(one, [answer('hop', '', [], 'skipped')])).toEqual([])
})

it('what a merged unit handed in is its heir’s, through several merges; what reports itself stays apart', () => {
  const unit = (id: string, until: boolean, mergedInto: string | null) => ({
    ...{ unit: { id }, since: at('1/1/2024'), until: until ? at('5/8/2026') : null, mergedInto, splitFrom: null },
  })
  const units = [unit('a', true, 'b'), unit('b', true, 'c'), unit('c', false, null), unit('d', true, null)]
  const history = { units } as unknown as Pick<SchoolHistory, 'units'>
  expect(['a', 'b', 'c', 'd'].map(id => heirOf(history, id))).toEqual(['c', 'c', 'c', 'd'])
  const all = ['a', 'b', 'c', 'd'].map((id, n) => report(id, [answer('hop', id, [figure('hop', n + 1)])]))
  const found = reportsOfHeirs(all, id => heirOf(history, id))
  expect(found.map(({ obligationId }) => obligationId)).toEqual(['dan-van.2026-H1:c', 'dan-van.2026-H1:d'])
  expect(found[0]?.answers.map(({ text, figures }) => [text, figures])).toEqual([['c\na\nb', [figure('hop', 6)]]])
  expect(found[1]).toBe(all[3])
})
