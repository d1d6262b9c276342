import { expect, it } from 'vitest'
import { linksOf } from '../support/school-day.ts'
import { at } from '../support/story.ts'
import { bothStories, newest } from '../support/two-channels.ts'

const its = bothStories()
const { school, crossing, says, joins } = its

/** How Zalo refuses what it takes no more of. */
const usedUp = { status: 200, body: JSON.stringify({ ok: false, description: 'Quota exceeded', error_code: 429 }) }

it('a person keeps to one channel for what comes unasked, says otherwise, and finds it among what is kept', async () => {
  const { lan, phone, code } = await crossing()
  await joins(phone, code)
  await its.story.says(phone, 'để sau')
  // Telegram was used last; what waits there already goes where it is wished from now on.
  await its.story.passUntil(at('2024-05-21T09:00'))
  expect((await its.story.says(phone, 'dùng Zalo')).text).toContain('Từ nay Trợ lý nhắc cô ở Zalo')
  const [onZalo, onTelegram] = [lan.sees().length, phone.screen().length]
  await its.story.passUntil(at('2024-05-21T12:00'))
  expect(lan.sees().length).toBeGreaterThan(onZalo)
  expect(phone.screen()).toHaveLength(onTelegram)
  expect(await says(lan, 'dữ liệu của tôi')).toContain('Kênh nhận nhắc đã chọn: Zalo')
  expect(await says(lan, '/kenh')).toContain('Trợ lý nhắc ở Zalo.')
  expect(await says(lan, 'nơi vừa dùng')).toContain('ở kênh cô dùng gần nhất')
  await its.story.says(phone, 'hạn nộp')
  const before = lan.sees().length
  await its.story.passUntil(at('2024-05-29T12:00'))
  expect(lan.sees()).toHaveLength(before)
  const deeds = await its.story.storage.transaction(async tx => {
    const me = await tx.members.byChat(its.story.address(2))
    return (await tx.members.ownRecords(me?.id ?? 0))?.deeds.map(({ action }) => action)
  })
  expect(deeds).toEqual(expect.arrayContaining(['channels.kept', 'channels.latest']))
})

it('the officer sees on which channels somebody is met, and where and when that was last', async () => {
  const { hoa, phone, code } = await crossing()
  await joins(phone, code)
  await its.story.says(hoa, 'đơn vị')
  await its.story.presses(hoa, 'Ngữ văn')
  expect((await its.story.presses(hoa, 'Cô Lan')).text).toMatch(
    /Dùng Zalo và Telegram; nhắn gần nhất lúc 12:0\d ngày 07\/5\/2024 trên Telegram\./,
  )
})

it('where the chosen channel refuses, the other one is tried all the same', async () => {
  const { lan, phone, code } = await crossing()
  await joins(phone, code)
  await says(lan, 'dùng Telegram')
  phone.blocks()
  await its.story.settle()
  const before = lan.sees().length
  await its.story.passUntil(at('2024-05-27T12:00'))
  expect(lan.sees().length).toBeGreaterThan(before)
})

it('a refusal of a channel that does not say why is believed on another day, and until the next word', async () => {
  const { hoa, lan } = await school()
  const state = () =>
    its.story.storage.transaction(
      async tx => (await tx.members.all()).find(({ name }) => name === 'Nguyễn Thị Lan')?.state,
    )
  const toHoa = () =>
    hoa
      .screen()
      .map(({ text }) => text)
      .join('\n')
  const tried = () => its.zalo.calls('sendMessage').length
  lan.blocks()
  const [before, seen] = [tried(), lan.sees().length]
  await its.story.passUntil(at('2024-05-21T20:00'))
  expect(tried()).toBeGreaterThan(before)
  expect([await state(), toHoa().includes('Cô Nguyễn Thị Lan đang chặn')]).toEqual(['active', false])
  const after = tried()
  await its.story.passUntil(at('2024-05-22T20:00'))
  expect(tried()).toBe(after + 1)
  expect([await state(), toHoa().includes('Cô Nguyễn Thị Lan đang chặn')]).toEqual(['blocked', true])
  expect((await its.story.says(hoa, 'trạng thái')).text).not.toBe('')
  expect(toHoa()).toContain('Chỉ dùng Zalo, nay không nhắn được: cô Lan.')
  lan.unblocks()
  expect(await says(lan, 'hạn nộp')).toContain('28/5')
  expect(await state()).toBe('active')
  await its.story.passUntil(at('2024-05-27T20:00'))
  expect(lan.sees().length).toBeGreaterThan(seen + 1)
})

it('what was refused once comes with the next word, and the other channel is tried at once', async () => {
  const { lan, phone, code } = await crossing()
  await joins(phone, code)
  await says(lan, 'để sau')
  lan.blocks()
  const [before, seen] = [phone.screen().length, lan.sees().length]
  await its.story.passUntil(at('2024-05-21T12:00'))
  expect(phone.screen().length).toBe(before + 1)
  lan.unblocks()
  await says(lan, 'hạn nộp')
  expect(lan.sees().length).toBe(seen + 1)
  const used = await its.story.storage.transaction(
    async tx => (await tx.members.byChat(its.story.address(2)))?.refusals,
  )
  expect(used).toEqual([])
})

it('a further channel is agreed to once, in its own words, before anything of it is kept; both are shown', async () => {
  const { lan, phone, code } = await crossing()
  const kept = () =>
    its.story.storage.transaction(async tx => (await tx.members.byChat(its.story.address(2)))?.agreements)
  expect((await its.story.says(phone, `/start ${code}`)).text).toContain(
    'tin nhắn ở đây đi qua máy chủ Telegram ở nước ngoài',
  )
  expect((await its.story.says(phone, 'ai lưu vậy em')).text).toContain('máy chủ Telegram ở nước ngoài')
  expect(await kept()).toBeUndefined()
  expect((await its.story.presses(phone, 'Không đồng ý')).text).toContain('không lưu gì về tài khoản Telegram này')
  expect(newest(lan)).not.toContain('cả trên Telegram')
  await joins(phone, code)
  expect(await kept()).toHaveLength(2)
  expect(newest(lan)).toContain('cả trên Telegram')
  expect((await its.story.says(phone, 'dữ liệu của tôi')).text).toMatch(
    /Mã tài khoản Zalo \(đồng ý lúc 08:\d\d ngày 06\/5\/2024\) và Telegram \(đồng ý lúc 12:\d\d ngày 07\/5\/2024\)/,
  )
  await says(lan, 'hạn nộp')
  expect((await its.story.says(phone, 'hạn nộp')).text).not.toContain('đồng ý')
})

it('whoever declines on a channel is not sent to that same one', async () => {
  const { hoa } = await school()
  const nam = its.zalo.person('Nam')
  await its.story.says(hoa, 'lời mời')
  await its.story.presses(hoa, 'Toán - Tin')
  await its.story.presses(hoa, 'Tổ trưởng')
  await its.story.says(hoa, 'thầy Trần Văn Nam')
  await says(nam, linksOf(hoa).at(-1) ?? '')
  expect(await says(nam, 'Đọc đầy đủ')).toContain('gửi báo cáo bằng tin nhắn riêng hoặc bản giấy')
  expect(await says(nam, 'Không đồng ý')).toContain('bằng tin nhắn riêng hoặc bản giấy')
})

it('whoever is let go hears it once on each channel, and nothing waits on either', async () => {
  const { hoa, lan, phone, code } = await crossing()
  await joins(phone, code)
  await its.story.says(hoa, 'đơn vị')
  for (const label of ['Ngữ văn', 'Cô Lan', 'Thôi nhiệm vụ', 'Đúng, cho thôi']) await its.story.presses(hoa, label)
  const farewells = [lan.sees(), phone.screen()].map(
    seen => seen.filter(({ text }) => text.includes('họ tên và tài khoản của cô đã được xóa')).length,
  )
  expect(farewells).toEqual([1, 1])
  const [onZalo, onTelegram] = [lan.sees().length, phone.screen().length]
  await its.story.passUntil(at('2024-05-29T12:00'))
  expect([lan.sees().length, phone.screen().length]).toEqual([onZalo, onTelegram])
})

it('whoever has everything deleted hears it on each channel, in the words of each', async () => {
  const { lan, phone, code } = await crossing()
  await joins(phone, code)
  await its.story.says(phone, 'dữ liệu của tôi')
  await its.story.presses(phone, 'Xóa dữ liệu của tôi')
  expect((await its.story.presses(phone, 'Đúng, xóa')).text).toContain('Trong Telegram, cô tự xóa')
  expect(newest(lan)).toContain('Trong Zalo, cô tự xóa')
  expect(await says(lan, 'báo cáo')).not.toContain('Hoặc nhắn')
})

it('a month used up sends the reminders of whoever has another channel there, also those that wait already', async () => {
  const { hoa, lan } = await school({ quota: { messages: 60, people: 50 } })
  const nam = its.zalo.person('Nam')
  await its.story.says(hoa, 'lời mời')
  for (const label of ['Toán - Tin', 'Tổ trưởng']) await its.story.presses(hoa, label)
  await its.story.says(hoa, 'thầy Trần Văn Nam')
  await says(nam, linksOf(hoa).at(-1) ?? '')
  await says(nam, 'đồng ý')
  const code = /\?start=([\w-]+)/.exec(await says(lan, 'thêm Telegram'))?.[1] ?? ''
  const phone = its.story.api.person({ id: 2, firstName: 'Lan' })
  await joins(phone, code)
  while (its.zalo.passed() < 54) await says(nam, 'hạn nộp')
  // Used last: what is due on the morning of the 21st is put down for Zalo.
  await says(lan, 'hạn nộp')
  await its.story.passUntil(at('2024-05-21T09:00'))
  while (its.zalo.passed() < 58) await says(lan, 'hạn nộp')
  const before = [lan.sees().length, nam.sees().length, phone.screen().length]
  await its.story.passUntil(at('2024-05-21T12:00'))
  expect([lan.sees().length, nam.sees().length]).toEqual(before.slice(0, 2))
  expect(phone.screen().length).toBe((before[2] ?? 0) + 1)
  await its.story.says(hoa, 'trạng thái')
  const told = hoa.screen().map(({ text }) => text)
  expect(told.join('\n')).toContain('Chưa nhắc được vì hết lượt tin, nhờ gọi điện: Toán - Tin.')
}, 30_000)

it('a reminder that Zalo takes no more goes to the other channel at once, whatever has been counted; answers stay', async () => {
  const { lan, phone, code } = await crossing()
  await joins(phone, code)
  await says(lan, 'để sau')
  await its.story.passUntil(at('2024-05-21T09:00'))
  its.zalo.answers('sendMessage', usedUp)
  const [onZalo, onTelegram] = [lan.sees().length, phone.screen().length]
  await its.story.passUntil(at('2024-05-21T12:00'))
  expect([lan.sees().length, phone.screen().length]).toEqual([onZalo, onTelegram + 1])
  // Asked there, it is answered there, however long that takes.
  its.zalo.answers('sendMessage', usedUp)
  await says(lan, 'hạn nộp')
  expect([lan.sees().length, phone.screen().length]).toEqual([onZalo, onTelegram + 1])
  await its.story.passUntil(at('2024-05-21T15:00'))
  expect([lan.sees().length, phone.screen().length]).toEqual([onZalo + 1, onTelegram + 1])
})

it('who is met on Zalo alone, and could not be reminded while it took no more, is to be phoned until reminded after all', async () => {
  const { hoa, lan } = await school()
  await says(lan, 'để sau')
  // Three days of a try an hour, through the reminder of the 21st and into that of the 24th.
  its.zalo.answers('sendMessage', ...Array.from({ length: 70 }, () => usedUp))
  const board = async () => {
    const before = hoa.screen().length
    await its.story.says(hoa, 'trạng thái')
    return hoa
      .screen()
      .slice(before)
      .map(({ text }) => text)
      .join('\n')
  }
  const seen = lan.sees().length
  await its.story.passUntil(at('2024-05-21T12:00'))
  expect(await board()).not.toContain('nhờ gọi điện')
  await its.story.passUntil(at('2024-05-24T12:00'))
  expect(lan.sees()).toHaveLength(seen)
  expect(await board()).toContain('Chưa nhắc được vì hết lượt tin, nhờ gọi điện: Ngữ văn.')
  await its.story.passUntil(at('2024-05-25T12:00'))
  expect(lan.sees().length).toBeGreaterThan(seen)
  expect(await board()).not.toContain('nhờ gọi điện')
}, 30_000)
