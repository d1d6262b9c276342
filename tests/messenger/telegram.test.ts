import type { BotApi, Person } from '../../src/playground/bot-api/index.ts'
import { type Correspondent, messengerContract } from '../contract/messenger.contract.ts'
import { listen, openTelegram } from './support.ts'

messengerContract('Telegram', async () => {
  const telegram = await openTelegram()
  const { server, messenger } = telegram
  const person = server.person({ id: 4901, firstName: 'Nguyễn Thị', lastName: 'Hoa' })
  // Start has been pressed and heard long ago.
  person.start()
  const before = listen(messenger)
  await before.whenKept(1)
  await server.whenIdle()
  await before.stop()
  return {
    messenger,
    correspondent: correspondent(server, person),
    nobody: '990001',
    listen: keep => listen(messenger, keep),
    close: telegram.close,
  }
})

function correspondent(server: BotApi, person: Person): Correspondent {
  return {
    chat: String(person.id),
    name: 'Nguyễn Thị Hoa',
    says: (text, replyTo) => String(person.says(text, replyTo === undefined ? {} : { replyTo: Number(replyTo) })),
    sendsPhoto: (content, caption) => String(person.sendsPhoto(content, { caption })),
    sendsDocument: (content, name, mime, caption) => String(person.sendsDocument(content, name, mime, { caption })),
    edits: (id, text) => person.edits(Number(id), text),
    presses: (id, label) => void person.presses(Number(id), label),
    opens(link) {
      const { origin, pathname, searchParams } = new URL(link)
      if (`${origin}${pathname}` !== `https://t.me/${server.botUsername}`) throw new Error(`a strange link: ${link}`)
      person.start(searchParams.get('start') ?? '')
    },
    blocks: () => person.blocks(),
    unblocks: () => person.unblocks(),
    sees: () =>
      person
        .screen()
        .filter(({ from }) => from === 'bot')
        .map(({ id, text, buttons, file }) => ({
          id: String(id),
          text,
          buttons: buttons.map(row => row.map(button => button.text)),
          ...(file ? { file: { name: file.name, bytes: file.bytes } } : {}),
        })),
    keyboard: () => person.keyboard(),
  }
}
