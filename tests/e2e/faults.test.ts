import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { FaultPoint } from '../../src/usecases/deps.ts'
import { phoneAt } from '../support/address.ts'
import { enrolOfficer, saidSince, schoolDay } from '../support/school-day.ts'
import { at, newFolder, tellStory } from '../support/story.ts'

const REPORT_DAY = '2024-05-07T12:00'

it('waits as long as Telegram asks, and keeps the order', async () => {
  const { story, lan } = await schoolDay(REPORT_DAY)
  await story.says(lan, 'báo cáo')
  const before = lan.screen().length
  story.api.faults.tooManyRequests(30, { method: 'sendMessage', times: 2 })
  await story.says(lan, '4 lần')
  await story.says(lan, '2 buổi, 29 lượt')
  expect(saidSince(lan, before)).toEqual([])
  await story.passUntil(story.clock.now().plus({ minutes: 5 }))
  // Said before the next question could be seen: it is more of the first answer.
  expect(saidSince(lan, before).map(text => text.split('\n')[0])).toEqual([
    'Đã ghi mục 1: 4 lần.',
    expect.stringContaining('Mục 1'),
  ])
  await story.end()
})

it('sends again what a broken connection swallowed: never lost, at most once too often', async () => {
  const { story, lan } = await schoolDay(REPORT_DAY)
  const before = lan.screen().length
  story.api.faults.dropConnection('before', { method: 'sendMessage' })
  await story.says(lan, 'báo cáo')
  await story.passUntil(story.clock.now().plus({ minutes: 2 }))
  expect(saidSince(lan, before)).toHaveLength(1)
  story.api.faults.dropConnection('after', { method: 'sendMessage' })
  await story.says(lan, '4 lần')
  await story.passUntil(story.clock.now().plus({ minutes: 2 }))
  const said = saidSince(lan, before).slice(1)
  expect(new Set(said).size).toBe(1)
  expect(said.length).toBeLessThanOrEqual(2)
  story.api.faults.httpError(502, { method: 'sendMessage', times: 3 })
  const question = await story.says(lan, '2 buổi, 29 lượt').then(() => lan.screen().length)
  await story.passUntil(story.clock.now().plus({ minutes: 5 }))
  expect(saidSince(lan, question - 1).map(text => text.split('\n')[0])).toEqual([
    'Đã ghi mục 2: 2 buổi, 29 lượt. Chưa có số: người được quán triệt, tin bài.',
  ])
  await story.end()
})

it('reminds once when the network comes back after hours', async () => {
  const { story, lan } = await schoolDay('2024-05-07T11:00')
  const before = lan.screen().length
  story.api.faults.cutNetwork(true)
  await story.passUntil(at('2024-05-07T14:00'))
  expect(saidSince(lan, before)).toEqual([])
  story.api.faults.cutNetwork(false)
  await story.passUntil(at('2024-05-07T14:10'))
  expect(saidSince(lan, before)).toEqual([expect.stringContaining('Kỳ báo cáo 6 tháng đầu năm')])
  await story.passUntil(at('2024-05-20T18:00'))
  expect(saidSince(lan, before)).toHaveLength(1)
  await story.end()
})

it('hears afterwards what was said while the network was away', async () => {
  const { story, lan } = await schoolDay(REPORT_DAY)
  await story.says(lan, 'báo cáo')
  const before = lan.screen().length
  story.api.faults.cutNetwork(true)
  lan.says('4 lần; ký cam kết')
  story.clock.moveTo(story.clock.now().plus({ hours: 5 }))
  story.api.faults.cutNetwork(false)
  await story.settle()
  expect(saidSince(lan, before).map(text => text.split('\n')[0])).toEqual(['Đã ghi mục 1: 4 lần.'])
  await story.end()
})

it('lives on while another instance has the token, and goes on when that one ends', async () => {
  const { story, lan } = await schoolDay(REPORT_DAY)
  const before = lan.screen().length
  story.api.faults.conflict(true)
  lan.says('báo cáo')
  await story.app.tick()
  expect(saidSince(lan, before)).toEqual([])
  story.api.faults.conflict(false)
  await story.settle()
  expect(saidSince(lan, before)).toHaveLength(1)
  await story.end()
})

it('handles an update that comes twice once', async () => {
  const { story, lan } = await schoolDay(REPORT_DAY)
  await story.says(lan, 'báo cáo')
  await story.says(lan, '4 lần')
  const before = lan.screen().length
  let again = 0
  await story.restart(() => {
    again = story.api.faults.redeliver()
  })
  expect(again).toBeGreaterThan(0)
  expect(saidSince(lan, before)).toEqual([])
  const preview = await story.says(lan, 'xem lại')
  expect(preview.text).toContain('1. Họp: 4 lần')
  await story.end()
})

it('tells the officer once that somebody blocked the assistant, and writes again when let in', async () => {
  const { story, hoa, lan } = await schoolDay('2024-05-07T08:00')
  const before = hoa.screen().length
  lan.blocks()
  await story.settle()
  await story.passUntil(at('2024-05-21T18:00'))
  const told = saidSince(hoa, before).filter(text => text.includes('Lan'))
  expect(told).toEqual([expect.stringContaining('Cô Nguyễn Thị Lan đang chặn Trợ lý')])
  lan.unblocks()
  await story.settle()
  await story.passUntil(at('2024-05-24T18:00'))
  expect(lan.last()?.text).toContain('Còn 4 ngày')
  await story.end()
})

it('after a day off tells whoever was writing, once, that messages may be lost', async () => {
  const { story, hoa, lan } = await schoolDay(REPORT_DAY)
  await story.says(lan, 'báo cáo')
  await story.says(lan, '4 lần')
  const before = lan.screen().length
  const officer = hoa.screen().length
  await story.restart(() => story.clock.moveTo(at('2024-05-14T09:00')))
  await story.restart()
  expect(saidSince(lan, before)).toEqual([expect.stringContaining('bị gián đoạn hơn một ngày')])
  expect(saidSince(hoa, officer).filter(text => text.includes('gián đoạn'))).toEqual([])
  await story.end()
})

it('after two such gaps before a morning tells them so once', async () => {
  const { story, lan } = await schoolDay(REPORT_DAY)
  await story.says(lan, 'báo cáo')
  await story.says(lan, '4 lần')
  const before = lan.screen().length
  await story.restart(() => story.clock.moveTo(at('2024-05-08T23:30')))
  await story.restart(() => story.clock.moveTo(at('2024-05-10T02:00')))
  await story.passUntil(at('2024-05-10T12:00'))
  expect(saidSince(lan, before)).toEqual([expect.stringContaining('bị gián đoạn hơn một ngày')])
  await story.end()
})

it('asks nobody to go on with a report that has ended while the machine was off, and hears what is said all the same', async () => {
  const { story, lan } = await schoolDay(REPORT_DAY)
  await story.says(lan, 'báo cáo')
  await story.says(lan, '4 lần')
  const before = lan.screen().length
  await story.restart(() => story.clock.moveTo(at('2024-11-14T05:00')))
  expect((await story.says(lan, '2 buổi, 29 lượt')).text).toContain('Ghi nhanh')
  await story.says(lan, 'ghi nhanh')
  await story.passUntil(at('2024-11-14T13:00'))
  const said = saidSince(lan, before).join('\n')
  expect(said).not.toContain('gián đoạn')
  expect(said).toContain('Kỳ báo cáo năm 2024 của tổ Ngữ văn đã mở')
  await story.end()
})

it('lets a question stand that was asked just now: the reminder comes later', async () => {
  const { story, lan } = await schoolDay('2024-05-07T11:00')
  await story.passUntil(at('2024-05-07T11:28'))
  expect((await story.says(lan, '4 lần; ký cam kết')).text).toContain('Ghi tin vừa rồi vào mục 1')
  const asked = lan.screen().length
  await story.passUntil(at('2024-05-07T11:40'))
  expect(saidSince(lan, asked)).toEqual([])
  expect((await story.presses(lan, 'Ghi vào mục 1')).text).toContain('Đã ghi mục 1: 4 lần.')
  await story.says(lan, 'để sau')
  const paused = lan.screen().length
  await story.passUntil(at('2024-05-07T14:00'))
  expect(saidSince(lan, paused)).toEqual([expect.stringContaining('Mục 2/8')])
  await story.end()
})

it('asks where an answer belongs when nobody can know whether its question had been seen', async () => {
  const { story, lan } = await schoolDay(REPORT_DAY)
  await story.says(lan, 'báo cáo')
  story.api.faults.dropConnection('after', { method: 'sendMessage' })
  // The question stands on the phone; that it does has been lost.
  expect((await story.says(lan, '4 lần; ký cam kết ứng xử')).text).toContain('Mục 2/8')
  const asked = await story.says(lan, '2 buổi, 29 lượt; quán triệt 14/15')
  expect(asked.text).toContain('Ghi vào mục 1, ')
  expect(asked.text).toContain('hay mục 2, ')
  const next = await story.presses(lan, 'Ghi vào mục 2')
  expect(next.text).toContain('Đã ghi mục 2: 2 buổi')
  expect(next.text).toContain('Mục 3/8')
  expect((await story.says(lan, 'xem lại')).text).toContain('1. Họp: 4 lần')
  await story.end()
})

it.each([
  ['nothing', ''],
  // Room comes and goes: what is smaller finds some.
  ['not even that it was sent', `WHEN NEW."state" = 'sent'`],
])('where the disk takes %s, notes down what was sent as soon as it does, and sends it once', async (_, when) => {
  const folder = newFolder()
  let full = () => {}
  const reached = (point: FaultPoint) => {
    if (point === 'deliver:sent') full()
  }
  const story = await tellStory({ start: '2024-05-07T12:00', folder, reached })
  const hoa = await enrolOfficer(story)
  const before = hoa.screen().length
  const disk = new Database(join(folder, 'bot.db'))
  full = () =>
    disk.exec(`CREATE TRIGGER IF NOT EXISTS no_room BEFORE UPDATE ON "OutboxRow" ${when}
      BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`)
  await story.says(hoa, 'hạn nộp')
  full = () => {}
  const newest = () => story.storage.transaction(tx => tx.outbox.newest(phoneAt(1)))
  for (let minutes = 0; minutes < 2; minutes += 1) {
    await story.passUntil(story.clock.now().plus({ minutes: 1 }))
    await story.app.tick()
    await story.settle()
  }
  expect((await newest())?.state).toBe('sending')
  disk.exec('DROP TRIGGER no_room')
  disk.close()
  await story.passUntil(story.clock.now().plus({ minutes: 1 }))
  await story.app.tick()
  await story.settle()
  expect((await newest())?.state).toBe('sent')
  expect(saidSince(hoa, before)).toHaveLength(1)
  await story.end()
})

it('puts no message aside for a disk that had no room while it came, however often it was tried', async () => {
  let room = true
  const reached = (point: FaultPoint) => {
    if (!room && point === 'handled:before-commit') throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
  }
  const story = await tellStory({ start: '2024-05-07T12:00', reached })
  const hoa = await enrolOfficer(story)
  const before = hoa.screen().length
  room = false
  await story.says(hoa, 'hạn nộp')
  for (let minutes = 0; minutes < 5; minutes += 1) {
    await story.passUntil(story.clock.now().plus({ minutes: 1 }))
    await story.app.tick()
    await story.settle()
  }
  expect(saidSince(hoa, before)).toEqual([])
  room = true
  await story.app.tick()
  await story.settle()
  expect(saidSince(hoa, before)).toEqual([expect.stringContaining('Kỳ tới: năm 2024')])
  await story.end()
})
