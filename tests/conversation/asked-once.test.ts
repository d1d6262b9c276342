import { describe, expect, it } from 'vitest'
import type { Effect } from '../../src/conversation/effect.ts'
import { labelOf } from '../../src/text/words.ts'
import { at, factsOf, grant, H1, lan, member, messages, open, people, talk } from '../support/facts.ts'

const phuong = member(8, 'Ngô Thị Phương', 'cô', [grant('officer')])
const all = [...people, phuong]
const officer = () =>
  talk(factsOf(lan, { now: at('8/5/2026 9:00'), people: all, periods: [open(H1, { kind: 'proposed' })] }))
const invitation = {
  ...{
    id: 7,
    role: 'head' as const,
    unitId: 'khuyen-hoc',
    name: 'Bùi Thị Mai',
    address: 'cô' as const,
    createdAt: at('28/5/2026'),
    expiresAt: at('11/6/2026 23:59'),
  },
  ...{ usedBy: null, usedAt: null, revokedAt: null, revokedBy: null, replaces: null },
  ...{ verdict: null, judgedAt: null, judgedBy: null },
} as const

/** What cannot be taken back is asked once: the question that each of these presses leads to. */
const ASKED: Readonly<Record<string, () => { readonly pressed: string; readonly asked: readonly Effect[] }>> = {
  'deleting one’s data': () => {
    const person = officer()
    person.command('mydata')
    return { pressed: 'Xóa dữ liệu của tôi', asked: person.presses('erase') }
  },
  'ending a duty': () => {
    const person = officer()
    person.forges({ do: 'people.show', member: 3, unit: 'ngu-van' })
    return { pressed: 'Thôi nhiệm vụ', asked: person.presses('end-duty') }
  },
  'withdrawing an invitation': () => {
    const person = officer()
    person.knows({ invitations: [invitation], invitation })
    person.forges({ do: 'invite.show', invitation: 7 })
    return { pressed: 'Thu hồi', asked: person.presses('revoke') }
  },
  'moving the target': () => {
    const person = officer()
    person.command('plan')
    return { pressed: 'Giữ thứ Ba 09/6', asked: person.presses('keep-official') }
  },
}

describe('a message that comes twice confirms nothing', () => {
  it.each(Object.keys(ASKED))('%s', name => {
    const { pressed = '', asked = [] } = ASKED[name]?.() ?? {}
    const [question] = messages(asked)
    const labels = question?.choices.map(choice => labelOf(choice, { you: 'cô', name: 'Lan' })) ?? []
    expect(labels.length).toBeGreaterThan(1)
    // Neither by its words nor by the number most buttons have.
    expect(labels).not.toContain(pressed)
    expect(question?.choices[0]?.word).toMatch(/^keep/)
  })
})
