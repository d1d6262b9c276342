import { describe, expect, it } from 'vitest'
import type { Submission } from '../../src/domain/report.ts'
import { NO_CHOICES, type WordingChoices, withChoice, withParagraph } from '../../src/domain/wording/choices.ts'
import { compiledOf } from '../support/compiled.ts'
import {
  at,
  buttons,
  factsOf,
  H1,
  handedIn,
  heard,
  hoa,
  lan,
  minh,
  owes,
  recordOf,
  outline as said,
  talk,
  told,
} from '../support/facts.ts'

const meetings = { 'hop-long-ghep': 4 }
const teachers = (text: string) => handedIn('toan-tin', [told('hop', text, meetings)])
const others = handedIn('ngu-van', [
  told('hop', '4 lần; ký cam kết ứng xử', meetings),
  told('dao-duc', '1 gương; cô Nguyễn Thị Lan dạy kèm; giáo viên kèm học sinh yếu', { 'dien-hinh': 1 }),
])
const first = [teachers('4 lần; bàn việc thi đua; ký cam kết ứng xử'), others]

/** The officer at the desk; whatever was decided is known in the next step, as storage would have it. */
function desk(me = lan) {
  let choices = NO_CHOICES
  let now: readonly Submission[] = first
  const known = () => ({
    record: recordOf({ obligations: [owes('toan-tin', 'accepted'), owes('ngu-van', 'accepted')], submissions: now }),
    compiled: compiledOf(now, { choices }),
  })
  const talking = talk(factsOf(me, known()))
  const kept = <T extends ReturnType<typeof talking.types>>(effects: T): T => {
    for (const each of effects) {
      if (each.effect === 'wording') choices = withChoice(choices, each.choice)
      if (each.effect === 'paragraph') choices = withParagraph(choices, each.key, each.own)
    }
    talking.knows(known())
    return effects
  }
  return {
    types: (text: string) => kept(talking.types(text)),
    presses: (...args: Parameters<typeof talking.presses>) => kept(talking.presses(...args)),
    forges: (...args: Parameters<typeof talking.forges>) => kept(talking.forges(...args)),
    knows: talking.knows,
    area: (area: string) => kept(talking.forges({ do: 'wording.area', period: H1.key, area })),
    /** What stands in the report now, paragraph by paragraph. */
    report: () => compiledOf(now, { choices }).told.paragraphs.map(({ text }) => text),
    hands: (submissions: readonly Submission[]) => {
      now = submissions
      talking.knows(known())
    },
    /** Another officer has decided. */
    colleague: (change: (choices: WordingChoices) => WordingChoices) => {
      choices = change(choices)
      talking.knows(known())
    },
  }
}

const TOPICS = 'Nội dung các cuộc họp tập trung vào: '

describe('a line of the report in the officer’s hand', () => {
  it('is numbered as it is printed, said by all who said it, what is left out behind', () => {
    const area = heard(desk().area('II.1'), 'wording-area')
    expect(area.paragraphs[0]?.lines).toEqual([
      { number: 1, text: 'ký cam kết ứng xử', units: ['Toán - Tin', 'Ngữ văn'], reworded: false },
      { number: 2, text: 'việc thi đua', units: ['Toán - Tin'], reworded: false },
    ])
    const examples = heard(desk().area('II.4'), 'wording-area')
    expect(examples.left).toMatchObject([{ number: 2, left: 'person-named' }])
  })

  it('opens with the units’ own words, and what is typed is printed', () => {
    const officer = desk()
    officer.area('II.1')
    const line = heard(officer.types('1'), 'wording-line')
    expect(line.said.map(({ unit: who }) => who)).toEqual(['Tổ Toán - Tin', 'Tổ Ngữ văn'])
    const after = officer.types('ký cam kết thực hiện Quy tắc ứng xử')
    expect(heard(after, 'wording-done')).toMatchObject({ how: 'reworded' })
    expect(officer.report()[0]).toBe(`${TOPICS}ký cam kết thực hiện Quy tắc ứng xử; việc thi đua.`)
    officer.presses('old-sentence')
    expect(officer.report()[0]).toBe(`${TOPICS}ký cam kết ứng xử; việc thi đua.`)
  })

  it('is put right from the list, several in one message, all or none', () => {
    const officer = desk()
    officer.area('II.1')
    const before = officer.report()
    // One number that is none, and one sentence that holds a figure told elsewhere: nothing is changed.
    heard(officer.types('1: ký cam kết thực hiện Quy tắc ứng xử\n9: việc khác'), 'wording-again')
    heard(officer.types('1: đã họp 4 cuộc\n2: phong trào thi đua'), 'wording-figures')
    expect(officer.report()).toEqual(before)
    const after = officer.types('1: ký cam kết thực hiện Quy tắc ứng xử\ncâu 2: phong trào thi đua')
    expect(heard(after, 'wording-all-done').texts).toEqual([
      'ký cam kết thực hiện Quy tắc ứng xử',
      'phong trào thi đua',
    ])
    expect(officer.report()[0]).toBe(`${TOPICS}ký cam kết thực hiện Quy tắc ứng xử; phong trào thi đua.`)
    expect(after.filter(({ effect }) => effect === 'audit')).toHaveLength(2)
    officer.presses('other-line')
    expect(heard(officer.types('2: việc thi đua'), 'wording-done')).toMatchObject({ how: 'reworded' })
    expect(officer.report()[0]).toBe(`${TOPICS}ký cam kết thực hiện Quy tắc ứng xử; việc thi đua.`)
  })

  it('is left out and put in, and moved to another lead and back', () => {
    const officer = desk()
    officer.area('II.1')
    officer.types('2')
    officer.presses('drop-line')
    expect(officer.report()[0]).toBe(`${TOPICS}ký cam kết ứng xử.`)
    officer.presses('put-in-line')
    officer.area('II.1')
    officer.types('2')
    const leads = officer.presses('move-line')
    expect(buttons(leads, 'wording-leads')).toContain('area II.4')
    officer.presses('area', 3 - 1)
    officer.presses('lead', 0)
    expect(officer.report().some(text => text.includes('; việc thi đua'))).toBe(false)
    officer.presses('move-back')
    expect(officer.report()[0]).toBe(`${TOPICS}ký cam kết ứng xử; việc thi đua.`)
  })

  it('that several units said goes out and comes in as one', () => {
    const officer = desk()
    officer.area('II.1')
    officer.types('1')
    officer.presses('drop-line')
    expect(heard(officer.area('II.1'), 'wording-area').left).toMatchObject([{ units: ['Toán - Tin', 'Ngữ văn'] }])
    officer.types('2')
    officer.presses('put-in-line')
    expect(heard(officer.area('II.1'), 'wording-area').left).toEqual([])
  })

  it('that a rule left out comes in by being worded, not by a tap', () => {
    const officer = desk()
    officer.area('II.4')
    const line = officer.types('2')
    expect(buttons(line, 'wording-line')).not.toContain('put-in-line')
    officer.types('giáo viên dạy kèm miễn phí')
    expect(officer.report().join('\n')).toContain('giáo viên dạy kèm miễn phí (Tổ Ngữ văn)')
  })

  it('never takes a figure, and the sentence of figures is not worded', () => {
    const officer = desk()
    officer.area('II.4')
    officer.types('1')
    expect(heard(officer.types('5 gương sáng'), 'wording-figures')).toMatchObject({ within: true })
    officer.area('II.4')
    expect(
      heard(officer.forges({ do: 'wording.figures', period: H1.key, area: 'II.4' }), 'wording-figures').within,
    ).toBe(false)
  })

  it('keeps the units behind it once, though the officer typed them too', () => {
    const officer = desk()
    officer.area('II.4')
    officer.types('1')
    officer.types('giáo viên kèm học sinh yếu (Tổ Ngữ văn)')
    expect(officer.report().join('\n')).toContain('giáo viên kèm học sinh yếu (Tổ Ngữ văn).')
  })
})

describe('a paragraph of the officer’s own', () => {
  it('stands instead of lead and lines, says what has come since, and is taken back', () => {
    const officer = desk()
    officer.area('II.1')
    officer.presses('whole-paragraph')
    officer.types('Các tổ đã họp bàn việc thi đua và ký cam kết ứng xử')
    expect(officer.report()[0]).toBe('Các tổ đã họp bàn việc thi đua và ký cam kết ứng xử.')
    officer.hands([teachers('4 lần; bàn việc thi đua; ký cam kết ứng xử; phân công trực'), others])
    expect(heard(officer.area('II.1'), 'wording-area').paragraphs[0]).toMatchObject({ since: 1 })
    expect(heard(officer.presses('whole-paragraph'), 'wording-paragraph').since).toEqual(['phân công trực'])
    officer.presses('by-rules')
    expect(officer.report()[0]).toBe(`${TOPICS}ký cam kết ứng xử; việc thi đua; phân công trực.`)
  })
})

describe('a unit that says otherwise after its line was worded', () => {
  const reworded = () => {
    const officer = desk()
    officer.area('II.1')
    officer.types('2')
    officer.types('phát động thi đua')
    return officer
  }

  it('is asked about once: the sentence goes over to the new words', () => {
    const officer = reworded()
    officer.hands([teachers('4 lần; bàn việc thi đua của tổ; ký cam kết ứng xử'), others])
    const asked = officer.forges({ do: 'wording.changed', period: H1.key })
    expect(heard(asked, 'wording-changed')).toMatchObject({
      reworded: 'phát động thi đua',
      now: 'bàn việc thi đua của tổ',
    })
    expect(said(officer.presses('keep-sentence')).at(-1)).toBe('wording-changed-none')
    expect(officer.report()[0]).toContain('phát động thi đua')
  })

  it('counts those that are asked about, the ones settled before with them', () => {
    const officer = reworded()
    officer.area('II.1')
    officer.types('1')
    officer.types('cam kết ứng xử văn minh')
    officer.hands([teachers('4 lần; bàn việc thi đua của tổ; ký cam kết ứng xử mới'), others])
    const place = (step: Parameters<typeof said>[0]) => {
      const { number, total } = heard(step, 'wording-changed')
      return `${number}/${total}`
    }
    expect(place(officer.forges({ do: 'wording.changed', period: H1.key }))).toBe('1/2')
    expect(place(officer.presses('keep-sentence'))).toBe('2/2')
    expect(said(officer.presses('keep-sentence')).at(-1)).toBe('wording-changed-none')
  })

  it('or is given up for them', () => {
    const officer = reworded()
    officer.hands([teachers('4 lần; bàn việc thi đua của tổ; ký cam kết ứng xử'), others])
    officer.forges({ do: 'wording.changed', period: H1.key })
    officer.presses('new-sentence')
    expect(officer.report()[0]).toBe(`${TOPICS}ký cam kết ứng xử; việc thi đua của tổ.`)
    expect(said(officer.forges({ do: 'wording.changed', period: H1.key }))).toEqual(['wording-changed-none'])
  })

  it('that took its words back is told of, and a line beside is no answer to it', () => {
    const officer = reworded()
    officer.hands([teachers('4 lần; ký cam kết ứng xử'), others])
    const asked = officer.forges({ do: 'wording.changed', period: H1.key })
    expect(heard(asked, 'wording-changed').now).toBeUndefined()
    expect(buttons(asked, 'wording-changed')).toEqual(['noted'])
  })
})

describe('whose hand it is', () => {
  it('only an officer’s', () => {
    expect(said(desk(hoa).area('II.1'))).toEqual(['only-officer'])
    expect(said(desk(minh).area('II.1'))).toEqual(['only-officer'])
  })

  it('and of two officers the second hears who was first', () => {
    const officer = desk()
    officer.area('II.1')
    officer.types('2')
    const point = compiledOf(first).told.points.find(({ text }) => text === 'việc thi đua')?.id ?? ''
    officer.colleague(choices => withChoice(choices, { point, reworded: { text: 'phát động thi đua', original: 'x' } }))
    const settled = { by: hoa.id, subject: `${H1.key} ${point}`, action: 'wording.reworded', detail: '' }
    officer.knows({ settled: { ...settled, at: at('28/5/2026 9:00') } })
    expect(heard(officer.types('thi đua trong tổ'), 'settled-by')).toMatchObject({ by: hoa, how: { kind: 'line' } })
    expect(officer.report()[0]).toContain('phát động thi đua')
  })
})
