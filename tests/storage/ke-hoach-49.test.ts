import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Counting } from '../../src/domain/plan.ts'
import { loadPlan } from '../../src/storage/files/plan-file.ts'
import { planWarningText } from '../../src/text/plan-file.ts'
import { FOLDER, shipped } from './plan-support.ts'

describe('the plan shipped with the program', () => {
  it('loads, and its only warning is that in June the units report after the school', () => {
    const loaded = loadPlan(FOLDER)
    expect(loaded.ok && loaded.warnings.map(({ code, kind }) => ({ code, kind }))).toEqual([
      { code: 'units-after-school', kind: 'half' },
    ])
    const [warning] = loaded.ok ? loaded.warnings : []
    expect(warning && planWarningText(warning)).toMatch(/mục III\.2 .* trước 10\/6, .* mục III\.3 .* trước 05\/6/)
  })

  it('loads the same from its main file as from its folder', () => {
    expect(loadPlan(join(FOLDER, 'plan.json'))).toEqual(loadPlan(FOLDER))
  })

  it('holds the signed text word for word, its print defects mended', () => {
    const plan = shipped()
    const body = [
      ...plan.preamble,
      'I. MỤC ĐÍCH, YÊU CẦU',
      ...plan.purposes.map((text, n) => `${n + 1}. ${text}`),
      'II. NỘI DUNG CHỦ YẾU',
      ...plan.areas
        .filter(area => area.code !== 'III')
        .flatMap(({ title, tasks }, n) => [`${n + 1}. ${title}`, ...tasks.map(task => `- ${task}`)]),
      'III. TỔ CHỨC THỰC HIỆN',
      ...plan.organisation.map((text, n) => `${n + 1}. ${text}`),
      ...plan.closing,
      'Nơi nhận:',
      plan.recipients.map((name, n) => `- ${name}${n === plan.recipients.length - 1 ? '.' : ';'}`).join('\n'),
      plan.signer.office,
      plan.signer.name,
    ]
    expect(body).toEqual(mended(readFileSync(join(FOLDER, 'source.txt'), 'utf8')).slice(4))
    expect(`Số: ${plan.number}`).toBe('Số: 49/KH-THPTNK')
  })

  it('reads as one sentence what a page end or a missing quote had broken', () => {
    const { purposes, areas } = shipped()
    const tasks = areas.flatMap(area => area.tasks)
    expect(purposes[3]).toContain('thi đua “Dân vận khéo”, phấn đấu hoàn thành tốt')
    expect(tasks).toContainEqual(expect.stringContaining('giá trị văn hóa tốt đẹp của dân tộc'))
    expect(tasks).toContainEqual(expect.stringContaining('tiếp công dân và giải quyết đơn thư'))
    expect(tasks).toContainEqual(
      expect.stringContaining(
        '“Đẩy mạnh chỉnh trang, hiện đại hóa đô thị - Xây dựng nông thôn mới kiểu mẫu - Tăng cường',
      ),
    )
    expect(tasks).toContainEqual(expect.stringContaining('trong phòng ngừa và xử lý điểm nóng, vụ việc phức tạp'))
    // Three stars stand in the form of the youth union.
    const all = JSON.stringify(shipped()).replaceAll('"***"', '')
    for (const defect of ['*', 'Bộ chính trị', ' nhân dân ', 'chính trang', 'phòng, ngừa'])
      expect(all).not.toContain(defect)
    expect(tasks.filter(task => task.split('“').length !== task.split('”').length)).toEqual([])
  })

  it('has six areas with 17 tasks, 15 units on the board and BGH beside it, and every deadline', () => {
    const { areas, units, rules, references, basis } = shipped()
    expect(areas.map(({ code, tasks }) => [code, tasks.length])).toEqual([
      ['II.1', 2],
      ['II.2', 4],
      ['II.3', 4],
      ['II.4', 3],
      ['II.5', 2],
      ['II.6', 2],
      ['III', 0],
    ])
    expect(units.filter(unit => unit.onBoard)).toHaveLength(15)
    expect(units.filter(unit => !unit.onBoard)).toMatchObject([{ shortName: 'BGH', answersFor: ['Đảng ủy'] }])
    expect(
      rules.map(({ from, kind, before, source }) => [from, kind, before && `${before.day}/${before.month}`, source]),
    ).toEqual([
      ['unit', 'half', '10/6', 'III.2'],
      ['unit', 'year', '6/12', 'III.2'],
      ['school', 'half', '5/6', 'III.3'],
      ['school', 'year', '10/12', 'III.3'],
      ['leadership', 'quarter', undefined, 'III.1'],
    ])
    const cited = [...basis, ...references].map(each => each.number)
    const text = JSON.stringify(shipped().areas) + shipped().preamble.join()
    expect(cited).toHaveLength(12)
    expect(cited.filter(number => number !== undefined && !text.includes(number))).toEqual([])
  })
})

describe('what units are asked', () => {
  const plan = shipped()
  const promptsOf = (kind: string) =>
    (plan.forms.find(form => form.kind === kind)?.prompts ?? []).flatMap(
      id => plan.prompts.find(each => each.id === id) ?? [],
    )

  it('gives each kind of unit its own areas, in order, and never more than eight prompts', () => {
    const areasOf = (kind: string) => promptsOf(kind).map(prompt => prompt.area)
    expect(areasOf('subject-group')).toEqual(['II.1', 'II.2', 'II.3', 'II.3', 'II.4', 'II.5', 'II.6', 'III'])
    expect(areasOf('office')).toEqual(['II.1', 'II.2', 'II.3', 'II.3', 'II.4', 'II.5', 'II.6', 'III'])
    expect(areasOf('union')).toEqual(['II.1', 'II.2', 'II.3', 'II.3', 'II.4', 'II.5', 'III'])
    expect(areasOf('youth-union')).toEqual(['II.2', 'II.3', 'II.4', 'II.5', 'II.5', 'III'])
    for (const kind of ['women', 'red-cross', 'study-promotion'])
      expect(areasOf(kind)).toEqual(['II.2', 'II.4', 'II.5', 'III'])
    expect(areasOf('inspection')).toEqual(['II.1', 'II.3', 'III'])
    expect(areasOf('parents')).toEqual(['II.5', 'II.6', 'III'])
    for (const { kind } of plan.forms) expect(promptsOf(kind).length).toBeLessThanOrEqual(8)
  })

  it('asks courteously and briefly, with no form of address, and shows an example', () => {
    for (const { question, example, hints } of plan.prompts) {
      expect(question).toMatch(/\?/)
      expect(` ${question} ${example} ${hints.join(' ')} `).not.toMatch(
        /[\s,.]([Tt]hầy|[Cc]ô|[Ôô]ng|[Bb]à|[Bb]ạn|[Ee]m)[\s,.?]/,
      )
      expect([...question].length).toBeLessThanOrEqual(190)
    }
  })

  it('names every paragraph it asks about in a few words', () => {
    expect(plan.prompts.filter(prompt => prompt.area !== 'III' && prompt.hints.length < 2)).toEqual([])
  })

  it('keeps offences, visits and complaints as bare figures of the office and BGH', () => {
    const registers = new Set(plan.indicators.filter(each => each.counting === 'register').map(each => each.id))
    expect(registers).toEqual(
      new Set(['vi-pham', 'vi-pham-xu-ly', 'tiep-dan-luot', 'don-nhan', 'don-giai-quyet', 'don-dung-han', 'don-ton']),
    )
    const asking = plan.forms.filter(({ kind }) =>
      promptsOf(kind).some(prompt => prompt.indicators.some(id => registers.has(id))),
    )
    expect(asking.map(form => form.kind)).toEqual(['office', 'leadership'])
  })

  it('counts every figure once: tổ alone for percentages, the payer for money and whom it helped, the host for events, the keeper for registers', () => {
    const by = (id: string) => plan.indicators.find(each => each.id === id)
    expect(plan.indicators.filter(each => each.measure === 'ratio').map(each => each.owners)).toEqual([
      ['subject-group', 'office'],
    ])
    // Everything else is counted by each unit for itself.
    const counted = (counting: Counting) =>
      plan.indicators.filter(each => each.counting === counting).map(({ id }) => id)
    expect(counted('payer')).toEqual(['ho-tro-nguoi', 'ho-tro-tien'])
    expect(counted('host')).toEqual(['kiem-tra', 'tuyen-truyen-buoi', 'tuyen-truyen-luot', 'phoi-hop', 'doi-thoai'])
    expect(counted('register')).toEqual([
      ...['vi-pham', 'vi-pham-xu-ly', 'tiep-dan-luot'],
      ...['don-nhan', 'don-giai-quyet', 'don-dung-han', 'don-ton'],
    ])
    expect(by('trao-doi')?.owners).toEqual(['subject-group'])
    expect(plan.indicators.filter(each => each.measure === 'flow' && each.owners.length === 0)).toEqual([])
    // Where the hosting is not asked afterwards, the question itself asks only for what the unit hosted.
    const unasked = plan.prompts.filter(
      prompt =>
        !prompt.askHost &&
        prompt.indicators.some(id => by(id)?.counting === 'host') &&
        !prompt.question.includes('chủ trì'),
    )
    expect(unasked).toEqual([])
  })
})

/** The signed paper's paragraphs with the defects named in its description put right, nothing else. */
function mended(source: string): string[] {
  const repairs: [string | RegExp, string][] = [
    [/\*/g, ''],
    ['phấn\n\nđầu', 'phấn đấu'],
    ['tốt\n\nđẹp', 'tốt đẹp'],
    ['và\n\ngiải quyết', 'và giải quyết'],
    ['đô thị\n\n- Xây dựng', 'đô thị - Xây dựng'],
    ['chính trang', 'chỉnh trang'],
    ['phòng, ngừa', 'phòng ngừa'],
    ['điểm nóng”, vụ việc', 'điểm nóng, vụ việc'],
    ['Bộ chính trị', 'Bộ Chính trị'],
    [/nhân dân/g, 'Nhân dân'],
    ['ở nhà trường.\n\n- Triển', 'ở nhà trường\n\n- Triển'],
  ]
  const text = repairs.reduce((done, [from, to]) => done.replace(from, to), source)
  return text.split('\n\n').flatMap(paragraph => paragraph.trim() || [])
}
