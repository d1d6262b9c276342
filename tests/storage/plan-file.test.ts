import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadPlan, parsePlan } from '../../src/storage/files/plan-file.ts'
import { planMistakeText } from '../../src/text/plan-file.ts'
import { BROKEN_PLANS, type Edit } from './broken-plans.ts'
import { at, FOLDER, keyPaths, loose, type Path, pathOf, SCHOOL, shipped } from './plan-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'plan-'))
afterAll(() => rmSync(folder, { recursive: true }))

function mistakesAfter(edit: Edit) {
  const json = loose()
  edit(json)
  const parsed = parsePlan(json, 'x.json')
  return parsed.ok ? [] : parsed.mistakes
}

describe('a plan that somebody edited', () => {
  it.each(BROKEN_PLANS)('is told where the mistake is: %s', (_, edit, path, code) => {
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
      /(number|date|through|drafter|attention|less|short|twoDigits|sentence|answersFor|privacy|figuresOnly|retired|named|atMost|within|equals|needs|perEach|keeps|wishes|said|unless|instead|zeroSubject|apart|when|ofYear|first|oneByName|bodies|and|inText|single|enumerates|ofOne|registered|recognised|recognisedMark|unitSays|kept|ownForm|superior|difficulties|before|notBefore|notAfter|counted|advantages)$/
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
