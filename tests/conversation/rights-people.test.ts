import { describe, expect, it } from 'vitest'
import type { InvitationRecord } from '../../src/conversation/people.ts'
import type { Member } from '../../src/domain/member.ts'
import { at, done, factsOf, grant, heard, hoa, lan, member, outline, owes, people, talk } from '../support/facts.ts'

const clerk = member(6, 'Đỗ Thị Mai', 'cô', [grant('clerk')])
const union = member(7, 'Trần Văn Sơn', 'thầy', [grant('union-leader', 'ngu-van')])
const waiting = member(8, 'Phạm Huy Hùng', 'thầy', [])
const everybody = [...people, clerk, union, waiting]

const invitation: InvitationRecord = {
  ...{
    id: 7,
    role: 'head',
    unitId: 'ngu-van',
    name: 'Lê Thị Hoa',
    address: 'cô',
    createdAt: at('28/5/2026'),
    expiresAt: at('11/6/2026'),
  },
  ...{ usedBy: hoa.id, usedAt: at('28/5/2026'), revokedAt: null, revokedBy: null, replaces: null },
  ...{ verdict: null, judgedAt: null, judgedBy: null },
}

const facts = (me: Member | undefined) => factsOf(me, { people: everybody, invitation })

describe('what is done about people', () => {
  it('leaves the last officer where she is, and the name of everybody to the person', () => {
    const act = { do: 'people.end', member: lan.id, unit: '', confirmed: true } as const
    expect(outline(talk(facts(lan)).forges(act))).toEqual(['last-officer'])
    const clerkOwn = talk(facts(clerk))
    clerkOwn.forges({ do: 'people.rename', member: clerk.id })
    expect(done(clerkOwn.types('bà đỗ thị mai'), 'member').change).toEqual({ name: 'Đỗ Thị Mai', address: 'bà' })
    const own = talk(facts(waiting))
    own.forges({ do: 'people.rename', member: waiting.id })
    expect(done(own.types('Phạm Huy Hùng Anh'), 'member').change).toEqual({
      name: 'Phạm Huy Hùng Anh',
      address: 'thầy',
    })
  })
})

it('an invitation whose name has been forgotten is made anew with the name asked for', () => {
  const officer = talk(factsOf(lan, { people: everybody, invitation: { ...invitation, name: '' } }))
  expect(outline(officer.forges({ do: 'people.again', invitation: 7 }))).toEqual(['invite-name'])
})

describe('somebody who has not been confirmed', () => {
  it.each(['status', 'summary', 'report', 'past', 'units', 'assessment', 'obstacle', 'note'] as const)(
    'gets nothing from /%s',
    name => {
      expect(outline(talk(facts(waiting)).command(name))).toEqual(['awaiting'])
    },
  )
})

describe('the first words to a newcomer', () => {
  const welcome = (state: 'pending' | 'accepted', now = '20/5/2026') => {
    const owed = [owes('ngu-van', state)]
    const of = { role: 'deputy', unitId: 'ngu-van', name: 'Trần Văn Tú', address: 'thầy' } as const
    const admission = { kind: 'invitation', code: 'c', id: 9, ...of, createdBy: 1, replaces: null, owed } as const
    return talk(factsOf(undefined, { admission, now: at(now) })).forges({ do: 'consent.agree', code: 'c' })
  }

  it('ask for no report that has been accepted', () => {
    const effects = welcome('accepted')
    expect(heard(effects, 'welcome').due?.state).toBe('accepted')
    expect(JSON.stringify(effects)).not.toContain('report.open')
  })

  it('offer the one that is owed', () => {
    expect(JSON.stringify(welcome('pending'))).toContain('report.open')
  })
})
