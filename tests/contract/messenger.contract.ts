import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Incoming, Messenger, Outgoing } from '../../src/messenger/messenger.ts'

/** Somebody on the other side of the channel, with a chat open. */
export type Correspondent = {
  readonly chat: string
  readonly name: string
  /** @returns the message's id in the channel. */
  says(text: string, replyTo?: string): string
  sendsPhoto(bytes: Uint8Array, caption: string): string
  sendsDocument(bytes: Uint8Array, name: string, mime: string, caption: string): string
  edits(messageId: string, text: string): void
  presses(messageId: string, label: string): void
  opens(link: string): void
  blocks(): void
  unblocks(): void
  /** What the assistant's messages show, oldest first. */
  sees(): readonly {
    readonly id: string
    readonly text: string
    readonly buttons: readonly (readonly string[])[]
    readonly file?: { readonly name: string; readonly bytes: Uint8Array }
  }[]
  keyboard(): readonly (readonly string[])[] | undefined
}

/** A channel in a test: the adapter and somebody who uses it. */
export type Channel = {
  readonly messenger: Messenger
  readonly correspondent: Correspondent
  /** A chat in which nobody is. */
  readonly nobody: string
  /** Receives until closed. @param keep may throw: then nothing counts as kept. */
  listen(keep?: (updates: readonly Incoming[]) => void): {
    whenKept(count: number): Promise<readonly Incoming[]>
    stop(): Promise<void>
  }
  close(): Promise<void>
}

const never = new AbortController().signal
const text = (words: string, more: Partial<Extract<Outgoing, { kind: 'text' }>> = {}): Outgoing => ({
  ...{ kind: 'text', text: words, buttons: [] },
  ...more,
})

/** What every channel must do, whatever carries it. */
export function messengerContract(name: string, open: () => Promise<Channel>): void {
  describe(`${name} as a channel`, () => {
    let channel: Channel
    beforeEach(async () => {
      channel = await open()
      await channel.messenger.connect(never)
    })
    afterEach(() => channel.close())

    /** What arrives while the story goes on. */
    async function arrivals(count: number, story: () => void): Promise<readonly Incoming[]> {
      const listening = channel.listen()
      story()
      const kept = await listening.whenKept(count)
      await listening.stop()
      return kept
    }

    it('brings what a person writes, letter by letter, and what it replies to', async () => {
      const { correspondent: cô } = channel
      const words = 'Tổ họp <b>4</b> lần & ký cam kết_*[1]\n"Tủ sách" 📚'
      let first = ''
      const [one, two] = await arrivals(2, () => {
        first = cô.says(words)
        cô.says('thêm: 2 lần', first)
      })
      expect(one).toMatchObject({ chat: cô.chat, private: true, profileName: cô.name })
      expect(one?.body).toEqual({ kind: 'text', messageId: first, text: words })
      expect(two?.body).toMatchObject({ text: 'thêm: 2 lần', replyTo: first })
    })

    it('composes letters and marks that a phone sent apart', async () => {
      const [update] = await arrivals(1, () => channel.correspondent.says('Tổ Ngữ văn'.normalize('NFD')))
      expect(update?.body).toMatchObject({ text: 'Tổ Ngữ văn' })
    })

    it('brings photos and files with their words, and fetches them byte by byte', async () => {
      const { correspondent: cô, messenger } = channel
      const picture = new Uint8Array([0xff, 0xd8, 1, 2, 3])
      const report = new Uint8Array(70_000).fill(7)
      const [photo, document] = await arrivals(2, () => {
        cô.sendsPhoto(picture, 'ảnh buổi họp')
        cô.sendsDocument(report, 'báo cáo "tổ".docx', 'application/msword', '')
      })
      expect(photo?.body).toMatchObject({ kind: 'file', caption: 'ảnh buổi họp', file: { kind: 'photo' } })
      expect(document?.body).toMatchObject({
        kind: 'file',
        file: { kind: 'document', name: 'báo cáo "tổ".docx', mime: 'application/msword', size: 70_000 },
      })
      for (const [update, bytes] of [[photo, picture] as const, [document, report] as const]) {
        const fileId = update?.body.kind === 'file' ? update.body.file.fileId : ''
        expect(await messenger.fetch(fileId, never)).toEqual({ kind: 'fetched', bytes })
      }
    })

    it('brings what a person changes in an earlier message', async () => {
      const { correspondent: cô } = channel
      let id = ''
      const [, edit] = await arrivals(2, () => {
        id = cô.says('3 lần')
        cô.edits(id, '4 lần')
      })
      expect(edit?.body).toEqual({ kind: 'edit', messageId: id, text: '4 lần' })
    })

    it('brings a press with what its button carries, and lets go of it however often it is told to', async () => {
      const { correspondent: cô, messenger } = channel
      const buttons = [[{ label: 'Đồng ý', data: 'consent:1' }], [{ label: 'Không', data: 'consent:0' }]]
      const sent = await messenger.send(cô.chat, text('Cô đồng ý không ạ?', { buttons }), never)
      const messageId = sent.kind === 'sent' ? sent.messageId : ''
      const [press] = await arrivals(1, () => cô.presses(messageId, 'Đồng ý'))
      expect(press).toMatchObject({ chat: cô.chat, body: { kind: 'press', messageId, data: 'consent:1' } })
      const pressId = press?.body.kind === 'press' ? press.body.pressId : ''
      await messenger.acknowledge(pressId)
      await messenger.acknowledge('there never was such a press')
    })

    it('shows that a file is being made where the channel can, and minds no chat that is gone', async () => {
      const { correspondent: cô, messenger } = channel
      await messenger.preparing?.(cô.chat, 'document')
      await messenger.preparing?.(cô.chat, 'photo')
      await messenger.preparing?.('1', 'document')
      expect(await messenger.send(cô.chat, text('Sau đó'), never)).toMatchObject({ kind: 'sent' })
    })

    it('tells when a person shuts the door and opens it again', async () => {
      const { correspondent: cô, messenger } = channel
      const listening = channel.listen()
      cô.blocks()
      expect((await listening.whenKept(1)).at(-1)?.body).toEqual({ kind: 'reachable', yes: false })
      expect(await messenger.send(cô.chat, text('Nhắc'), never)).toMatchObject({ kind: 'gone' })
      cô.unblocks()
      expect((await listening.whenKept(2)).at(-1)?.body).toEqual({ kind: 'reachable', yes: true })
      expect(await messenger.send(cô.chat, text('Nhắc'), never)).toMatchObject({ kind: 'sent' })
      await listening.stop()
    })

    it('shows what is sent exactly as it is, with its buttons', async () => {
      const { correspondent: cô, messenger } = channel
      const words = '<b>&_*[x](y) `z` ~a~ ||b|| #1 \\ 😀 مرحبا'
      const buttons = [[{ label: 'Nộp <báo cáo>', data: 'submit' }], [{ label: 'Để sau', data: 'later' }]]
      const outcome = await messenger.send(cô.chat, text(words, { buttons }), never)
      expect(cô.sees()).toEqual([
        {
          id: outcome.kind === 'sent' ? outcome.messageId : '',
          text: words,
          buttons: [['Nộp <báo cáo>'], ['Để sau']],
        },
      ])
    })

    it('puts the permanent keyboard up and takes it away', async () => {
      const { correspondent: cô, messenger } = channel
      await messenger.send(cô.chat, text('Chào cô', { keyboard: [['Báo cáo', 'Ghi nhanh'], ['Trợ giúp']] }), never)
      expect(cô.keyboard()).toEqual([['Báo cáo', 'Ghi nhanh'], ['Trợ giúp']])
      await messenger.send(cô.chat, text('Tạm biệt', { keyboard: [] }), never)
      expect(cô.keyboard()).toBeUndefined()
    })

    it('takes the longest text and refuses a longer one for good', async () => {
      const { correspondent: cô, messenger } = channel
      const longest = '😀'.repeat(messenger.channel.textLimit / 2)
      expect(await messenger.send(cô.chat, text(longest), never)).toMatchObject({ kind: 'sent' })
      expect(cô.sees().at(-1)?.text).toBe(longest)
      expect(await messenger.send(cô.chat, text('ạ'.repeat(messenger.channel.textLimit + 1)), never)).toMatchObject({
        kind: 'rejected',
      })
    })

    it('sends a file from the disk, and the same again by the id it got', async () => {
      const { correspondent: cô, messenger } = channel
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

    it('knows a chat in which nobody is from one that is only slow', async () => {
      expect(await channel.messenger.send(channel.nobody, text('?'), never)).toMatchObject({ kind: 'gone' })
    })

    it('asks again for what could not be kept, and for nothing twice', async () => {
      const { correspondent: cô } = channel
      let refusals = 2
      const listening = channel.listen(() => {
        if (refusals-- > 0) throw new Error('the disk is full')
      })
      cô.says('một')
      await listening.whenKept(1)
      cô.says('hai')
      const kept = await listening.whenKept(2)
      await listening.stop()
      expect(kept.map(({ body }) => body.kind === 'text' && body.text)).toEqual(['một', 'hai'])
    })

    it('makes links that bring their payload back', async () => {
      const { correspondent: cô, messenger } = channel
      const [update] = await arrivals(1, () => cô.opens(messenger.channel.link('moi-NV_01')))
      expect(update?.body).toMatchObject({ kind: 'text', text: '/start moi-NV_01' })
    })

    it('stops at once', async () => {
      const stopped = AbortSignal.abort()
      await channel.messenger.receive(async () => {}, stopped)
      expect(await channel.messenger.send(channel.correspondent.chat, text('?'), stopped)).toMatchObject({
        kind: 'retry',
        afterSeconds: 0,
      })
    })
  })
}
