import { expect, test } from 'vitest'
import type { Action, Choice } from '../../../src/conversation/action.ts'
import { makeMenu } from '../../../src/usecases/menu.ts'
import { storedMenu, writtenMenu } from '../../../src/usecases/read/stored.ts'

const voice = { you: 'cô', name: 'Lan' } as const

/** More than the words of a button carry: what JSON leaves out, and what it changes. */
const carrying = (more: object): Action => ({ do: 'units.show', unit: 'toan', ...more }) as Action
const CHOICES: readonly Choice[] = [
  { word: 'skip', action: { do: 'nothing' }, number: 9 },
  { word: 'unit', values: { unit: 'Tổ <b>&_*[=cmd|' }, action: carrying({ page: undefined, list: [undefined, 1] }) },
  {
    word: 'unit',
    values: { unit: 'Tổ Toán' },
    action: carrying({ at: new Date(0), none: Number.NaN }),
    typedOnly: true,
  },
]

test.each(['choose', 'answer'] as const)('a menu just written (%s) is the one that is read after a restart', digits => {
  const stored = writtenMenu(makeMenu(CHOICES, digits, voice))
  // In other signs it is another text to the memory of what has been written, and is read anew.
  const readAnew = storedMenu(`${stored} `)
  expect(readAnew?.items).toHaveLength(3)
  expect(storedMenu(stored)).toStrictEqual(readAnew)
})
