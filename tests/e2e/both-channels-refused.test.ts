import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Clock } from '../../src/clock.ts'
import type { ChatAddress } from '../../src/domain/chat-address.ts'
import { owedKey } from '../../src/domain/owed-key.ts'
import { pictureStand } from '../../src/messenger/picture-stand.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import { seededCodes } from '../../src/playground/seeded-codes.ts'
import { at } from '../support/story.ts'
import { bothStories, newest } from '../support/two-channels.ts'
import type { ZaloPerson } from '../support/zalo-api.ts'

/** What one channel refuses is told on the person's other one, laid out anew as that channel shows things. */

const PUBLIC = 'https://troly.truong.vn'

const its = bothStories()
const { says } = its

/** Cô Lan has two phones and is in the middle of her report. */
async function onBoth(options: Parameters<typeof its.crossing>[0] = {}) {
  const met = await its.crossing(options)
  await its.joins(met.phone, met.code)
  return met
}

/** Whatever leaves for the phone meanwhile is refused there: it blocks while the message is under way. */
async function refusedOn(phone: Person, method: string, meanwhile: () => Promise<unknown>): Promise<void> {
  const goOn = its.story.api.faults.hold({ method, chatId: phone.id })
  await meanwhile()
  phone.blocks()
  goOn()
  await its.story.settle()
}

const handIn = async (lan: ZaloPerson) => {
  for (const words of ['các mục còn lại không phát sinh', 'Đúng, không phát sinh', 'Nộp báo cáo'])
    await says(lan, words)
}

/** The officer sends the report back for its second section. */
async function sendsBack(hoa: Person) {
  await its.story.says(hoa, '/tiepnhan')
  await its.story.presses(hoa, 'Đề nghị bổ sung')
  for (const words of ['2', 'Xin ghi rõ số buổi', '29/5']) await its.story.says(hoa, words)
  await its.story.presses(hoa, 'Gửi')
}

const answers = () => its.story.storage.transaction(tx => tx.reports.answers(owedKey('dan-van.2024-H1', 'ngu-van')))

const chatOn = (lan: ZaloPerson): Promise<ChatAddress> =>
  its.story.storage.transaction(async tx => {
    const all = (await tx.members.all()).flatMap(({ chats }) => chats)
    const found = all.find(chat => chat.endsWith(`:${lan.chat}`))
    if (!found) throw new Error('cô Lan is not met on Zalo')
    return found
  })

/** One point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A file that somebody sent in once, put down to be shown at an address. */
async function shows(chat: ChatAddress, name: string, as: 'photo' | 'document'): Promise<void> {
  const path = join(its.story.folder, name)
  writeFileSync(path, PNG)
  const payload = JSON.stringify({ path, as, name, caption: 'Minh chứng mục 2' })
  const now = its.story.clock.now()
  await its.story.storage.transaction(tx =>
    tx.outbox.add({ chat, kind: 'file', payload, createdAt: now, notBefore: now }),
  )
  its.story.app.wake()
}

it('a question that the phone with buttons refuses comes to the other with its numbers, and is answered there', async () => {
  const { lan, phone } = await onBoth()
  const before = lan.sees().length
  await refusedOn(phone, 'sendMessage', async () => {
    phone.says('tuyên truyền trong 2 buổi họp tổ')
  })
  expect(lan.sees()).toHaveLength(before + 1)
  expect(newest(lan)).toMatch(/^Đã ghi mục 2[\s\S]*Mục 3\/8[\s\S]*Hoặc nhắn: không phát sinh/)
  expect(await says(lan, 'không phát sinh')).toContain('Đã ghi mục 3')
  expect(await answers()).toHaveLength(3)
})

it('what is asked of somebody whom Zalo refuses has buttons on the other phone, and no lines to choose from', async () => {
  const { hoa, lan, phone } = await onBoth()
  await handIn(lan)
  lan.blocks()
  const before = phone.screen().length
  await sendsBack(hoa)
  const told = phone.screen().slice(before)
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toContain('Xin ghi rõ số buổi')
  expect(told[0]?.text).not.toContain('Nhắn số để chọn')
  expect(told[0]?.buttons.flat().map(({ text }) => text)).toContain('1 Bổ sung mục 2')
  await its.story.presses(phone, 'Bổ sung mục 2')
  expect((await its.story.says(phone, '2 buổi, 29 lượt')).text).toContain('2 buổi')
})

it('a document ordered where it is refused becomes the page with a code on the other', async () => {
  const { lan, phone } = await onBoth({ deskAt: PUBLIC })
  await handIn(lan)
  await its.story.says(phone, 'báo cáo cũ')
  const before = lan.sees().length
  await refusedOn(phone, 'sendDocument', async () => {
    phone.says('tải bản word')
  })
  expect(lan.sees()).toHaveLength(before + 1)
  expect(newest(lan)).toMatch(/Lấy "Bao-cao-dan-van-Ngu-van-6-thang-2024\.docx": cô mở .* nhập mã /)
})

it.each(['photo', 'document'] as const)('a %s that somebody sent in is not lost where it is refused', async as => {
  const stand = (clock: Clock) => pictureStand(PUBLIC, { clock, newCode: seededCodes(1) }).stand
  const { lan, phone } = await onBoth({ deskAt: PUBLIC, pictures: stand })
  // By Zalo, which takes pictures alone, to Telegram.
  lan.blocks()
  if (as === 'photo') {
    await shows(await chatOn(lan), 'anh-1.jpg', as)
    await its.story.settle()
    expect(phone.last()?.file?.name).toBeDefined()
    expect(phone.last()?.text).toContain('Minh chứng mục 2')
  }
  lan.unblocks()
  await says(lan, 'hạn nộp')
  // And by Telegram to Zalo.
  const before = lan.sees().length
  phone.blocks()
  await shows(its.story.address(2), 'tep-2.jpg', as)
  await its.story.settle()
  if (as === 'photo') expect(its.zalo.calls('sendPhoto').at(-1)).toMatchObject({ chat_id: lan.chat })
  expect(newest(lan)).toMatch(/Lấy "tep-2\.jpg": cô mở .* nhập mã /)
  expect(lan.sees()).toHaveLength(before + 1)
})

it('a document asked for on Zalo is not sent to a phone that refuses, and not told to be there', async () => {
  const { lan, phone } = await onBoth({ deskAt: PUBLIC })
  await handIn(lan)
  phone.blocks()
  await its.story.settle()
  const before = lan.sees().length
  expect(await says(lan, 'Tải bản Word')).toMatch(/Lấy "Bao-cao.*\.docx": cô mở /)
  expect(lan.sees()).toHaveLength(before + 1)
})

it('what was joined for Zalo and is refused there arrives whole on the other phone, and all of it counts as sent', async () => {
  const { lan, phone } = await onBoth()
  const chat = await chatOn(lan)
  const now = its.story.clock.now()
  lan.blocks()
  const ids = await its.story.storage.transaction(async tx => {
    const row = { kind: 'message', chat, createdAt: now, notBefore: now } as const
    const items = [{ label: 'Trang chính', action: { do: 'home' }, number: 1, typedOnly: false }]
    const asks = {
      text: 'Tin hai ở đây.\n\nNhắn số để chọn:\n1. Trang chính',
      elsewhere: { telegram: 'Tin hai ở kia.' },
    }
    return [
      await tx.outbox.add({ ...row, payload: JSON.stringify({ text: 'Tin một.' }) }),
      await tx.outbox.add({
        ...row,
        payload: JSON.stringify(asks),
        choices: JSON.stringify({ digits: 'choose', items }),
      }),
    ]
  })
  its.story.app.wake()
  await its.story.settle()
  expect(phone.last()?.text).toBe('Tin một.\n\nTin hai ở kia.')
  expect(
    phone
      .last()
      ?.buttons.flat()
      .map(({ text }) => text),
  ).toEqual(['1 Trang chính'])
  const states = await its.story.storage.transaction(tx =>
    Promise.all(ids.map(async id => (await tx.outbox.byId(id ?? 0))?.state)),
  )
  expect(states).toEqual(['sent', 'sent'])
})

/** A text of several messages on Zalo, one on Telegram. */
const LONG = Array.from({ length: 60 }, (_, n) => `Dòng ${n + 1}: họp tổ, phổ biến nội dung và ghi biên bản.`).join(
  '\n',
)

it('what needs several messages where it goes instead is told whole before what waited there', async () => {
  const { lan, phone } = await onBoth()
  const chat = await chatOn(lan)
  const before = lan.sees().length
  const row = (text: string) => {
    const now = its.story.clock.now()
    return { kind: 'message', payload: JSON.stringify({ text }), createdAt: now, notBefore: now } as const
  }
  await refusedOn(phone, 'sendMessage', async () => {
    const { storage } = its.story
    const id = await storage.transaction(tx => tx.outbox.add({ ...row(LONG), chat: its.story.address(2) }))
    its.story.app.wake()
    while ((await storage.transaction(tx => tx.outbox.byId(id ?? 0)))?.state === 'waiting');
    await storage.transaction(tx => tx.outbox.add({ ...row('Tin đến sau.'), chat }))
  })
  const told = lan.sees().slice(before)
  expect(told.length).toBeGreaterThan(1)
  expect(told.map(({ text }) => text).join('\n')).toBe(`${LONG}\n\nTin đến sau.`)
})

it('nothing of it is told before its beginning, which waits for another day where that channel has refused too', async () => {
  const { lan, phone } = await onBoth()
  lan.blocks()
  const { storage, clock } = its.story
  const put = async (chat: ChatAddress, text: string) => {
    const now = clock.now()
    const row = { chat, kind: 'message', payload: JSON.stringify({ text }), createdAt: now, notBefore: now } as const
    await storage.transaction(tx => tx.outbox.add(row))
    its.story.app.wake()
    await its.story.settle()
  }
  await put(await chatOn(lan), 'Tin trước.')
  expect(phone.last()?.text).toBe('Tin trước.')
  phone.blocks()
  lan.unblocks()
  const before = lan.sees().length
  await put(its.story.address(2), LONG)
  expect(lan.sees()).toHaveLength(before)
  await its.story.passUntil(at('2024-05-08T12:00'))
  const told = lan.sees().slice(before)
  expect(told.map(({ text }) => text).join('\n')).toBe(LONG)
})

it('news that waits goes where its reader is by then, in the words and with the choices of that channel', async () => {
  const { hoa, lan } = await onBoth()
  const beside = its.zalo.person('Hoa')
  const code = /gửi mã (\S+)/.exec((await its.story.says(hoa, 'thêm Zalo')).text)?.[1] ?? ''
  await says(beside, code)
  await says(beside, 'Đồng ý')
  await its.story.says(hoa, 'hạn nộp')
  await its.story.passUntil(at('2024-05-07T22:30'))
  for (const words of ['dữ liệu của tôi', 'Xóa dữ liệu của tôi', 'Đúng, xóa']) await says(lan, words)
  const [onZalo, onTelegram] = [beside.sees().length, hoa.screen().length]
  expect((await its.story.says(hoa, 'dùng Zalo')).text).toContain('ở Zalo')
  await its.story.passUntil(at('2024-05-08T12:00'))
  expect(hoa.screen()).toHaveLength(onTelegram + 2)
  const told = beside.sees().slice(onZalo)
  expect(told).toHaveLength(1)
  expect(told[0]?.text).toMatch(
    /^Một người \(tổ trưởng tổ Ngữ văn\) đã rút khỏi Trợ lý[\s\S]*\n\nNhắn số để chọn:\n1\. Mời Ngữ văn$/,
  )
  // What was said in between on the other phone had numbers too.
  expect(await says(beside, '1')).toContain('Ngữ văn')
})
