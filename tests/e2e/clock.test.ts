import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { type Person, startBotApi } from '../../src/playground/bot-api/index.ts'
import { STOPPING } from '../../src/text/terminal.ts'
import { phoneAt } from '../support/address.ts'
import { prints, startProgram } from '../support/program.ts'
import { saidSince, takeOffice } from '../support/school-day.ts'
import { pressNewest, SETUP, type Story, tellStory, ZONE } from '../support/story.ts'
import { tiesTo } from '../support/ties.ts'

/** Cô Lan, officer and head of her unit, has answered the first section. */
async function inTheMiddle(): Promise<{ story: Story; lan: Person }> {
  const story = await tellStory({ start: '2024-05-07T12:00', paced: true })
  const lan = story.api.person({ id: 2, firstName: 'Lan' })
  await takeOffice(story, lan, 'cô Nguyễn Thị Lan')
  await story.storage.transaction(async tx => {
    const member = await tx.members.byChat(phoneAt(2))
    await tx.members.grant(member?.id ?? 0, { role: 'head', unitId: 'ngu-van' })
  })
  await story.says(lan, 'báo cáo')
  expect((await story.says(lan, '4 lần')).text).toContain('Mục 2/8')
  return { story, lan }
}

it.each([
  ['is corrected by two minutes', { minutes: -2 }],
  ['is set back a day', { days: -1 }],
  ['has slept through a weekend', { hours: 62 }],
  ['is set a month ahead', { days: 30 }],
])('answers at once, in the right section, when the clock %s', async (_, step) => {
  const { story, lan } = await inTheMiddle()
  story.clock.setTo(story.clock.now().plus(step))
  const said = await story.says(lan, '2 buổi, 29 lượt; quán triệt 14/15')
  expect(said.text).toContain('Đã ghi mục 2: 2 buổi')
  expect(said.text).toContain('Mục 3/8')
  await story.end()
})

it('answers what was sent before it slept half a year of the reports that are asked for on waking', async () => {
  const { story, lan } = await inTheMiddle()
  story.clock.setTo(story.clock.now().plus({ months: 6, days: 15 }))
  const said = await story.says(lan, '1. Tổ họp 4 lần\n2. 2 buổi, 29 lượt; quán triệt 14/15\n5. tham gia 3 phong trào')
  expect(said.text).toContain('Ghi nhanh')
  await story.app.tick()
  await story.settle()
  const [label = ''] = said.buttons.flat().map(button => button.text)
  expect((await story.presses(lan, label)).text).not.toContain('tin nhắn cũ')
  await story.end()
})

it('knows what comes once more although the clock has been set days ahead since, and keeps nothing else of it', async () => {
  const { story, lan } = await inTheMiddle()
  await story.says(lan, 'xem lại')
  story.clock.setTo(story.clock.now().plus({ days: 5 }))
  await story.passUntil(story.clock.now().plus({ hours: 1 }))
  const before = lan.screen().length
  let again = 0
  await story.restart(() => {
    again = story.api.faults.redeliver()
  })
  expect(again).toBeGreaterThan(0)
  expect(saidSince(lan, before)).toEqual([])
  expect(
    tiesTo(join(story.folder, 'bot.db'), { member: -1, chat: '2', words: [] }).filter(tie => tie.includes('InboxRow')),
  ).toEqual([])
  await story.end()
})

it('waits no longer for the next try when the clock is set back meanwhile', async () => {
  const { story, lan } = await inTheMiddle()
  story.api.faults.tooManyRequests(30, { method: 'sendMessage' })
  await story.says(lan, '2 buổi, 29 lượt; quán triệt 14/15')
  story.clock.setTo(story.clock.now().minus({ days: 1 }))
  await story.passUntil(story.clock.now().plus({ minutes: 1 }))
  expect(lan.last()?.text).toContain('Mục 3/8')
  await story.end()
})

it('reminds on each day although the clock was ahead when days were planned', async () => {
  const { story, lan } = await inTheMiddle()
  await story.says(lan, 'để sau')
  const before = story.clock.now()
  story.clock.setTo(before.plus({ days: 20 }))
  await story.app.tick()
  story.clock.setTo(before)
  const seen = lan.screen().length
  await story.passUntil(before.plus({ days: 15 }))
  expect(saidSince(lan, seen).filter(text => text.includes('còn 7 ngày'))).toHaveLength(1)
  await story.end()
}, 60_000)

it('sends what waited for this machine or for somebody writing when the clock is set back meanwhile', async () => {
  const { story, lan } = await inTheMiddle()
  const place = join(story.folder, 'van-ban')
  rmSync(place, { recursive: true, force: true })
  writeFileSync(place, '')
  const seen = lan.screen().length
  await story.says(lan, '/trangthai')
  await story.passUntil(story.clock.now().plus({ minutes: 2 }))
  story.clock.setTo(story.clock.now().minus({ days: 1 }))
  rmSync(place)
  await story.passUntil(story.clock.now().plus({ minutes: 31 }))
  expect(
    lan
      .screen()
      .slice(seen)
      .filter(({ file }) => file !== undefined),
  ).toHaveLength(1)
  await story.end()
}, 60_000)

// A weekend asleep, a month, and a day back: each on a machine of its own, for as long as its timers need.
it('goes on within seconds on a real machine, and prints nothing but its own lines', async () => {
  await Promise.all([62, 720, -24].map(goesOn))
}, 120_000)

/** @param hours by which its clock jumps. */
async function goesOn(hours: number): Promise<void> {
  const time = systemClock(ZONE)
  const api = await startBotApi({ clock: time, seed: 1 })
  // Afterwards the program is asked once more what it has done, with the clock as it is.
  const program = startProgram(api.token, api.url, { preload: 'shift-clock', env: { CLOCK_STEPS: `${hours},0` } })
  await prints(program, `?start=${SETUP}`)
  const hoa = api.person({ id: 1, firstName: 'Hoa' })
  /** @returns seconds until the answer. */
  const asks = async (act: () => void, words: string): Promise<number> => {
    const asked = time.elapsed()
    const answered = new Promise<number>(resolve => {
      const off = api.onMessage(({ message }) => {
        if (!message.text?.includes(words)) return
        off()
        resolve((time.elapsed() - asked) / 1000)
      })
    })
    act()
    return answered
  }
  await asks(() => hoa.start(SETUP), 'liên kết nhận vai đầu mối')
  await asks(() => pressNewest(hoa, 'Tôi là đầu mối'), 'đồng ý')
  await asks(() => pressNewest(hoa, 'Đồng ý'), 'tên')
  await asks(() => hoa.says('cô Phạm Thị Hoa'), 'cô Hoa')
  /** @returns seconds of work the program had done when its clock was set for the nth time. */
  const sets = async (nth: number): Promise<number> => {
    program.child.kill('SIGUSR2')
    await prints(program, `{"sets":${nth},`)
    return Number(/"worked":([\d.]+)}/.exec(program.output().slice(program.output().indexOf(`{"sets":${nth},`)))?.[1])
  }
  const woke = await sets(1)
  const since = time.elapsed()
  await asks(() => hoa.says('hạn nộp'), 'hạn')
  expect((await sets(2)) - woke).toBeLessThan(3)
  // As long as it takes until every timer of the program has come round.
  while (time.elapsed() - since < 6_000) expect(await asks(() => hoa.says('hạn nộp'), 'hạn')).toBeLessThan(10)
  const gone = once(program.child, 'exit')
  program.child.kill('SIGTERM')
  await gone
  const lines = program.output().slice(program.output().indexOf('{"sets"')).trimEnd().split('\n')
  expect(lines.filter(line => !line.startsWith('{'))).toEqual([STOPPING])
  await api.stop()
}
