import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseUpdate } from '../../src/messenger/telegram/parse-update.ts'

const NOW = 1_779_336_000
const chat = { id: 4901, type: 'private' }
const from = { id: 4901, is_bot: false, first_name: 'Nguyễn Thị', last_name: 'Hoa' }
const message = (content: object) => ({ update_id: 1, message: { message_id: 12, chat, from, date: 5, ...content } })
const body = (raw: unknown) => parseUpdate(raw, NOW)?.body

describe('reading an update', () => {
  it('makes half a character one that can be written and sent', () => {
    expect(body(message({ text: '4 lần \ud83d' }))).toMatchObject({ text: '4 lần \ufffd' })
    expect(body(message({ text: '4 lần 🎓' }))).toMatchObject({ text: '4 lần 🎓' })
    const photo = [{ file_id: 'f', width: 90, height: 67 }]
    expect(body(message({ photo, caption: '\udc00ảnh' }))).toMatchObject({ caption: '\ufffdảnh' })
    expect(body(message({ document: { file_id: 'f', file_name: '\ud800.docx' } }))).toMatchObject({
      file: { name: '\ufffd.docx' },
    })
    const edited = { update_id: 1, edited_message: { message_id: 12, chat, from, date: 5, text: '\ud83d' } }
    expect(body(edited)).toMatchObject({ text: '\ufffd' })
  })

  it('takes the largest of a photo’s sizes', () => {
    const photo = [
      { file_id: 'small', width: 90, height: 67, file_size: 1_000 },
      { file_id: 'large', width: 1280, height: 960, file_size: 90_000 },
      { file_id: 'middle', width: 320, height: 240 },
    ]
    expect(body(message({ photo, caption: 'ảnh', media_group_id: 'a1' }))).toEqual({
      ...{ kind: 'file', messageId: '12', caption: 'ảnh' },
      file: { fileId: 'large', kind: 'photo', name: 'anh-12.jpg', mime: 'image/jpeg', size: 90_000, album: 'a1' },
    })
  })

  it.each([
    [
      { document: { file_id: 'f', file_name: 'Kế hoạch.docx', mime_type: 'x/y', file_size: 3 } },
      'document',
      'Kế hoạch.docx',
    ],
    [{ document: { file_id: 'f' } }, 'document', 'tep-12.bin'],
    [{ video: { file_id: 'f' } }, 'video', 'video-12.mp4'],
    [{ video_note: { file_id: 'f' } }, 'video', 'video-12.mp4'],
    [{ animation: { file_id: 'f' }, document: { file_id: 'other' } }, 'video', 'video-12.mp4'],
    [{ voice: { file_id: 'f' } }, 'voice', 'ghi-am-12.ogg'],
    [{ audio: { file_id: 'f', file_name: 'họp.m4a' } }, 'voice', 'họp.m4a'],
  ])('takes %j as a file', (content, kind, name) => {
    expect(body(message(content))).toMatchObject({ kind: 'file', file: { fileId: 'f', kind, name } })
  })

  it('knows what is passed on from what the person wrote, words and photos alike', () => {
    const forward_origin = { type: 'hidden_user', date: 4, sender_user_name: 'Nhóm tổ' }
    const photo = [{ file_id: 'f', width: 90, height: 67 }]
    for (const content of [{ text: 'nộp' }, { photo, caption: 'nộp' }, { document: { file_id: 'f' } }]) {
      expect(body(message({ ...content, forward_origin }))).toMatchObject({ forwarded: true })
      expect(body(message(content))).not.toHaveProperty('forwarded')
    }
  })

  it.each(['sticker', 'location', 'venue', 'contact', 'poll', 'dice', 'story', 'something_of_next_year'])(
    'takes a %s as something a report cannot use',
    field => {
      expect(body(message({ [field]: {} }))).toEqual({ kind: 'unsupported', messageId: '12' })
    },
  )

  it.each(['pinned_message', 'message_auto_delete_timer_changed'])('keeps quiet about %s', field => {
    expect(body(message({ [field]: {} }))).toBeUndefined()
  })

  it('takes an edited text or caption, at the time of the edit', () => {
    const edited = (content: object) => ({
      update_id: 1,
      edited_message: { message_id: 12, chat, from, date: 5, ...content },
    })
    expect(parseUpdate(edited({ text: '4 lần', edit_date: 9 }), NOW)).toMatchObject({
      at: 9,
      body: { kind: 'edit', messageId: '12', text: '4 lần' },
    })
    expect(body(edited({ document: { file_id: 'f' }, caption: 'bản 2' }))).toMatchObject({ text: 'bản 2' })
    expect(body(edited({ document: { file_id: 'f' } }))).toMatchObject({ kind: 'edit', text: '' })
    expect(body(edited({ location: {} }))).toBeUndefined()
  })

  it('takes a press at the time it came, its message being here, too old or nowhere', () => {
    const press = (more: object) => ({ update_id: 1, callback_query: { id: 'q', from, ...more } })
    const expected = { chat: '4901', private: true, profileName: 'Nguyễn Thị Hoa', at: NOW }
    expect(parseUpdate(press({ data: 'd', message: { message_id: 3, chat, date: 5 } }), NOW)).toMatchObject({
      ...{ ...expected, body: { kind: 'press', pressId: 'q', messageId: '3', data: 'd' } },
    })
    expect(parseUpdate(press({ message: { message_id: 3, chat, date: 0 } }), NOW)).toMatchObject({
      ...{ ...expected, body: { messageId: '3', data: '' } },
    })
    expect(parseUpdate(press({ data: 'd' }), NOW)).toMatchObject({ ...expected, body: { messageId: '' } })
  })

  it('marks what comes from a group as not private', () => {
    const group = { id: -77, type: 'group', title: 'Tổ Văn' }
    expect(parseUpdate(message({ chat: group, text: 'chào' }), NOW)).toMatchObject({ chat: '-77', private: false })
    const member = { chat: group, from, date: 5, new_chat_member: { status: 'left' } }
    expect(parseUpdate({ update_id: 1, my_chat_member: member }, NOW)).toMatchObject({
      ...{ private: false, body: { kind: 'reachable', yes: false } },
    })
  })

  it('never fails, whatever comes', () => {
    const json = fc.jsonValue({ maxDepth: 3 })
    const keys = ['text', 'photo', 'document', 'caption', 'from', 'chat', 'date', 'message_id', 'reply_to_message']
    const odd = fc.dictionary(fc.constantFrom(...keys), json)
    const kinds = fc.constantFrom('message', 'edited_message', 'callback_query', 'my_chat_member')
    fc.assert(
      fc.property(kinds, odd, fc.boolean(), (kind, content, sane) => {
        const whole = sane ? { message_id: 1, chat, ...content } : content
        const parsed = parseUpdate({ update_id: 1, [kind]: whole }, NOW)
        if (parsed) expect(parsed).toMatchObject({ updateId: '1', chat: expect.any(String) })
      }),
    )
    fc.assert(fc.property(json, raw => void parseUpdate(raw, NOW)))
  })
})
