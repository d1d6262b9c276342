import { once } from 'node:events'
import { expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import { at } from '../support/story.ts'
import { bothStories, newest } from '../support/two-channels.ts'

const its = bothStories()
const { school, crossing, says, joins } = its

const answers = () => its.story.storage.transaction(tx => tx.reports.answers(owedKey('dan-van.2024-H1', 'ngu-van')))

it('everybody is met where they are: buttons there, numbered lines here, each in words of its own channel', async () => {
  const { hoa, lan } = await school()
  expect(newest(lan)).toMatch(/^\d+\. Báo cáo ngay$|Hoặc nhắn: .*báo cáo ngay/im)
  await its.story.says(hoa, 'trạng thái')
  const toHoa = hoa.screen().filter(({ from }) => from === 'bot')
  expect(toHoa.some(({ buttons }) => buttons.length > 0)).toBe(true)
  expect(toHoa.filter(({ text }) => text.includes('Hoặc nhắn: '))).toEqual([])
  expect(its.zalo.calls('sendMessage').every(({ chat_id }) => chat_id === lan.chat)).toBe(true)
  expect(await says(lan, 'báo cáo')).toContain('Hoặc nhắn: không phát sinh')
  await says(lan, 'không phát sinh')
  const answers = await its.story.storage.transaction(tx => tx.reports.answers(owedKey('dan-van.2024-H1', 'ngu-van')))
  expect(answers).toHaveLength(1)
})

it('one channel that hangs keeps nobody of the other waiting, and loses nothing', async () => {
  const { hoa, lan } = await school()
  const goOn = its.story.api.faults.hold({ method: 'sendMessage' })
  const before = hoa.screen().length
  hoa.says('trạng thái')
  const asked = once(its.zalo.sending, 'sent')
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
  await its.story.settle()
  expect(hoa.screen().at(-1)?.from).toBe('bot')
})

it('a channel that refuses its token does not stop the other from starting, nor from serving', async () => {
  const { lan } = await school()
  await its.story.restart(() => its.story.api.faults.unauthorized(true))
  lan.says('báo cáo')
  await once(its.zalo.sending, 'sent')
  expect(newest(lan)).toContain('Hoặc nhắn: không phát sinh')
  its.story.api.faults.clear()
})

it('after an end in the middle each channel goes on where it was, and nobody hears from the other one', async () => {
  const { hoa, lan } = await school()
  await says(lan, 'báo cáo')
  hoa.says('trạng thái')
  await its.story.kill()
  expect(hoa.screen().at(-1)?.from).toBe('bot')
  const before = lan.sees().length
  expect(await says(lan, 'không phát sinh')).not.toBe('')
  expect(lan.sees().length).toBe(before + 1)
})

it('a person crosses over in mid-report: the open question goes along, nothing is lost and nothing said twice', async () => {
  const { lan, phone, code } = await crossing()
  expect((await joins(phone, code)).text).toContain('câu đang hỏi trả lời ở đây được')
  expect(newest(lan)).toContain('Trợ lý nay gặp cô cả trên Telegram')
  const there = lan.sees().length
  const next = await its.story.says(phone, 'tuyên truyền trong 2 buổi họp tổ')
  expect(next.text).toContain('Đã ghi mục 2')
  expect(await answers()).toHaveLength(2)
  expect(lan.sees()).toHaveLength(there)
  // The code is used up; whoever finds it later is nobody known.
  const other = its.story.api.person({ id: 3, firstName: 'Ai đó' })
  expect((await its.story.says(other, `/start ${code}`)).text).toContain('không đúng')
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
  await its.story.says(phone, 'tuyên truyền trong 2 buổi họp tổ')
  await says(lan, 'không phát sinh')
  expect((await its.story.presses(phone, 'Bỏ qua câu này')).text).toContain('cô đã trả lời ở Zalo')
})

it('reminders go to the channel used last, to the other when it refuses, and letting go closes both', async () => {
  const { hoa, lan, phone, code } = await crossing()
  await joins(phone, code)
  const [onZalo, onTelegram] = [lan.sees().length, phone.screen().length]
  await its.story.passUntil(at('2024-05-21T12:00'))
  expect(lan.sees()).toHaveLength(onZalo)
  expect(phone.screen().length).toBeGreaterThan(onTelegram)
  phone.blocks()
  await its.story.settle()
  const before = lan.sees().length
  await its.story.passUntil(at('2024-05-27T12:00'))
  expect(lan.sees().length).toBeGreaterThan(before)
  await its.story.says(hoa, 'đơn vị')
  for (const label of ['Ngữ văn', 'Cô Lan', 'Thôi nhiệm vụ', 'Đúng, cho thôi']) await its.story.presses(hoa, label)
  expect(await says(lan, 'báo cáo')).not.toContain('Hoặc nhắn')
  expect(await its.story.storage.transaction(tx => tx.members.byChat(its.story.address(2)))).toBeUndefined()
})

it('a number under what has been gone past on the other phone chooses nothing', async () => {
  const { lan, phone, code } = await crossing()
  await joins(phone, code)
  await its.story.says(phone, 'để sau')
  await its.story.says(phone, 'hạn nộp')
  await its.story.presses(phone, 'Đổi giờ nhắc')
  await says(lan, 'dữ liệu của tôi')
  const choose = (label: string) => says(lan, new RegExp(`^(\\d+)\\. ${label}$`, 'm').exec(newest(lan))?.[1] ?? label)
  expect(await choose('Xóa dữ liệu của tôi')).toMatch(/^Hoặc nhắn: đúng, xóa$/m)
  // What this answers says nothing to choose from: the question on the other phone stays the last that has numbers.
  await its.story.presses(phone, '07:00')
  await says(lan, '1')
  const me = await its.story.storage.transaction(tx => tx.members.byChat(its.story.address(2)))
  expect([me?.name, me?.reminderTime]).toEqual(['Nguyễn Thị Lan', '07:00'])
})

it('what left together has been sent when it has arrived, not before: a refusal and an end in between keep all of it', async () => {
  const { lan } = await school()
  const refused = JSON.stringify({ ok: false, description: 'Quota exceeded', error_code: 429 })
  its.zalo.answers('sendMessage', { status: 200, body: refused })
  const now = its.story.clock.now()
  const ids = await its.story.storage.transaction(async tx => {
    const chat = (await tx.members.all()).find(({ name }) => name === 'Nguyễn Thị Lan')?.chat
    if (!chat) throw new Error('cô Lan is not there')
    const row = { kind: 'message', chat, createdAt: now, notBefore: now } as const
    const one = await tx.outbox.add({ ...row, payload: JSON.stringify({ text: 'Tin một.' }) })
    return [one, await tx.outbox.add({ ...row, payload: JSON.stringify({ text: 'Tin hai.' }) })]
  })
  const states = () =>
    its.story.storage.transaction(tx => Promise.all(ids.map(async id => (await tx.outbox.byId(id ?? 0))?.state)))
  await its.story.tickTo(now.plus({ seconds: 30 }))
  expect(its.zalo.calls('sendMessage').at(-1)?.text).toBe('Tin một.\n\nTin hai.')
  expect(await states()).toEqual(['joined', 'waiting'])
  await its.story.kill()
  await its.story.tickTo(now.plus({ hours: 2 }))
  expect(lan.sees().filter(({ text }) => text === 'Tin một.\n\nTin hai.')).toHaveLength(1)
  expect(await states()).toEqual(['sent', 'sent'])
})
