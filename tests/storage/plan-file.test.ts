import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadPlan, parsePlan } from '../../src/storage/files/plan-file.ts'
import { planMistakeText } from '../../src/text/plan-file.ts'
import {
  at,
  FOLDER,
  type JsonObject,
  keyPaths,
  list,
  loose,
  type Path,
  pathOf,
  SCHOOL,
  shipped,
} from './plan-support.ts'

type Edit = (plan: JsonObject) => void

const folder = mkdtempSync(join(tmpdir(), 'plan-'))
afterAll(() => rmSync(folder, { recursive: true }))

function mistakesAfter(edit: Edit) {
  const json = loose()
  edit(json)
  const parsed = parsePlan(json, 'x.json')
  return parsed.ok ? [] : parsed.mistakes
}

describe('a plan that somebody edited', () => {
  const broken: [string, Edit, string, string][] = [
    [
      'an unknown indicator',
      p => (at(p, 'prompts', 3).indicators = ['x']),
      'prompts[3].indicators[0]',
      'unknown-indicator',
    ],
    ['an unknown prompt', p => (at(p, 'forms', 0, 'prompts')[1] = 'x'), 'forms[0].prompts[1]', 'unknown-prompt'],
    [
      'titles of an unknown prompt',
      p => (at(p, 'headings', 0, 'prompts')[1] = 'x'),
      'headings[0].prompts[1]',
      'unknown-prompt',
    ],
    ['a lead in no area', p => (at(p, 'leads', 2).area = 'II.9'), 'leads[2].area', 'unknown-area'],
    ['a lead twice', p => (at(p, 'leads', 3).id = 'hop'), 'leads[3].id', 'duplicate'],
    [
      'a lead whose space is gone',
      p => (at(p, 'leads', 0).text = 'Đảng ủy, Ban Giám hiệu tập trung chỉ đạo:'),
      'leads[0].text',
      'lead-without-space',
    ],
    [
      'a unit paragraph that names no unit',
      p => (at(p, 'leads', 3).text = 'Qua giám sát ghi nhận: '),
      'leads[3].text',
      'lead-without-unit',
    ],
    [
      'a lead with a foreign place',
      p => (at(p, 'leads', 0).text = 'Trong {ky}: '),
      'leads[0].text',
      'unknown-placeholder',
    ],
    ['a lead that needs nothing known', p => (at(p, 'leads', 12).needs = 'x'), 'leads[12].needs', 'unknown-indicator'],
    ['a route to nowhere', p => (at(p, 'routes', 0).lead = 'x'), 'routes[0].lead', 'unknown-lead'],
    ['a route past its prompt', p => (at(p, 'routes', 0).lead = 'guong'), 'routes[0].lead', 'route-not-printed'],
    ['a route of no prompt', p => (at(p, 'routes', 0, 'prompts')[0] = 'x'), 'routes[0].prompts[0]', 'unknown-prompt'],
    ['words printed nowhere', p => list(p, 'printed').shift(), 'prompts[0]', 'prompt-without-lead'],
    ['words of no prompt', p => (at(p, 'printed', 0).prompt = 'x'), 'printed[0].prompt', 'unknown-prompt'],
    ['words behind no lead', p => (at(p, 'printed', 0, 'leads')[1] = 'x'), 'printed[0].leads[1]', 'unknown-lead'],
    ['a prompt without an area', p => (at(p, 'prompts', 5).area = 'II.9'), 'prompts[5].area', 'unknown-area'],
    ['an indicator without an area', p => (at(p, 'indicators', 2).area = 'II.9'), 'indicators[2].area', 'unknown-area'],
    ['31/6', p => (at(p, 'rules', 0).before = { day: 31, month: 6 }), 'rules[0].before', 'no-such-day'],
    ['a month 13', p => (at(p, 'windows', 1, 'until').month = 13), 'windows[1].until', 'no-such-day'],
    ['29/2', p => (at(p, 'rules', 2).before = { day: 29, month: 2 }), 'rules[2].before', 'no-such-day'],
    ['30 February', p => (p.signedOn = '2024-02-30'), 'signedOn', 'wrong-value'],
    ['no deadline', p => delete at(p, 'rules', 1).before, 'rules[1].before', 'missing-deadline'],
    ['no rule for the year', p => list(p, 'rules').splice(1, 1), 'rules', 'missing-rule'],
    ['no window', p => list(p, 'windows').splice(0, 1), 'windows', 'missing-window'],
    ['a window backwards', p => (at(p, 'windows', 0).from = { day: 1, month: 7 }), 'windows[0]', 'window-backwards'],
    ['a unit id twice', p => (at(p, 'units', 4).id = 'toan-tin'), 'units[4].id', 'duplicate'],
    ['a code twice', p => (at(p, 'units', 4).code = 'NV'), 'units[4].code', 'duplicate'],
    ['an indicator twice', p => list(p, 'indicators').push(at(p, 'indicators', 0)), 'indicators[31].id', 'duplicate'],
    ['a kind without a form', p => list(p, 'forms').pop(), 'forms', 'missing-form'],
    ['a kind that does not exist', p => (at(p, 'units', 0).kind = 'tổ'), 'units[0].kind', 'not-a-choice'],
    [
      'a word for two figures',
      p => list(p, 'indicators', 4, 'words').push('buoi'),
      'prompts[5].indicators',
      'word-clash',
    ],
    ['a word with marks', p => (at(p, 'indicators', 4, 'words')[0] = 'buổi'), 'indicators[4].words[0]', 'wrong-value'],
    [
      'a verdict for a unit',
      p => (at(p, 'indicators', 12).unit = 'đã giải quyết'),
      'indicators[12].unit',
      'unit-is-verdict',
    ],
    [
      'a clause with a foreign place',
      p => (at(p, 'areas', 0, 'sentence', 'clauses', 1).says = [[{ text: 'họp {hop-long-ghep} {y}' }]]),
      'areas[0].sentence.clauses[1].says[0][0]',
      'unknown-indicator',
    ],
    [
      'a clause without its place',
      p => (at(p, 'areas', 0, 'sentence', 'clauses', 0).says = [[{ text: 'ban hành văn bản' }]]),
      'areas[0].sentence.clauses[0].indicators[0]',
      'clause-without-place',
    ],
    [
      'an open bracket',
      p => (at(p, 'areas', 0, 'sentence', 'clauses', 0).says = [[{ text: 'ban hành {van-ban}[ văn bản' }]]),
      'areas[0].sentence.clauses[0].says[0][0]',
      'clause-brackets',
    ],
    [
      'a clause told by nobody known',
      p => (at(p, 'areas', 0, 'sentence', 'clauses', 0).subject = 'ai-do'),
      'areas[0].sentence.clauses[0].subject',
      'unknown-subject',
    ],
    [
      'a denial by nobody known',
      p => (at(p, 'areas', 0, 'sentence', 'clauses', 2).zeroSubject = 'ai-do'),
      'areas[0].sentence.clauses[2].zeroSubject',
      'unknown-subject',
    ],
    [
      'a condition that compares nothing',
      p => (at(p, 'areas', 2, 'sentence', 'clauses', 0, 'says', 1, 0).when = ['mo-hinh-cong-nhan bằng 0']),
      'areas[2].sentence.clauses[0].says[1][0]',
      'bad-condition',
    ],
    [
      'a condition on an unknown figure',
      p => (at(p, 'areas', 2, 'sentence', 'clauses', 0, 'says', 1, 0).when = ['mo-hinh-kheo = 0']),
      'areas[2].sentence.clauses[0].says[1][0]',
      'unknown-indicator',
    ],
    ['a subject written twice', p => list(p, 'subjects').push(at(p, 'subjects', 0)), 'subjects[12].id', 'duplicate'],
    [
      'what is left over of an unknown figure',
      p => (at(p, 'carried', 0).of = 'don-nao-do'),
      'carried[0].of',
      'unknown-indicator',
    ],
    [
      'a figure nobody tells',
      p => list(p, 'areas', 0, 'sentence', 'clauses').splice(2, 1),
      'indicators[2]',
      'indicator-without-clause',
    ],
    [
      'a figure told twice',
      p => list(p, 'areas', 0, 'sentence', 'clauses').push(at(p, 'areas', 0, 'sentence', 'clauses', 1)),
      'indicators[0]',
      'indicator-in-two-clauses',
    ],
    [
      'a figure nobody is asked for',
      p => (at(p, 'indicators', 1).owners = ['parents']),
      'indicators[1].owners',
      'indicator-never-asked',
    ],
    [
      'complaints asked of a tổ',
      p => (at(p, 'forms', 0, 'prompts')[5] = 'don-thu'),
      'forms[0].prompts[5]',
      'register-asked-elsewhere',
    ],
    [
      'complaints in words',
      p => delete at(p, 'prompts', 23).figuresOnly,
      'prompts[23].indicators[0]',
      'register-with-words',
    ],
    ['too many prompts', p => list(p, 'forms', 0, 'prompts').push('hop-vp'), 'forms[0].prompts', 'too-many-prompts'],
    [
      'a place that is not filled',
      p => (at(p, 'prompts', 0).question = 'Từ {from}?'),
      'prompts[0].question',
      'unknown-placeholder',
    ],
    [
      'an endless question',
      p => (at(p, 'prompts', 0).question = 'a'.repeat(191)),
      'prompts[0].question',
      'wrong-value',
    ],
    [
      'a part of nothing known',
      p => (at(p, 'indicators', 8).atMost = 'x'),
      'indicators[8].atMost',
      'unknown-indicator',
    ],
    [
      'a need of nothing known',
      p => (at(p, 'indicators', 4, 'needs').figure = 'x'),
      'indicators[4].needs.figure',
      'unknown-indicator',
    ],
    [
      'parts that go round in a circle',
      p => (at(p, 'indicators', 7).atMost = 'mo-hinh-cong-nhan'),
      'indicators[7].atMost',
      'relation-circle',
    ],
    [
      'a rest made of itself',
      p => (at(p, 'indicators', 28).equals = { plus: ['don-nhan'], minus: ['don-ton'] }),
      'indicators[28].equals',
      'relation-circle',
    ],
    [
      'a figure said without its number',
      p => (at(p, 'indicators', 4, 'said').told = 'nhiều người dự'),
      'indicators[4].said.told',
      'said-without-number',
    ],
    ['a misspelt key', p => (at(p, 'prompts', 0).exampel = ''), 'prompts[0].exampel', 'unknown-key'],
    ['words for a number', p => (p.year = 'năm nay'), 'year', 'wrong-value'],
  ]

  it.each(broken)('is told where the mistake is: %s', (_, edit, path, code) => {
    const mistakes = mistakesAfter(edit)
    expect(mistakes.map(each => `${each.path} ${each.code}`)).toContain(`${path} ${code}`)
    for (const mistake of mistakes) expect(planMistakeText(mistake)).toMatch(/^Tệp x\.json, mục .+: .*[^.]\.$/u)
  })

  it('is told of every mistake at once', () => {
    const mistakes = mistakesAfter(plan => {
      plan.year = 'x'
      at(plan, 'units', 2).onBoard = 'có'
      at(plan, 'prompts', 7).hint = ''
    })
    expect(mistakes.map(each => each.path)).toEqual(['year', 'units[2].onBoard', 'prompts[7].hint'])
  })

  it('is told which key is missing, whichever it is', () => {
    const optional =
      /(number|date|through|drafter|attention|less|short|twoDigits|sentence|answersFor|privacy|figuresOnly|retired|named|atMost|within|equals|needs|perEach|keeps|wishes|said|unless|instead|zeroSubject|apart|when|ofYear|first|oneByName|bodies|and|inText|single|ofOne|registered|recognised|recognisedMark|unitSays|kept|ownForm|superior|difficulties|before|notBefore|notAfter)$/
    // A phrase may be a text as well as an object, so a key missing in one is told at the phrase.
    const inPhrase = (path: Path) =>
      path.at(-1) === 'words' && typeof path.at(-2) === 'number' && path[1] !== 'labels' && path[0] !== 'indicators'
    // What an outline lacks is told by the tests of the outline, which has shapes to choose from.
    const inOutline = (path: Path) => path.length > 3 && path[2] === 'outline'
    const required = keyPaths(loose()).filter(
      path =>
        !inOutline(path) && !optional.test(String(path.at(-1))) && !path.includes('registered') && !inPhrase(path),
    )
    expect(required.length).toBeGreaterThan(800)
    const unnoticed = required.filter(path => {
      const mistakes = mistakesAfter(plan => delete at(plan, ...path.slice(0, -1))[String(path.at(-1))])
      return !mistakes.some(each => each.path === pathOf(path))
    })
    expect(unnoticed.map(pathOf)).toEqual([])
  }, 120_000)

  it('is not taken at all when it is no plan', () => {
    for (const json of [null, [], 'x', 3, undefined, {}]) expect(parsePlan(json, 'x.json').ok).toBe(false)
  })

  it('may swap the order of the dates and then has no contradiction left', () => {
    const json = loose()
    at(json, 'rules', 0).before = { day: 1, month: 6 }
    expect(parsePlan(json, 'x.json')).toMatchObject({ ok: true, warnings: [] })
    at(json, 'rules', 0).before = { day: 5, month: 6 }
    expect(parsePlan(json, 'x.json')).toMatchObject({ ok: true, warnings: [{ kind: 'half' }] })
  })
})

describe('a plan of some units only', () => {
  it('is reported under by those it names; the others stay the school’s', () => {
    const participants = shipped().units.flatMap(({ id }) => (id === 'toan-tin' ? [] : [id]))
    const parsed = parsePlan({ ...loose(), participants }, 'x.json')
    if (!parsed.ok) throw new Error('refused')
    expect(parsed.plan.units.map(({ id }) => id)).toEqual(participants)
    expect(parsed.plan.school.units).toHaveLength(16)
  })

  it('names no unit that the school does not have', () => {
    expect(parsePlan({ ...loose(), participants: ['ngu-van', 'van'] }, 'x.json')).toMatchObject({
      ok: false,
      mistakes: [{ code: 'unknown-unit', value: 'van', path: 'participants[1]' }],
    })
  })
})

describe('plan files on disk', () => {
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const told = (path: string) => {
    const loaded = loadPlan(path)
    return loaded.ok ? [] : loaded.mistakes.map(planMistakeText)
  }

  it('are told apart by name and line when a plan in parts has a mistake', () => {
    for (const name of readdirSync(FOLDER).filter(file => file.endsWith('.json'))) {
      write(name, readFileSync(join(FOLDER, name), 'utf8').replace('"../school"', '"."'))
    }
    for (const name of readdirSync(SCHOOL)) {
      write(name, readFileSync(join(SCHOOL, name), 'utf8').replace('"id": "hoa-sinh"', '"id": "hóa sinh"'))
    }
    const line =
      readFileSync(join(SCHOOL, 'units.json'), 'utf8')
        .split('\n')
        .findIndex(each => each.includes('hoa-sinh')) + 1
    expect(told(folder)).toEqual([
      `Tệp units.json, dòng ${line}, mục units[2].id: cần là một mã ngắn hợp lệ; xem cách viết của các mục bên cạnh.`,
    ])
  })

  it('are mistakes, not exceptions, when absent, broken or not JSON', () => {
    expect(told(join(folder, 'none.json'))).toEqual(['Tệp none.json: không tìm thấy tệp.'])
    expect(told(write('cut.json', '{\n  "id": "a",\n  "year": 2024,,\n}'))[0]).toMatch(
      /^Tệp cut\.json, dòng 3, cột 16: không hiểu từ chỗ ,;/,
    )
    expect(told(write('end.json', '{ "id": "a"'))[0]).toMatch(/^Tệp end\.json, dòng 1, cột 12: tệp kết thúc/)
    expect(told(write('twice.json', '{\n"id": "a",\n"id": "b"}'))[0]).toMatch(
      /^Tệp twice\.json, dòng 3, cột 1: .*viết hai lần/,
    )
    expect(told(write('parts.json', '{ "parts": ["../areas.json"] }'))).toEqual([
      'Tệp parts.json, mục parts[0]: "../areas.json" không phải tên một tệp .json nằm cùng thư mục.',
    ])
    expect(told(write('lost.json', '{ "parts": ["gone.json"] }'))).toEqual(['Tệp gone.json: không tìm thấy tệp.'])
  })
})
