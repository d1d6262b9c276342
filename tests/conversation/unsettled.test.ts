import { describe, expect, it } from 'vitest'
import { withTwoKeepers } from '../storage/plan-support.ts'
import { compiledOf } from '../support/compiled.ts'
import {
  buttons,
  done,
  factsOf,
  handedIn,
  heard,
  lan,
  minh,
  owes,
  plan,
  recordOf,
  outline as said,
  talk,
  told,
} from '../support/facts.ts'

const twoKeepers = withTwoKeepers(plan)
const register = (petitions: number) => [told('don-thu', `nhận ${petitions} đơn`, { 'don-nhan': petitions })]
const reports = [handedIn('van-phong', register(2)), handedIn('ban-giam-hieu', register(3))]
const record = recordOf({
  obligations: ['van-phong', 'ban-giam-hieu'].map(id => owes(id, 'submitted')),
  submissions: reports,
})
const desk = (me = lan) => talk(factsOf(me, { plan: twoKeepers, record, compiled: compiledOf(reports) }))

/** Which buttons a message has, whatever they are about. */
const words = (...of: Parameters<typeof buttons>) => buttons(...of).map(button => button.split(' ')[0])

describe('what stands before a compile', () => {
  it('two registers that differ are never one until the officer takes one, and both keepers hear which', () => {
    const officer = desk()
    const summary = officer.command('summary')
    expect(said(summary).slice(0, 4)).toEqual(['board', '[compiled]', 'unsettled', 'still-missing'])
    expect(words(summary, 'unsettled')).toEqual(['matter'])
    const asked = officer.presses('matter')
    expect(heard(asked, 'unsettled-one').row).toMatchObject({ kind: 'copies' })
    expect(words(asked, 'unsettled-one').slice(0, 3)).toEqual(['take-register', 'take-register', 'agreed-number'])
    const taken = officer.presses('take-register', 1)
    expect(done(taken, 'settle')).toMatchObject({ value: 3 })
    expect(done(taken, 'audit')).toMatchObject({ action: 'figure.settled' })
    expect(heard(taken, 'unsettled-done')).toMatchObject({ value: 3, left: 0 })
    expect(heard(taken, 'register-taken')).toMatchObject({ value: 3, by: lan })
    const { key, value } = done(taken, 'settle')
    officer.knows({ record: { ...record, settled: new Map([[key, value]]) } })
    expect(said(officer.command('summary'))).not.toContain('unsettled')
  })

  it('takes the number the keepers agreed on, and nothing that is none', () => {
    const officer = desk()
    officer.command('summary')
    officer.presses('matter')
    officer.presses('agreed-number')
    expect(heard(officer.types('hai bên chưa rõ'), 'unsettled-number').again).toBe(true)
    expect(done(officer.types('4'), 'settle')).toMatchObject({ value: 4 })
  })

  it('sees more people told of than the school says it has, and leads to the profile', () => {
    const spoken = [
      handedIn('ngu-van', [told('tuyen-truyen', 'quán triệt 14/15', { 'quan-triet': { value: 14, of: 15 } })]),
    ]
    const small = { staff: 12, partyMembers: 4, classes: 3, pupils: 90, confirmed: true }
    const facts = { record: { ...record, submissions: spoken }, compiled: compiledOf(spoken, { profile: small }) }
    const officer = talk(factsOf(lan, facts))
    const [row] = heard(officer.command('summary'), 'unsettled').rows
    expect(row).toMatchObject({ kind: 'over-staff', of: 15, staff: 12 })
    expect(words(officer.presses('matter'), 'unsettled-one')).toEqual(['keep-as-told', 'school-profile'])
    const { key } = done(officer.presses('keep-as-told'), 'settle')
    officer.knows({ ...facts, record: { ...facts.record, settled: new Map([[key, null]]) } })
    expect(said(officer.command('summary'))).not.toContain('unsettled')
  })

  const joint = (unit: string, text: string, hosting: 'host' | 'partner') =>
    handedIn(unit, [told('phoi-hop', text, { 'phoi-hop': { value: 1, hosting } })])
  const listed = (submissions: typeof reports, settled = new Map<string, null>()) => {
    const facts = { record: { ...record, submissions, settled }, compiled: compiledOf(submissions) }
    const officer = talk(factsOf(lan, facts))
    const summary = officer.command('summary')
    return { officer, rows: said(summary).includes('unsettled') ? heard(summary, 'unsettled').rows : [] }
  }
  const cleaning = 'cùng Đoàn xã dọn vệ sinh đường làng'

  it('sees one event that two units say they hosted, and takes it for two when the officer says so', () => {
    const both = [joint('hoa-sinh', `${cleaning} dịp lễ`, 'host'), joint('ngu-van', cleaning, 'host')]
    const { officer, rows } = listed(both)
    expect(rows).toMatchObject([{ kind: 'two-hosts', units: ['Hóa - Sinh', 'Ngữ văn'] }])
    expect(words(officer.presses('matter'), 'unsettled-one')[0]).toBe('keep-as-told')
    const { key } = done(officer.presses('keep-as-told'), 'settle')
    expect(listed(both, new Map([[key, null]])).rows).toEqual([])
    expect(listed([joint('ngu-van', cleaning, 'host'), joint('hoa-sinh', cleaning, 'partner')]).rows).toEqual([])
    // What everybody can do by themselves is no joint event.
    const alone = ['ngu-van', 'hoa-sinh'].map(unit => joint(unit, 'sinh hoạt dưới cờ về an toàn giao thông', 'host'))
    expect(listed(alone).rows).toEqual([])
    expect(listed([joint('ngu-van', cleaning, 'host'), joint('hoa-sinh', 'cùng trạm y tế', 'host')]).rows).toEqual([])
  })

  it('sees events that units joined in and nobody hosted, once everybody who may have hosted has told', () => {
    const owners = plan.indicators.find(({ id }) => id === 'phoi-hop')?.owners ?? []
    const others = plan.units.filter(({ id, kind }) => owners.includes(kind) && id !== 'ngu-van')
    const parted = joint('ngu-van', cleaning, 'partner')
    const nobody = others.map(({ id }) => handedIn(id, [told('phoi-hop', '0 hoạt động', { 'phoi-hop': 0 })]))
    expect(listed([parted, ...nobody]).rows).toMatchObject([
      { kind: 'no-host', units: [{ unit: 'Ngữ văn', value: 1 }] },
    ])
    // What the school hosted is entered from here, when it was the school's.
    const { officer } = listed([parted, ...nobody])
    expect(words(officer.presses('matter'), 'unsettled-one')).toContain('on-behalf-of')
    expect(listed([parted, ...nobody.slice(1)]).rows).toEqual([])
    expect(listed([parted, joint('hoa-sinh', cleaning, 'host'), ...nobody.slice(1)]).rows).toEqual([])
  })

  it('holds every figure of people to the same bound over the total as in one report', () => {
    const small = { staff: 6, partyMembers: 4, classes: 3, pupils: 90, confirmed: true }
    const spoken = [handedIn('ban-giam-hieu', [told('vi-pham', '7 trường hợp', { 'vi-pham': 7 })])]
    const facts = { record: { ...record, submissions: spoken }, compiled: compiledOf(spoken, { profile: small }) }
    const [row] = heard(talk(factsOf(lan, facts)).command('summary'), 'unsettled').rows
    expect(row).toMatchObject({ kind: 'over-staff', of: 7, staff: 6 })
  })

  it('shows the officer once more what a unit has confirmed though the school is smaller', () => {
    const small = { staff: 6, partyMembers: 4, classes: 3, pupils: 90 }
    const spoken = [
      handedIn('ngu-van', [
        told('tuyen-truyen', '2 buổi, 300 lượt', { 'tuyen-truyen-buoi': 2, 'tuyen-truyen-luot': 300 }),
      ]),
    ]
    const held = { ...record, submissions: spoken, profile: small }
    const facts = { record: held, compiled: compiledOf(spoken, {}) }
    const [row] = heard(talk(factsOf(lan, facts)).command('summary'), 'unsettled').rows
    expect(row).toMatchObject({ kind: 'misfit', units: [{ unit: 'Ngữ văn', misfit: { kind: 'per-each', most: 96 } }] })
  })

  it('is the officer’s: the BGH reads the report and settles nothing', () => {
    const leader = desk(minh)
    expect(said(leader.command('summary'))).not.toContain('still-missing')
    expect(said(leader.forges({ do: 'unsettled.show', period: record.period.key }))).toEqual(['only-officer'])
  })
})
