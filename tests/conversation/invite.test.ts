import { describe, expect, it } from 'vitest'
import type { InvitationFacts } from '../../src/conversation/people.ts'
import { at, buttons, done, factsOf, heard, hoa, lan, minh, outline, owes, talk } from '../support/facts.ts'

const mai: InvitationFacts = {
  id: 7,
  role: 'head',
  unitId: 'khuyen-hoc',
  name: 'Bùi Thị Mai',
  address: 'cô',
  createdAt: at('28/5/2026'),
  expiresAt: at('11/6/2026 23:59'),
}

describe('units and their people', () => {
  it('show who is there and who has been invited', () => {
    const effects = talk(factsOf(lan, { invitations: [mai] })).command('units')
    const rows = heard(effects, 'units').rows
    const row = (id: string) => rows.find(each => each.unit.id === id)
    expect(rows).toHaveLength(16)
    expect(row('ngu-van')?.people.map(person => person.id)).toEqual([3, 4])
    expect(row('ban-giam-hieu')?.people.map(person => person.id)).toEqual([2])
    expect(row('khuyen-hoc')?.invited).toEqual(['Bùi Thị Mai'])
  })

  it('lead to an invitation or to entering the report', () => {
    const officer = talk(factsOf(lan, { obligations: [owes('khuyen-hoc')] }))
    const effects = officer.forges({ do: 'units.show', unit: 'khuyen-hoc' })
    expect(buttons(effects, 'unit')).toEqual([
      'invite Khuyến học',
      'on-behalf-of Khuyến học',
      'edit-unit',
      'waiting-invitations',
    ])
  })
})

describe('an invitation', () => {
  it('is made in three answers and comes with a text to pass on', () => {
    const officer = talk(factsOf(lan))
    officer.forges({ do: 'invite.unit', unit: 'ngu-van' })
    expect(outline(officer.presses('role', 0))).toEqual(['invite-name'])
    const effects = officer.types('cô Nguyễn Thị Lan')
    expect(outline(effects)).toEqual(['[invite]', 'invitation', 'invitation-made'])
    expect(done(effects, 'invite')).toMatchObject({
      code: 'ma-moi-1',
      role: 'head',
      unitId: 'ngu-van',
      name: 'Nguyễn Thị Lan',
      address: 'cô',
      expiresAt: at('11/6/2026').endOf('day'),
    })
    expect(heard(effects, 'invitation')).toMatchObject({
      link: 'https://t.me/tro_ly_bot?start=ma-moi-1',
      sender: { id: lan.id },
      unit: { id: 'ngu-van' },
    })
    expect(buttons(effects, 'invitation-made')).toEqual(['qr', 'invite', 'waiting-invitations', 'home'])
  })

  it('asks again for what is no name', () => {
    const officer = talk(factsOf(lan))
    officer.forges({ do: 'invite.role', role: 'clerk', unit: '' })
    for (const text of ['12', 'cô', '/huy']) expect(outline(officer.types(text))).toEqual(['invite-name-again'])
    expect(done(officer.types('thầy Hùng'), 'invite')).toMatchObject({ role: 'clerk', unitId: '' })
  })

  it.each([
    ['ngu-van', ['role head', 'role deputy', 'role reporter', 'role union-leader']],
    ['nu-cong', ['role head', 'role deputy', 'role reporter']],
    ['ban-giam-hieu', ['role principal', 'role vice-principal']],
  ])('offers the roles of %s', (unitId, roles) => {
    const effects = talk(factsOf(lan)).forges({ do: 'invite.unit', unit: unitId })
    expect(buttons(effects, 'invite-role').map(label => label.split(' ').slice(0, 2).join(' '))).toEqual(roles)
  })

  it('of the BGH is for the school, not for a unit', () => {
    const officer = talk(factsOf(lan))
    officer.forges({ do: 'invite.unit', unit: 'ban-giam-hieu' })
    officer.presses('role', 1)
    expect(done(officer.types('bà Vũ Thu Hà'), 'invite')).toMatchObject({ role: 'vice-principal', unitId: '' })
  })

  it('offers every unit, văn thư and another officer', () => {
    const effects = talk(factsOf(lan)).command('invitations')
    expect(outline(effects)).toEqual(['invitations', 'invite-whom'])
    expect(buttons(effects, 'invite-whom').slice(-4)).toEqual(['unit BGH', 'role officer', 'role clerk', 'invite-many'])
  })

  it('can be taken back while it waits', () => {
    const officer = talk(factsOf(lan, { invitations: [mai] }))
    expect(buttons(officer.command('invitations'), 'invitations')).toEqual([
      'invite',
      'invitation-of Bùi Thị Mai',
      'sheet',
      'invite-many',
    ])
    const record = { ...mai, usedBy: null, usedAt: null, revokedAt: null, revokedBy: null, replaces: null }
    officer.knows({ invitation: { ...record, verdict: null, judgedAt: null, judgedBy: null } })
    officer.presses('invitation-of')
    expect(outline(officer.presses('revoke'))).toEqual(['revoke-confirm'])
    const effects = officer.presses('yes-revoke')
    expect(done(effects, 'revoke').invitation).toBe(7)
    officer.knows({ invitations: [] })
    expect(outline(officer.forges({ do: 'invite.revoke', invitation: 7 }))).toEqual(['invitation-over'])
    officer.knows({ invitation: undefined })
    expect(outline(officer.forges({ do: 'invite.revoke', invitation: 7 }))).toEqual(['stale'])
  })

  it('shows all that wait, ten at a time', () => {
    const many = Array.from({ length: 23 }, (_, n) => ({ ...mai, id: n + 1, name: `Bùi Thị ${n + 1}` }))
    const officer = talk(factsOf(lan, { invitations: many }))
    const seen = [officer.command('invitations'), officer.presses('more'), officer.presses('more')].flatMap(effects =>
      buttons(effects, 'invitations').filter(label => label.startsWith('invitation-of')),
    )
    expect(new Set(seen).size).toBe(23)
  })

  it('may be passed on by a reporter to a colleague of the own unit, and nothing more', () => {
    const head = talk(factsOf(hoa))
    head.forges({ do: 'invite.role', role: 'reporter', unit: 'ngu-van' })
    const effects = head.types('cô Đào Thị Thu')
    expect(done(effects, 'invite')).toMatchObject({ role: 'reporter', unitId: 'ngu-van' })
    expect(buttons(effects, 'invitation-made')).toEqual(['home'])
    for (const [role, unit] of [
      ['head', 'ngu-van'],
      ['officer', ''],
      ['principal', 'ban-giam-hieu'],
    ] as const) {
      expect(outline(head.forges({ do: 'invite.role', role, unit }))).toEqual(['only-officer'])
    }
    expect(outline(head.forges({ do: 'invite.role', role: 'reporter', unit: 'ngoai-ngu' }))).toEqual(['other-unit'])
    expect(outline(talk(factsOf(minh)).command('invitations'))).toEqual(['only-officer'])
    expect(outline(head.command('units'))).toEqual(['only-officer'])
  })

  it('never gives a role that its unit does not have', () => {
    const officer = talk(factsOf(lan))
    for (const [role, unit] of [
      ['officer', 'ngu-van'],
      ['principal', 'ngu-van'],
      ['head', ''],
      ['head', 'khong-co'],
    ] as const) {
      expect(outline(officer.forges({ do: 'invite.role', role, unit }))).toEqual(['stale'])
    }
  })
})

describe('a pasted list', () => {
  const many = (n: number) => Array.from({ length: n }, (_, i) => `thầy Vũ Văn A${'n'.repeat(i + 1)}`).join(', ')
  const codes = Array.from({ length: 60 }, (_, i) => `ma-${i}`)

  it('is taken up to sixty people, each with a code of its own', () => {
    const officer = talk(factsOf(lan, { codes }))
    officer.forges({ do: 'invite.many' })
    const read = heard(officer.types(`Văn phòng: ${many(61)}`), 'invite-list')
    expect([read.ready.length, read.unready.length, read.over]).toEqual([60, 0, 1])
    const effects = officer.presses('send-invitations')
    const made = effects.flatMap(effect => (effect.effect === 'invite' ? [effect.code] : []))
    expect(made).toEqual(codes)
    expect(outline(officer.forges({ do: 'invite.all', lines: [1] }))).toEqual(['stale'])
  })

  it('makes nothing where too many wait already', () => {
    const invitations = Array.from({ length: 150 }, (_, id) => ({ ...mai, id }))
    const officer = talk(factsOf(lan, { codes, invitations }))
    officer.forges({ do: 'invite.many' })
    officer.types(`Văn phòng: ${many(60)}`)
    expect(outline(officer.presses('send-invitations'))).toEqual(['invitations-full'])
  })

  it('is of no use to somebody who is no officer any more', () => {
    const officer = talk(factsOf(lan, { codes }))
    officer.forges({ do: 'invite.many' })
    officer.types(`Văn phòng: ${many(2)}`)
    officer.knows({ me: hoa })
    expect(outline(officer.types('bỏ 1'))).toEqual(['only-officer'])
    expect(outline(officer.presses('send-invitations'))).toEqual(['only-officer'])
  })

  it('says of several units that any may be meant', () => {
    const officer = talk(factsOf(lan))
    officer.forges({ do: 'invite.many' })
    const { unready } = heard(officer.types('Ngữ văn: cô Hà; ban: cô Tư; chữ: cô Bảy; công tác: cô Tám'), 'invite-list')
    expect(unready.map(({ why, units = [] }) => `${why} ${units.map(({ id }) => id).join()}`)).toEqual([
      'units nu-cong,thanh-tra-nhan-dan,cha-me-hoc-sinh,ban-giam-hieu',
      'unit ',
    ])
  })
})
