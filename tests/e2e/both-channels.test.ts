import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import type { VirtualClock } from '../../src/clock.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import type { StageOptions } from '../../src/playground/stage.ts'
import { zaloLine } from '../support/plain-story.ts'
import { enrolOfficer, linksOf } from '../support/school-day.ts'
import { at, type Story, tellStory } from '../support/story.ts'
import { startZaloApi, type ZaloPerson, type ZaloServer } from '../support/zalo-api.ts'

let story: Story
let zalo: ZaloServer
afterEach(async () => {
  await story.end()
  await zalo.stop()
})

/** The program with both its channels, each on a server of its own. */
async function both(start: string, options: Pick<StageOptions, 'reached'> = {}): Promise<void> {
  let clock: VirtualClock | undefined
  const now = (): VirtualClock => {
    if (!clock) throw new Error('the stage has not been opened')
    return clock
  }
  zalo = await startZaloApi(() => now().now().toMillis())
  story = await tellStory({
    ...{ start, ...options },
    beside(its) {
      clock = its
      return zaloLine(now, zalo)
    },
  })
}

const newest = (person: ZaloPerson): string => person.sees().at(-1)?.text ?? ''

async function says(person: ZaloPerson, text: string): Promise<string> {
  story.clock.moveTo(story.clock.now().plus({ seconds: 20 }))
  person.says(text)
  await story.settle()
  return newest(person)
}

/** Cô Hoa, officer, on Telegram; cô Lan, head of Ngữ văn, by the same invitation on Zalo. */
async function school() {
  await both('2024-05-06T08:00')
  const hoa = await enrolOfficer(story)
  const lan = zalo.person('Lan')
  await story.says(hoa, 'lời mời')
  await story.presses(hoa, 'Ngữ văn')
  await story.presses(hoa, 'Tổ trưởng')
  await story.says(hoa, 'cô Nguyễn Thị Lan')
  const code = linksOf(hoa).at(-1) ?? ''
  const way = `Zalo: mở https://bot.zaloplatforms.com/bots/${zalo.botId}, gửi mã ${code.slice(0, 4)}-${code.slice(4)}.`
  expect(hoa.screen().some(({ text }) => text.includes(`?start=${code}`) && text.includes(way))).toBe(true)
  const offered = await says(lan, `Em gửi mã: ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} ạ`)
  expect(offered).toContain('Tin nhắn đi qua máy chủ Zalo. ')
  expect(
    hoa
      .screen()
      .map(({ text }) => text)
      .join(),
  ).toContain('Tin nhắn đi qua máy chủ Telegram ở nước ngoài. ')
  const agree = /^(\d+)\. Đồng ý$/m.exec(offered)?.[1] ?? ''
  await says(lan, agree)
  await story.passUntil(at('2024-05-07T12:00'))
  return { hoa, lan }
}

it('everybody is met where they are: buttons there, numbered lines here, each in words of its own channel', async () => {
  const { hoa, lan } = await school()
  expect(newest(lan)).toMatch(/^\d+\. Báo cáo ngay$|Hoặc nhắn: .*báo cáo ngay/im)
  await story.says(hoa, 'trạng thái')
  const toHoa = hoa.screen().filter(({ from }) => from === 'bot')
  expect(toHoa.some(({ buttons }) => buttons.length > 0)).toBe(true)
  expect(toHoa.filter(({ text }) => text.includes('Hoặc nhắn: '))).toEqual([])
  expect(zalo.calls('sendMessage').every(({ chat_id }) => chat_id === lan.chat)).toBe(true)
  expect(await says(lan, 'báo cáo')).toContain('Hoặc nhắn: không phát sinh')
  await says(lan, 'không phát sinh')
  const answers = await story.storage.transaction(tx => tx.reports.answers(owedKey('dan-van.2024-H1', 'ngu-van')))
  expect(answers).toHaveLength(1)
})

it('one channel that hangs keeps nobody of the other waiting, and loses nothing', async () => {
  const { hoa, lan } = await school()
  const goOn = story.api.faults.hold({ method: 'sendMessage' })
  const before = hoa.screen().length
  hoa.says('trạng thái')
  const asked = once(zalo.sending, 'sent')
  lan.says('báo cáo')
  await asked
  expect(newest(lan)).toContain('Hoặc nhắn: không phát sinh')
  expect(
    hoa
      .screen()
      .slice(before)
      .filter(({ from }) => from === 'bot'),
  ).toEqual([])
  goOn()
  await story.settle()
  expect(hoa.screen().at(-1)?.from).toBe('bot')
})

it('a channel that refuses its token does not stop the other from starting, nor from serving', async () => {
  const { lan } = await school()
  await story.restart(() => story.api.faults.unauthorized(true))
  lan.says('báo cáo')
  await once(zalo.sending, 'sent')
  expect(newest(lan)).toContain('Hoặc nhắn: không phát sinh')
  story.api.faults.clear()
})

it('after an end in the middle each channel goes on where it was, and nobody hears from the other one', async () => {
  const { hoa, lan } = await school()
  await says(lan, 'báo cáo')
  hoa.says('trạng thái')
  await story.kill()
  expect(hoa.screen().at(-1)?.from).toBe('bot')
  const before = lan.sees().length
  expect(await says(lan, 'không phát sinh')).not.toBe('')
  expect(lan.sees().length).toBe(before + 1)
})

/** Cô Lan, met on Zalo, comes to Telegram too, in the middle of her report. */
async function crossing() {
  const { hoa, lan } = await school()
  await says(lan, 'báo cáo')
  await says(lan, 'không phát sinh')
  const code = /\?start=([\w-]+)/.exec(await says(lan, 'thêm Telegram'))?.[1] ?? ''
  const phone = story.api.person({ id: 2, firstName: 'Lan' })
  return { hoa, lan, phone, code }
}

/** Who has the code agrees to be met here too. */
async function joins(phone: Person, code: string) {
  await story.says(phone, `/start ${code}`)
  return story.presses(phone, 'Đồng ý')
}

const answers = () => story.storage.transaction(tx => tx.reports.answers(owedKey('dan-van.2024-H1', 'ngu-van')))

it('a person crosses over in mid-report: the open question goes along, nothing is lost and nothing said twice', async () => {
  const { lan, phone, code } = await crossing()
  expect((await joins(phone, code)).text).toContain('câu đang hỏi trả lời ở đây được')
  expect(newest(lan)).toContain('Trợ lý nay gặp cô cả trên Telegram')
  const there = lan.sees().length
  const next = await story.says(phone, 'tuyên truyền trong 2 buổi họp tổ')
  expect(next.text).toContain('Đã ghi mục 2')
  expect(await answers()).toHaveLength(2)
  expect(lan.sees()).toHaveLength(there)
  // The code is used up; whoever finds it later is nobody known.
  const other = story.api.person({ id: 3, firstName: 'Ai đó' })
  expect((await story.says(other, `/start ${code}`)).text).toContain('không đúng')
  // And back again, on the other phone.
  expect(await says(lan, 'không phát sinh')).toContain('Đã ghi mục 3')
  expect(await answers()).toHaveLength(3)
})

it('a file asked for where none goes comes where the person is met besides', async () => {
  const { lan, phone, code } = await crossing()
  await joins(phone, code)
  await says(lan, 'các mục còn lại không phát sinh')
  const choose = async (label: string) => {
    const number = new RegExp(`^(\\d+)\\. ${label}`, 'm').exec(newest(lan))?.[1] ?? label
    return says(lan, number)
  }
  await choose('Đúng, không phát sinh')
  await choose('Nộp báo cáo')
  await choose('Tải bản Word')
  expect(newest(lan)).toBe('Trợ lý gửi tệp "Bao-cao-dan-van-Ngu-van-6-thang-2024.docx" cho cô qua Telegram.')
  expect(phone.last()?.file?.name).toBe('Bao-cao-dan-van-Ngu-van-6-thang-2024.docx')
})

it('an old button says where the person has gone on', async () => {
  const { lan, phone, code } = await crossing()
  await joins(phone, code)
  await story.says(phone, 'tuyên truyền trong 2 buổi họp tổ')
  await says(lan, 'không phát sinh')
  expect((await story.presses(phone, 'Bỏ qua câu này')).text).toContain('cô đã trả lời ở Zalo')
})

it('reminders go to the channel used last, to the other when it refuses, and letting go closes both', async () => {
  const { hoa, lan, phone, code } = await crossing()
  await joins(phone, code)
  const [onZalo, onTelegram] = [lan.sees().length, phone.screen().length]
  await story.passUntil(at('2024-05-21T12:00'))
  expect(lan.sees()).toHaveLength(onZalo)
  expect(phone.screen().length).toBeGreaterThan(onTelegram)
  phone.blocks()
  await story.settle()
  const before = lan.sees().length
  await story.passUntil(at('2024-05-27T12:00'))
  expect(lan.sees().length).toBeGreaterThan(before)
  await story.says(hoa, 'đơn vị')
  for (const label of ['Ngữ văn', 'Cô Lan', 'Thôi nhiệm vụ', 'Đúng, cho thôi']) await story.presses(hoa, label)
  expect(await says(lan, 'báo cáo')).not.toContain('Hoặc nhắn')
  expect(await story.storage.transaction(tx => tx.members.byChat(story.address(2)))).toBeUndefined()
})

it('a person keeps to one channel for what comes unasked, says otherwise, and finds it among what is kept', async () => {
  const { lan, phone, code } = await crossing()
  await joins(phone, code)
  await story.says(phone, 'để sau')
  // Telegram was used last; what waits there already goes where it is wished from now on.
  await story.passUntil(at('2024-05-21T09:00'))
  expect((await story.says(phone, 'dùng Zalo')).text).toContain('Từ nay Trợ lý nhắc cô ở Zalo')
  const [onZalo, onTelegram] = [lan.sees().length, phone.screen().length]
  await story.passUntil(at('2024-05-21T12:00'))
  expect(lan.sees().length).toBeGreaterThan(onZalo)
  expect(phone.screen()).toHaveLength(onTelegram)
  expect(await says(lan, 'dữ liệu của tôi')).toContain('Kênh nhận nhắc đã chọn: Zalo')
  expect(await says(lan, '/kenh')).toContain('Trợ lý nhắc ở Zalo.')
  expect(await says(lan, 'nơi vừa dùng')).toContain('ở kênh cô dùng gần nhất')
  await story.says(phone, 'hạn nộp')
  const before = lan.sees().length
  await story.passUntil(at('2024-05-29T12:00'))
  expect(lan.sees()).toHaveLength(before)
  const deeds = await story.storage.transaction(async tx => {
    const me = await tx.members.byChat(story.address(2))
    return (await tx.members.ownRecords(me?.id ?? 0))?.deeds.map(({ action }) => action)
  })
  expect(deeds).toEqual(expect.arrayContaining(['channels.kept', 'channels.latest']))
})

it('the officer sees on which channels somebody is met, and where and when that was last', async () => {
  const { hoa, phone, code } = await crossing()
  await joins(phone, code)
  await story.says(hoa, 'đơn vị')
  await story.presses(hoa, 'Ngữ văn')
  expect((await story.presses(hoa, 'Cô Lan')).text).toMatch(
    /Dùng Zalo và Telegram; nhắn gần nhất lúc 12:0\d ngày 07\/5\/2024 trên Telegram\./,
  )
})

it('where the chosen channel refuses, the other one is tried all the same', async () => {
  const { lan, phone, code } = await crossing()
  await joins(phone, code)
  await says(lan, 'dùng Telegram')
  phone.blocks()
  await story.settle()
  const before = lan.sees().length
  await story.passUntil(at('2024-05-27T12:00'))
  expect(lan.sees().length).toBeGreaterThan(before)
})

it('a refusal of a channel that does not say why is believed on another day, and until the next word', async () => {
  const { hoa, lan } = await school()
  const state = () =>
    story.storage.transaction(async tx => (await tx.members.all()).find(({ name }) => name === 'Nguyễn Thị Lan')?.state)
  const toHoa = () =>
    hoa
      .screen()
      .map(({ text }) => text)
      .join('\n')
  const tried = () => zalo.calls('sendMessage').length
  lan.blocks()
  const [before, seen] = [tried(), lan.sees().length]
  await story.passUntil(at('2024-05-21T20:00'))
  expect(tried()).toBeGreaterThan(before)
  expect([await state(), toHoa().includes('Cô Nguyễn Thị Lan đang chặn')]).toEqual(['active', false])
  const after = tried()
  await story.passUntil(at('2024-05-22T20:00'))
  expect(tried()).toBe(after + 1)
  expect([await state(), toHoa().includes('Cô Nguyễn Thị Lan đang chặn')]).toEqual(['blocked', true])
  expect((await story.says(hoa, 'trạng thái')).text).not.toBe('')
  expect(toHoa()).toContain('Chỉ dùng Zalo, nay không nhắn được: cô Lan.')
  lan.unblocks()
  expect(await says(lan, 'hạn nộp')).toContain('28/5')
  expect(await state()).toBe('active')
  await story.passUntil(at('2024-05-27T20:00'))
  expect(lan.sees().length).toBeGreaterThan(seen + 1)
})

it('what was refused once comes with the next word, and the other channel is tried at once', async () => {
  const { lan, phone, code } = await crossing()
  await joins(phone, code)
  await says(lan, 'để sau')
  lan.blocks()
  const [before, seen] = [phone.screen().length, lan.sees().length]
  await story.passUntil(at('2024-05-21T12:00'))
  expect(phone.screen().length).toBe(before + 1)
  lan.unblocks()
  await says(lan, 'hạn nộp')
  expect(lan.sees().length).toBe(seen + 1)
  const used = await story.storage.transaction(async tx => (await tx.members.byChat(story.address(2)))?.refusals)
  expect(used).toEqual([])
})

it('a further channel is agreed to once, in its own words, before anything of it is kept; both are shown', async () => {
  const { lan, phone, code } = await crossing()
  const kept = () => story.storage.transaction(async tx => (await tx.members.byChat(story.address(2)))?.agreements)
  expect((await story.says(phone, `/start ${code}`)).text).toContain(
    'tin nhắn ở đây đi qua máy chủ Telegram ở nước ngoài',
  )
  expect((await story.says(phone, 'ai lưu vậy em')).text).toContain('máy chủ Telegram ở nước ngoài')
  expect(await kept()).toBeUndefined()
  expect((await story.presses(phone, 'Không đồng ý')).text).toContain('không lưu gì về tài khoản Telegram này')
  expect(newest(lan)).not.toContain('cả trên Telegram')
  await joins(phone, code)
  expect(await kept()).toHaveLength(2)
  expect(newest(lan)).toContain('cả trên Telegram')
  expect((await story.says(phone, 'dữ liệu của tôi')).text).toMatch(
    /Mã tài khoản Zalo \(đồng ý lúc 08:\d\d ngày 06\/5\/2024\) và Telegram \(đồng ý lúc 12:\d\d ngày 07\/5\/2024\)/,
  )
  await says(lan, 'hạn nộp')
  expect((await story.says(phone, 'hạn nộp')).text).not.toContain('đồng ý')
})

it('whoever declines on a channel is not sent to that same one', async () => {
  const { hoa } = await school()
  const nam = zalo.person('Nam')
  await story.says(hoa, 'lời mời')
  await story.presses(hoa, 'Toán - Tin')
  await story.presses(hoa, 'Tổ trưởng')
  await story.says(hoa, 'thầy Trần Văn Nam')
  await says(nam, linksOf(hoa).at(-1) ?? '')
  expect(await says(nam, 'Đọc đầy đủ')).toContain('gửi báo cáo bằng tin nhắn riêng hoặc bản giấy')
  expect(await says(nam, 'Không đồng ý')).toContain('bằng tin nhắn riêng hoặc bản giấy')
})
