import { describe, expect, it } from 'vitest'
import { lines, never, type Subject, text } from './messenger-line.ts'

/** What every channel must do, whatever carries it and however little it can. */
export function messengerContract({ name, can, open }: Subject): void {
  describe(`${name} as a channel`, () => {
    const { now, arrivals } = lines(open)

    it('has a way for whatever it says it can do, and no other', () => {
      const { channel, acknowledge, fetch, setCommands } = now().messenger
      expect({ ...channel, link: undefined, door: undefined }).toEqual({ ...can, link: undefined, door: undefined })
      expect([acknowledge, fetch, setCommands].map(way => way !== undefined)).toEqual([
        channel.buttons,
        channel.files.in !== 'none',
        channel.menu,
      ])
    })

    it('brings what a person writes, letter by letter', async () => {
      const { correspondent: cô } = now()
      const words = 'Tổ họp <b>4</b> lần & ký cam kết_*[1]\n"Tủ sách" 📚'
      let first = ''
      const [one] = await arrivals(1, () => {
        first = cô.says(words)
      })
      expect(one).toMatchObject({ chat: cô.chat, private: true, profileName: cô.name })
      expect(one?.body).toEqual({ kind: 'text', messageId: first, text: words })
    })

    it('composes letters and marks that a phone sent apart', async () => {
      const [update] = await arrivals(1, () => now().correspondent.says('Tổ Ngữ văn'.normalize('NFD')))
      expect(update?.body).toMatchObject({ text: 'Tổ Ngữ văn' })
    })

    it('shows what is sent exactly as it is', async () => {
      const { correspondent: cô, messenger } = now()
      const words = '<b>&_*[x](y) `z` ~a~ ||b|| #1 \\ 😀 مرحبا'
      const outcome = await messenger.send(cô.chat, text(words), never)
      const id = outcome.kind === 'sent' ? outcome.messageId : ''
      expect(cô.sees()).toEqual([{ id, text: words, buttons: [] }])
    })

    it('takes the longest text, whatever it is made of, and refuses a longer one for good', async () => {
      const { correspondent: cô, messenger } = now()
      for (const letter of ['ạ', '😀']) {
        const longest = letter.repeat(can.textLimit / letter.length)
        expect(await messenger.send(cô.chat, text(longest), never)).toMatchObject({ kind: 'sent' })
        expect(cô.sees().at(-1)?.text).toBe(longest)
      }
      const longer = text('ạ'.repeat(can.textLimit + 1))
      expect(await messenger.send(cô.chat, longer, never)).toMatchObject({ kind: 'rejected' })
    })

    it('knows a person who has shut the door, and one who has opened it again', async () => {
      const { correspondent: cô, messenger } = now()
      cô.blocks()
      expect(await messenger.send(cô.chat, text('Nhắc'), never)).toMatchObject({ kind: 'gone' })
      cô.unblocks()
      expect(await messenger.send(cô.chat, text('Nhắc'), never)).toMatchObject({ kind: 'sent' })
    })

    it('knows a chat in which nobody is from one that is only slow', async () => {
      expect(await now().messenger.send(now().nobody, text('?'), never)).toMatchObject({ kind: 'gone' })
    })

    it('asks again for what could not be kept, and for nothing twice', async () => {
      const { correspondent: cô, listen } = now()
      let refusals = 2
      const listening = listen(() => {
        if (refusals-- > 0) throw new Error('the disk is full')
      })
      cô.says('một')
      await listening.whenKept(1)
      cô.says('hai')
      const kept = await listening.whenKept(2)
      await listening.stop()
      expect(kept.map(({ body }) => body.kind === 'text' && body.text)).toEqual(['một', 'hai'])
    })

    it('makes links that lead to it, and says whether they bring their code along', async () => {
      const { correspondent: cô, messenger } = now()
      const link = messenger.channel.link('moi-NV_01')
      expect(link.includes('moi-NV_01')).toBe(can.linkBringsCode)
      const [update] = await arrivals(1, () => {
        cô.opens(link)
        if (!can.linkBringsCode) cô.says('/start moi-NV_01')
      })
      expect(update?.body).toMatchObject({ kind: 'text', text: '/start moi-NV_01' })
    })

    it('stops at once', async () => {
      const stopped = AbortSignal.abort()
      const { messenger, correspondent } = now()
      await messenger.receive(async () => {}, stopped)
      expect(await messenger.send(correspondent.chat, text('?'), stopped)).toMatchObject({
        kind: 'retry',
        afterSeconds: 0,
      })
    })
  })
}
