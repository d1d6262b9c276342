import { z } from 'zod'
import type { BotApi, Person } from '../../src/playground/bot-api/index.ts'
import type { Correspondent, Line } from '../contract/messenger-line.ts'
import { listen, type Telegram } from './support.ts'

/** Somebody who has pressed Start long ago, on the other side of the adapter. */
export async function openLine(telegram: Telegram): Promise<Line> {
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
}

function correspondent(server: BotApi, person: Person): Correspondent {
  return {
    chat: String(person.id),
    name: 'Nguyễn Thị Hoa',
    says: text => String(person.says(text)),
    opens(link) {
      const { origin, pathname, searchParams } = new URL(link)
      if (`${origin}${pathname}` !== `https://t.me/${server.botUsername}`) throw new Error(`a strange link: ${link}`)
      person.start(searchParams.get('start') ?? '')
    },
    blocks: () => person.blocks(),
    unblocks: () => person.unblocks(),
    sendsPhoto: (content, caption) => String(person.sendsPhoto(content, { caption })),
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
    more: {
      answers: (id, text) => String(person.says(text, { replyTo: Number(id) })),
      sendsDocument: (content, name, mime, caption) => String(person.sendsDocument(content, name, mime, { caption })),
      edits: (id, text) => person.edits(Number(id), text),
      presses: (id, label) => void person.presses(Number(id), label),
      keyboard: () => person.keyboard(),
      menu: () => menuOf(server, person.id),
    },
  }
}

const commandsShape = z.object({ result: z.array(z.object({ command: z.string() })) })

/** As the app on the phone shows it: the chat's own commands, else everybody's. */
async function menuOf(server: BotApi, chat: number): Promise<readonly string[]> {
  for (const scope of [{ type: 'chat', chat_id: chat }, { type: 'default' }]) {
    const answer = await fetch(`${server.url}/bot${server.token}/getMyCommands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scope }),
    })
    const { result } = commandsShape.parse(await answer.json())
    if (result.length > 0) return result.map(({ command }) => command)
  }
  return []
}
