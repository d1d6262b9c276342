import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { BotApi, Person } from '../../src/playground/bot-api/index.ts'
import type { FaultPoint } from '../../src/usecases/deps.ts'
import { bundled } from '../support/bundled.ts'
import type { ChildOptions, Order, Report } from '../support/child.ts'
import { saidSince, schoolDay } from '../support/school-day.ts'
import { pressNewest, SETUP, type Story, screenText, ZONE } from '../support/story.ts'

/** Every named instant, each with the answer given just before it, what must be asked afterwards, and what is kept. */
const INSTANTS: readonly (readonly [FaultPoint, string, string, string])[] = [
  ['received:before-commit', '4 lần; ký cam kết ứng xử', 'Mục 2/8', '1. Họp: 4 lần; ký cam kết ứng xử'],
  [
    'received:after-commit',
    '2 buổi, 29 lượt; quán triệt 14/15',
    'Mục 3/8',
    '2. Tuyên truyền: 2 buổi, 29 lượt, 14/15 người được quán triệt; tin bài: chưa có',
  ],
  [
    'handled:before-commit',
    '1 mô hình: Tủ sách dùng chung, chưa công nhận',
    'Mục 4/8',
    '3. Mô hình: 1 mô hình, 0 được công nhận; Tủ sách dùng chung, chưa công nhận',
  ],
  ['handled:after-commit', 'công khai 1 việc', 'Mục 5/8', '4. Công khai, lấy ý kiến: công khai 1 việc'],
  [
    'deliver:claimed',
    '1 gương; 5 học sinh, 2 triệu đồng',
    'Mục 6/8',
    '5. Gương tốt, hỗ trợ: 1 gương, 5 người, 2.000.000 đồng',
  ],
  ['deliver:sent', 'không phát sinh', 'Mục 7/8', '6. Phối hợp: không phát sinh'],
  [
    'deliver:settled',
    '3 buổi; không có bức xúc',
    'Mục 8/8',
    '7. Trao đổi với cha mẹ học sinh: 3 buổi; không có bức xúc',
  ],
  // One section more than there are instants.
  [
    'received:after-commit',
    'đề nghị thêm máy chiếu',
    'xem đã đúng chỗ chưa',
    '8. Khó khăn, đề nghị: đề nghị thêm máy chiếu',
  ],
]

it('goes on at the same question after SIGKILL at any named instant of a report', async () => {
  const { story, lan, first } = await reporting()
  const asked: string[] = []
  let child = first
  for (const [point, answer, next] of INSTANTS) {
    story.clock.moveTo(story.clock.now().plus({ seconds: 20 }))
    await order(child, { order: 'die-at', point, at: nowOf(story) }, 'armed')
    const gone = once(child, 'exit')
    const before = lan.screen().length
    lan.says(answer)
    expect(await gone, point).toEqual([null, 'SIGKILL'])

    child = await start(story)
    await shown({ story, child }, lan, next, before)
    const said = saidSince(lan, before)
    expect(new Set(said).size, `${point}: one question`).toBe(1)
    expect(said.length, `${point}: twice only where it was sent and not yet recorded`).toBe(
      point === 'deliver:sent' ? 2 : 1,
    )
    asked.push(...new Set(said))
  }
  // Nobody is asked twice, and a tick cut short loses nothing either.
  expect(new Set(asked).size).toBe(INSTANTS.length)
  const gone = once(child, 'exit')
  child.send({ order: 'die-at', point: 'tick:planned', at: nowOf(story) } satisfies Order)
  expect(await gone).toEqual([null, 'SIGKILL'])
  await story.restart()
  // Before the preview stands where the wishes of the last section go.
  await story.presses(lan, 'Đúng')
  pressNewest(lan, 'Nộp báo cáo')
  await story.settle()
  const report = await story.presses(lan, 'Sửa và nộp lại')
  const lines = report.text.split('\n').filter(line => /^\d\. /.test(line))
  expect(lines).toEqual(INSTANTS.map(([, , , kept]) => kept))
  await story.end()
}, 120_000)

it('reads a Word file that brought it down never again, and says so', async () => {
  const { story, lan, first } = await reporting()
  let child = first
  await order(child, { order: 'die-at', point: 'read:begun', at: nowOf(story) }, 'armed')
  const gone = once(child, 'exit')
  const before = lan.screen().length
  const body = '<w:document><w:body><w:p><w:r><w:t>1. Họp 4 lần</w:t></w:r></w:p></w:body></w:document>'
  lan.sendsDocument(zipSync({ 'word/document.xml': strToU8(body) }), 'báo cáo.docx', 'application/octet-stream')
  expect(await gone).toEqual([null, 'SIGKILL'])

  child = await start(story)
  await shown({ story, child }, lan, 'không đọc được tệp này như một báo cáo', before)
  // The same instant would end it again.
  await order(child, { order: 'die-at', point: 'read:begun', at: nowOf(story) }, 'armed')
  lan.says('4 lần')
  await shown({ story, child }, lan, 'Đã ghi mục 1: 4 lần.', before)
  child.kill('SIGKILL')
  const [file] = await story
    .restart()
    .then(() => story.storage.transaction(tx => tx.attachments.of(owedKey('dan-van.2024-H1', 'ngu-van'))))
  expect(file).toMatchObject({ state: 'kept', reading: 'given-up' })
  await story.end()
}, 120_000)

it('asks where an answer belongs whose question was sent and, killed, never noted down', async () => {
  const { story, lan, first } = await reporting()
  await order(first, { order: 'die-at', point: 'deliver:sent', at: nowOf(story) }, 'armed')
  const gone = once(first, 'exit')
  lan.says('4 lần; ký cam kết ứng xử')
  expect(await gone).toEqual([null, 'SIGKILL'])
  expect(lan.last()?.text).toContain('Mục 2/8')
  story.clock.moveTo(story.clock.now().plus({ seconds: 20 }))
  const before = lan.screen().length
  lan.says('2 buổi, 29 lượt; quán triệt 14/15')
  const second = await start(story)
  await shown({ story, child: second }, lan, 'Ghi vào mục 1', before)
  const killed = once(second, 'exit')
  second.kill('SIGKILL')
  await killed
  await story.restart()
  const next = await story.presses(lan, 'Ghi vào mục 2')
  expect(next.text).toContain('Đã ghi mục 2: 2 buổi')
  expect((await story.says(lan, 'xem lại')).text).toContain('1. Họp: 4 lần')
  await story.end()
}, 120_000)

const nowOf = (story: Story): string => story.clock.now().toISO() ?? ''

/** Cô Lan has been asked the first question, and the program runs in a process of its own. */
async function reporting() {
  const { story, lan } = await schoolDay('2024-05-07T12:00')
  await story.says(lan, 'báo cáo')
  await story.stop()
  const first = await start(story)
  await settled(story.api, first)
  return { story, lan, first }
}

let started = 0

async function start(story: Story): Promise<ChildProcess> {
  started += 1
  const options: ChildOptions = {
    url: story.api.url,
    token: story.api.token,
    folder: story.folder,
    at: nowOf(story),
    zone: ZONE,
    setupCode: SETUP,
    seed: 7000 + started,
  }
  const child = fork(bundled('child'), [JSON.stringify(options)], {
    env: { PATH: process.env.PATH ?? '' },
  })
  await told(child, 'ready')
  return child
}

/** @throws when the process ends before it has told that. */
async function told(child: ChildProcess, what: Report): Promise<void> {
  const gone = once(child, 'exit').then(([code, signal]) => {
    throw new Error(`the program ended (${signal ?? code}) before it was ${what}`)
  })
  const heard = async () => {
    for (;;) {
      const [report] = await once(child, 'message')
      if (report === what) return
    }
  }
  await Promise.race([heard(), gone])
}

async function order(child: ChildProcess, what: Order, answer: Report): Promise<void> {
  const answered = told(child, answer)
  child.send(what)
  await answered
}

/** Nothing is under way any more, neither here nor there. */
async function settled(api: BotApi, child: ChildProcess): Promise<void> {
  do {
    await api.whenIdle()
    await order(child, { order: 'settle' }, 'settled')
  } while (!api.idle())
}

type Running = { readonly story: Story; readonly child: ChildProcess }

/** Waits until nothing is under way; then the phone shows a message with these words after its first `before` ones. */
async function shown(running: Running, person: Person, words: string, before: number): Promise<void> {
  await settled(running.story.api, running.child)
  if (saidSince(person, before).some(text => text.includes(words))) return
  throw new Error(`"${words}" has not come; the phone shows\n${screenText(person)}`)
}
