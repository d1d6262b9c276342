import { describe, expect, test } from 'vitest'
import { png, type Reply, refused, stage } from './support.ts'

const MEGABYTE = 1024 * 1024
const docx = Buffer.from('PK không phải Word thật')

describe('a file from the bot', () => {
  test('arrives with its name and its bytes, and can be sent again by its id', async () => {
    const { bot, lan } = await stage()
    const sent = await bot.sendDocument(
      7,
      { source: docx, filename: 'Báo cáo "6 tháng".docx'.replaceAll('"', '') },
      { caption: '<b>Bản Word</b>', parse_mode: 'HTML' },
    )
    expect(lan.last()).toMatchObject({
      text: 'Bản Word',
      entities: [{ type: 'bold' }],
      file: { kind: 'document', name: 'Báo cáo 6 tháng.docx', mimeType: expect.stringContaining('wordprocessingml') },
    })
    expect(Buffer.from(lan.last()?.file?.bytes ?? [])).toEqual(docx)
    const again = await bot.sendDocument(7, sent.document.file_id)
    expect(again.document).toEqual(sent.document)
    expect(again.caption).toBeUndefined()
  })

  test('keeps one file_unique_id for the same bytes under any name', async () => {
    const { bot } = await stage()
    const a = await bot.sendDocument(7, { source: docx, filename: 'a.docx' })
    const b = await bot.sendDocument(7, { source: docx, filename: 'b.docx' })
    expect(a.document.file_unique_id).toBe(b.document.file_unique_id)
    expect(a.document.file_id).not.toBe(b.document.file_id)
  })

  test("may be an album, with telegraf's own attachments", async () => {
    const { bot, lan, call } = await stage()
    const source = (width: number): { source: Buffer } => ({ source: Buffer.from(png(width, 30)) })
    const album = await bot.sendMediaGroup(7, [
      { type: 'photo', media: source(40), caption: 'Hai ảnh' },
      { type: 'photo', media: source(50) },
    ])
    expect(
      lan
        .screen()
        .slice(1)
        .map(({ text, albumId }) => [text, albumId !== undefined]),
    ).toEqual([
      ['Hai ảnh', true],
      ['', true],
    ])
    expect(new Set(album.map(message => message.media_group_id)).size).toBe(1)
    const again = album.map(message => ({ type: 'photo', media: 'photo' in message ? message.photo[0]?.file_id : '' }))
    const send = async (media: readonly object[]): Promise<Reply> => await call('sendMediaGroup', { chat_id: 7, media })
    expect(await send(again)).toMatchObject({ ok: true })
    expect(refused(await send(again.slice(1)))).toContain('400 Bad Request: there are too few messages')
    expect(refused(await send(Array.from({ length: 11 }, () => again[0] ?? {})))).toContain(
      '400 Bad Request: too many messages',
    )
    expect(refused(await send([...again, { type: 'document', media: 'x' }]))).toContain(
      "400 Bad Request: can't use the media",
    )
  })
})

describe('what the server refuses', () => {
  const upload = async (
    method: string,
    field: string,
    bytes: Uint8Array,
    extra: Record<string, string> = {},
  ): Promise<string> => {
    const { api } = await stage()
    const form = new FormData()
    form.set('chat_id', '7')
    form.set(field, new File([Buffer.from(bytes)], 'tep.bin'))
    for (const [name, value] of Object.entries(extra)) form.set(name, value)
    const response = await fetch(`${api.url}/bot${api.token}/${method}`, { method: 'POST', body: form })
    const reply = (await response.json()) as { ok: boolean; description: string }
    return reply.ok ? 'ok' : `${response.status} ${reply.description}`
  }

  test('more than 50 MB, and more than 10 MB as a photo', async () => {
    expect(await upload('sendDocument', 'document', new Uint8Array(50 * MEGABYTE))).toBe('ok')
    expect(await upload('sendDocument', 'document', new Uint8Array(50 * MEGABYTE + 1))).toBe(
      '413 Request Entity Too Large',
    )
    expect(await upload('sendPhoto', 'photo', png(40, 30, 10 * MEGABYTE))).toBe('ok')
    expect(await upload('sendPhoto', 'photo', png(40, 30, 10 * MEGABYTE + 1))).toBe(
      '400 Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes',
    )
  })

  test('pictures that are none, or out of proportion', async () => {
    expect(await upload('sendPhoto', 'photo', Buffer.from('<svg/>'))).toBe('400 Bad Request: IMAGE_PROCESS_FAILED')
    expect(await upload('sendPhoto', 'photo', png(2100, 100))).toBe('400 Bad Request: PHOTO_INVALID_DIMENSIONS')
    expect(await upload('sendPhoto', 'photo', png(5001, 5000))).toBe('400 Bad Request: PHOTO_INVALID_DIMENSIONS')
    expect(await upload('sendDocument', 'document', new Uint8Array(0))).toBe('400 Bad Request: file must be non-empty')
  })

  test('a caption over 1024 code points', async () => {
    const caption = '😀'.repeat(1024)
    expect(await upload('sendDocument', 'document', docx, { caption })).toBe('ok')
    expect(await upload('sendDocument', 'document', docx, { caption: `${caption}.` })).toBe(
      '400 Bad Request: message caption is too long',
    )
  })

  test('no file at all, an id it never gave, an id of another kind', async () => {
    const { bot, call } = await stage()
    expect(refused(await call('sendDocument', { chat_id: 7 }))).toBe(
      '400 Bad Request: there is no document in the request',
    )
    expect(refused(await call('sendDocument', { chat_id: 7, document: 'BQAC' }))).toContain(
      '400 Bad Request: wrong remote file identifier',
    )
    expect(refused(await call('getFile', { file_id: 'BQAC' }))).toBe('400 Bad Request: invalid file_id')
    const { document } = await bot.sendDocument(7, { source: docx, filename: 'a.docx' })
    expect(refused(await call('sendPhoto', { chat_id: 7, photo: document.file_id }))).toBe(
      "400 Bad Request: can't use file of type Document as Photo",
    )
  })
})

describe('a file from a person', () => {
  test('is fetched by the bot as telegraf does it', async () => {
    const { bot, lan, updates } = await stage()
    lan.sendsDocument(docx, 'Minh chứng.docx', 'application/x-word', { caption: 'Gửi cô' })
    const update = (await updates()).at(-1) ?? {}
    expect(update).toMatchObject({
      message: { caption: 'Gửi cô', document: { file_name: 'Minh chứng.docx', mime_type: 'application/x-word' } },
    })
    const { document } = update.message as { document: { file_id: string } }
    const link = await bot.getFileLink(document.file_id)
    expect(Buffer.from(await (await fetch(link)).arrayBuffer())).toEqual(docx)
  })

  test('cannot be fetched when over 20 MB, nor an hour after it was asked for', async () => {
    const { bot, lan, call, later, updates } = await stage()
    lan.sendsPhoto(20 * MEGABYTE + 1)
    lan.sendsPhoto(1000, { mediaGroupId: 'g1' })
    const [, big, small] = (await updates()) as unknown as {
      message: { photo: { file_id: string }[]; media_group_id?: string }
    }[]
    expect(small?.message.media_group_id).toBe('g1')
    const idOf = (update: typeof big): string => update?.message.photo.at(-1)?.file_id ?? ''
    expect(refused(await call('getFile', { file_id: idOf(big) }))).toBe('400 Bad Request: file is too big')
    const link = await bot.getFileLink(idOf(small))
    expect((await fetch(link)).status).toBe(200)
    later({ minutes: 61 })
    expect((await fetch(link)).status).toBe(404)
  })
})
