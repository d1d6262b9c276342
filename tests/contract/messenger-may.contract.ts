import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lines, never, type Subject, text } from './messenger-line.ts'

/** What a channel may be able to do: each part is shown by whoever claims it. */
export function messengerAbilities(subject: Subject): void {
  const { can } = subject
  if (can.buttons) presses(subject)
  if (can.edits) edits(subject)
  if (can.files.in !== 'none') photosIn(subject)
  if (can.files.in === 'any') filesIn(subject)
  if (can.files.out === 'any') filesOut(subject)
  if (can.menu) menu(subject)
  if (subject.tells?.replies) replies(subject)
  if (subject.tells?.door) door(subject)
}

function presses({ name, open }: Subject): void {
  describe(`${name} with its buttons`, () => {
    const { now, able, arrivals } = lines(open)

    it('brings a press with what its button carries, and lets go of it however often it is told to', async () => {
      const { messenger } = now()
      const cô = able()
      const buttons = [[{ label: 'Đồng ý', data: 'consent:1' }], [{ label: 'Không', data: 'consent:0' }]]
      const sent = await messenger.send(cô.chat, text('Cô đồng ý không ạ?', { buttons }), never)
      const messageId = sent.kind === 'sent' ? sent.messageId : ''
      const [press] = await arrivals(1, () => cô.presses(messageId, 'Đồng ý'))
      expect(press).toMatchObject({ chat: cô.chat, body: { kind: 'press', messageId, data: 'consent:1' } })
      const pressId = press?.body.kind === 'press' ? press.body.pressId : ''
      await messenger.acknowledge?.(pressId)
      await messenger.acknowledge?.('there never was such a press')
    })

    it('shows its buttons under the text, exactly as they are', async () => {
      const { correspondent: cô, messenger } = now()
      const buttons = [[{ label: 'Nộp <báo cáo>', data: 'submit' }], [{ label: 'Để sau', data: 'later' }]]
      const outcome = await messenger.send(cô.chat, text('Nộp?', { buttons }), never)
      const id = outcome.kind === 'sent' ? outcome.messageId : ''
      expect(cô.sees()).toEqual([{ id, text: 'Nộp?', buttons: [['Nộp <báo cáo>'], ['Để sau']] }])
    })

    it('arrives with as many buttons as the channel carries, should there be more', async () => {
      const { correspondent: cô, messenger } = now()
      const buttons = Array.from({ length: 130 }, (_, n) => [{ label: `Nhắc tổ ${n + 1}`, data: `nudge:${n}` }])
      expect(await messenger.send(cô.chat, text('Còn thiếu', { buttons }), never)).toMatchObject({ kind: 'sent' })
      expect(cô.sees().at(-1)?.buttons[0]).toEqual(['Nhắc tổ 1'])
    })

    it('puts the permanent keyboard up and takes it away', async () => {
      const { messenger } = now()
      const cô = able()
      await messenger.send(cô.chat, text('Chào cô', { keyboard: [['Báo cáo', 'Ghi nhanh'], ['Trợ giúp']] }), never)
      expect(cô.keyboard()).toEqual([['Báo cáo', 'Ghi nhanh'], ['Trợ giúp']])
      await messenger.send(cô.chat, text('Tạm biệt', { keyboard: [] }), never)
      expect(cô.keyboard()).toBeUndefined()
    })
  })
}

function edits({ name, open }: Subject): void {
  describe(`${name} with its edits`, () => {
    const { able, arrivals } = lines(open)

    it('brings what a person changes in an earlier message', async () => {
      const cô = able()
      let id = ''
      const [, edit] = await arrivals(2, () => {
        id = cô.says('3 lần')
        cô.edits(id, '4 lần')
      })
      expect(edit?.body).toEqual({ kind: 'edit', messageId: id, text: '4 lần' })
    })
  })
}

function photosIn({ name, open }: Subject): void {
  describe(`${name} with photos that people send`, () => {
    const { now, arrivals } = lines(open)

    it('brings a photo with its words, and fetches it byte by byte', async () => {
      const { correspondent: cô, messenger } = now()
      const picture = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3])
      const [photo] = await arrivals(1, () => void cô.sendsPhoto?.(picture, 'ảnh buổi họp'))
      expect(photo?.body).toMatchObject({ kind: 'file', caption: 'ảnh buổi họp', file: { kind: 'photo' } })
      const fileId = photo?.body.kind === 'file' ? photo.body.file.fileId : ''
      expect(await messenger.fetch?.(fileId, never)).toEqual({ kind: 'fetched', bytes: picture })
    })
  })
}

function filesIn({ name, open }: Subject): void {
  describe(`${name} with files that people send`, () => {
    const { now, able, arrivals } = lines(open)

    it('brings files under their names, and fetches them byte by byte', async () => {
      const { messenger } = now()
      const cô = able()
      const report = new Uint8Array(70_000).fill(7)
      const [document] = await arrivals(1, () => {
        cô.sendsDocument(report, 'báo cáo "tổ".docx', 'application/msword', '')
      })
      expect(document?.body).toMatchObject({
        kind: 'file',
        file: { kind: 'document', name: 'báo cáo "tổ".docx', mime: 'application/msword', size: 70_000 },
      })
      const fileId = document?.body.kind === 'file' ? document.body.file.fileId : ''
      expect(await messenger.fetch?.(fileId, never)).toEqual({ kind: 'fetched', bytes: report })
    })
  })
}

function filesOut({ name, open }: Subject): void {
  describe(`${name} with files that are sent`, () => {
    const { now } = lines(open)

    it('sends a file from the disk, and the same again by the id it got', async () => {
      const { correspondent: cô, messenger } = now()
      const path = join(await mkdtemp(join(tmpdir(), 'tro-ly-')), 'any')
      const bytes = new Uint8Array(300_000).map((_, at) => at % 251)
      await writeFile(path, bytes)
      const file = { kind: 'file', as: 'document', name: 'Báo cáo 6 tháng.docx', caption: 'Bản của tổ <1>' } as const
      const buttons = [[{ label: 'Gửi lại', data: 'again' }]]
      const first = await messenger.send(cô.chat, { ...file, source: { path }, buttons }, never)
      const fileId = first.kind === 'sent' ? (first.fileId ?? '') : ''
      await messenger.send(cô.chat, { ...file, source: { fileId }, buttons: [] }, never)
      const seen = cô.sees()
      expect(seen.map(({ text, buttons, file }) => [text, buttons, file?.name])).toEqual([
        ['Bản của tổ <1>', [['Gửi lại']], 'Báo cáo 6 tháng.docx'],
        ['Bản của tổ <1>', [], 'Báo cáo 6 tháng.docx'],
      ])
      for (const { file } of seen) expect(Buffer.compare(file?.bytes ?? Buffer.alloc(0), bytes)).toBe(0)
    })

    it('shows that a file is being made where it can, and minds no chat that is gone', async () => {
      const { correspondent: cô, messenger } = now()
      await messenger.preparing?.(cô.chat, 'document')
      await messenger.preparing?.(cô.chat, 'photo')
      await messenger.preparing?.('1', 'document')
      expect(await messenger.send(cô.chat, text('Sau đó'), never)).toMatchObject({ kind: 'sent' })
    })
  })
}

function menu({ name, open }: Subject): void {
  describe(`${name} with its menu`, () => {
    const { now, able } = lines(open)

    it('lists the commands somebody may use, and forgets those of before', async () => {
      const { messenger } = now()
      const cô = able()
      const named = (...names: string[]) => names.map(name => ({ name, description: 'Làm báo cáo' }))
      await messenger.setCommands?.([{ commands: named('trogiup') }], never)
      expect(await cô.menu()).toEqual(['trogiup'])
      await messenger.setCommands?.([{ chat: cô.chat, commands: named('baocao', 'ghi') }], never)
      expect(await cô.menu()).toEqual(['baocao', 'ghi'])
      await messenger.setCommands?.([{ chat: cô.chat, commands: named('baocao') }], never)
      expect(await cô.menu()).toEqual(['baocao'])
    })
  })
}

function replies({ name, open }: Subject): void {
  describe(`${name} with answers to one message`, () => {
    const { able, arrivals } = lines(open)

    it('brings what a message replies to', async () => {
      const cô = able()
      let first = ''
      const [, two] = await arrivals(2, () => {
        first = cô.says('3 lần')
        cô.answers(first, 'thêm: 2 lần')
      })
      expect(two?.body).toMatchObject({ text: 'thêm: 2 lần', replyTo: first })
    })
  })
}

function door({ name, open }: Subject): void {
  describe(`${name} with doors that are heard`, () => {
    const { now } = lines(open)

    it('tells when a person shuts the door and opens it again', async () => {
      const { correspondent: cô, listen } = now()
      const listening = listen()
      cô.blocks()
      expect((await listening.whenKept(1)).at(-1)?.body).toEqual({ kind: 'reachable', yes: false })
      cô.unblocks()
      expect((await listening.whenKept(2)).at(-1)?.body).toEqual({ kind: 'reachable', yes: true })
      await listening.stop()
    })
  })
}
