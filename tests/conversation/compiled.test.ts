import { describe, expect, it } from 'vitest'
import type { CompiledFacts } from '../../src/conversation/compiled.ts'
import { sentenceText } from '../../src/text/figure-sentence.ts'
import { compiledOf } from '../support/compiled.ts'
import {
  at,
  done,
  factsOf,
  grant,
  H1,
  handedIn,
  heard,
  hoa,
  lan,
  member,
  owes,
  people,
  recordOf,
  outline as said,
  talk,
  told,
  unit,
} from '../support/facts.ts'

const meetings = { 'hop-long-ghep': 4 }
const reports = [
  handedIn('toan-tin', [
    told('hop', '4 lần; ký cam kết ứng xử', meetings),
    told('danh-gia', 'thiếu máy chiếu; đề nghị Sở tập huấn'),
  ]),
  handedIn('ngu-van', [told('hop', 'Ký cam kết ứng xử.', meetings), told('tuyen-truyen', 'sinh hoạt chuyên đề')]),
  handedIn('ngoai-ngu', [told('hop', '4 lần', meetings)]),
]

const desk = (change: Partial<CompiledFacts> = {}, me = lan) =>
  talk(
    factsOf(me, {
      record: recordOf({
        obligations: ['toan-tin', 'ngu-van', 'ngoai-ngu'].map(id => owes(id, 'accepted')),
        submissions: reports,
      }),
      compiled: compiledOf(reports, change),
    }),
  )

describe('the highlights of the compiled report', () => {
  it('are offered section by section, all ticked, what repeats pointed out, what is only a figure not at all', () => {
    const officer = desk()
    officer.command('summary')
    const first = heard(officer.presses('highlights'), 'highlights')
    expect(first.lines).toEqual([
      { number: 1, unit: 'Toán - Tin', text: 'ký cam kết ứng xử', ticked: true, repeats: undefined },
      { number: 2, unit: 'Ngữ văn', text: 'ký cam kết ứng xử', ticked: true, repeats: 1 },
    ])
    expect(first).toMatchObject({ number: 1, total: 2, area: { code: 'II.1' } })
    expect(sentenceText(first.sentence)).toMatch(/^Các tổ đã tổ chức 12 cuộc họp/)
    expect(heard(officer.presses('next-section'), 'highlights')).toMatchObject({ number: 2, area: { code: 'II.2' } })
    expect(heard(officer.presses('done'), 'highlights-done')).toMatchObject({ ticked: 3, total: 3 })
  })

  it('are taken out with a tap or by their numbers, several at once, and back in the same way', () => {
    const officer = desk()
    officer.command('summary')
    officer.presses('highlights')
    const out = officer.presses('untick', 1)
    expect(done(out, 'wording').choice).toMatchObject({
      standing: 'unticked',
      point: expect.stringContaining(`${H1.key}:ngu-van/hop/`),
    })
    expect(heard(out, 'highlights').lines.map(({ ticked }) => ticked)).toEqual([true, false])
    const both = officer.types('1, 2')
    expect(
      both.flatMap(each =>
        each.effect === 'wording'
          ? [[each.choice.point.slice(0, each.choice.point.lastIndexOf('/')), each.choice.standing]]
          : [],
      ),
    ).toEqual([
      [`${H1.key}:toan-tin/hop`, 'unticked'],
      [`${H1.key}:ngu-van/hop`, 'unticked'],
    ])
    expect(said(officer.types('7'))).toEqual(['highlights-again'])
  })

  it('are nobody else’s to choose', () => {
    const forged = desk({}, hoa).forges({
      do: 'highlights.tick',
      period: H1.key,
      area: 'II.1',
      words: ['x'],
      ticked: false,
    })
    expect(said(forged)).toEqual(['only-officer'])
  })
})

describe('the school’s own parts', () => {
  it('are asked one by one, with last period’s words and the units’ own as a draft', () => {
    const officer = desk({ ownBefore: [{ key: 'han-che', text: 'Hình thức còn đơn điệu.' }] })
    officer.command('summary')
    const list = heard(officer.presses('school-parts'), 'school-parts')
    expect(list.rows.map(({ part, item, state }) => [part, item, state])).toEqual([
      [1, undefined, 'empty'],
      [1, 1, 'empty'],
      [1, 2, 'empty'],
      [2, 2, 'empty'],
      [3, 1, 'empty'],
      [3, 2, 'drafted'],
      [3, 3, 'empty'],
      [4, undefined, 'empty'],
      [5, undefined, 'drafted'],
    ])
    const asked = heard(officer.presses('part', 3), 'school-part')
    expect(asked.draft).toBe('Hình thức còn đơn điệu.\nThiếu máy chiếu.')
    const used = officer.presses('use-again')
    expect(done(used, 'school-part')).toMatchObject({ key: 'han-che', text: asked.draft })
    expect(heard(used, 'school-part')).toMatchObject({ number: 5, saved: { title: 'Hạn chế, khó khăn' }, draft: '' })
  })

  it('take what is typed, more to the part before, and are passed over or left for later', () => {
    const officer = desk()
    officer.forges({ do: 'parts.ask', period: H1.key, key: 'thuan-loi' })
    const first = officer.types('Trường có 80 cán bộ.')
    expect(done(first, 'school-part')).toMatchObject({ key: 'thuan-loi', text: 'Trường có 80 cán bộ.' })
    officer.knows({ compiled: compiledOf(reports, { own: [{ key: 'thuan-loi', text: 'Trường có 80 cán bộ.' }] }) })
    expect(said(officer.presses('append'))).toEqual(['school-part-type'])
    const more = done(officer.types('30 lớp.'), 'school-part')
    expect(more).toMatchObject({ key: 'thuan-loi', text: 'Trường có 80 cán bộ.\n30 lớp.' })
    expect(heard(officer.presses('skip'), 'school-part')).toMatchObject({ number: 3 })
    const later = heard(officer.presses('later'), 'school-parts')
    expect(later.rows[1]).toMatchObject({ state: 'written' })
    const again = heard(officer.presses('part', 0), 'school-part')
    expect(again).toMatchObject({ current: 'Trường có 80 cán bộ.', draft: '' })
  })

  it('written by a colleague meanwhile are not written over, by typing or by a tap', () => {
    const binh = member(8, 'Trần Văn Bình', 'thầy', [grant('officer')])
    const subject = `${H1.key} thuan-loi`
    const written = {
      compiled: compiledOf(reports, { own: [{ key: 'thuan-loi', text: 'Trường có 80 cán bộ.' }] }),
      people: [...people, binh],
      settled: { by: binh.id, at: at('28/5/2026 15:00'), subject, action: 'part.written', detail: '' },
    }
    const typing = desk()
    typing.forges({ do: 'parts.ask', period: H1.key, key: 'thuan-loi' })
    typing.knows(written)
    expect(heard(typing.types('Trường có 90 cán bộ.'), 'settled-by')).toMatchObject({ by: binh, how: { kind: 'part' } })
    const tapping = desk({ ownBefore: [{ key: 'thuan-loi', text: 'Trường có 75 cán bộ.' }] })
    tapping.forges({ do: 'parts.ask', period: H1.key, key: 'thuan-loi' })
    tapping.knows(written)
    expect(said(tapping.presses('use-again'))).toEqual(['settled-by'])
    // What is asked for anew is shown as it stands, and may be replaced.
    tapping.forges({ do: 'parts.ask', period: H1.key, key: 'thuan-loi' })
    const own = tapping.types('Trường có 90 cán bộ.')
    expect(done(own, 'school-part').text).toBe('Trường có 90 cán bộ.')
    expect(done(own, 'audit')).toMatchObject({ action: 'part.written', subject })
  })

  it('end by naming what is still open', () => {
    const own = ['thuan-loi', 'kho-khan', 'uu-diem', 'han-che', 'nguyen-nhan', 'phuong-huong'].map(key => ({
      key,
      text: 'x',
    }))
    const officer = desk({
      own,
      spread: [],
      profile: { staff: 82, partyMembers: 31, classes: 24, pupils: 1020, confirmed: true },
    })
    officer.forges({ do: 'parts.ask', period: H1.key, key: 'kien-nghi' })
    expect(heard(officer.presses('skip'), 'school-parts-done').open.map(({ title }) => title)).toEqual([
      'Kiến nghị, đề xuất',
    ])
    officer.forges({ do: 'parts.ask', period: H1.key, key: 'kien-nghi' })
    expect(heard(officer.types('Đề nghị tập huấn'), 'school-parts-done').open).toEqual([])
  })
})

describe('what changed since the last compile', () => {
  it('is told with the report, to the officer', () => {
    const changes = [{ unit: unit('ngu-van'), at: at('28/5/2026 9:00'), what: 'new-version' as const }]
    const effects = desk({ last: at('27/5/2026 17:00'), changes }).command('summary')
    expect(heard(effects, 'compiled').since?.changes).toEqual(changes)
    expect(done(effects, 'compiled')).toMatchObject({ news: true })
    expect(heard(desk().command('summary'), 'compiled').since).toBeUndefined()
  })
})
