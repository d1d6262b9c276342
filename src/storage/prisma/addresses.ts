import {
  addressOf,
  type ChatAddress,
  channelKeyOf,
  keptAddress,
  type LineKey,
  lineKey,
  lineOf,
} from '../../domain/chat-address.ts'
import type { AddressRecords, OwnLine } from '../address-records.ts'
import type { Client } from './client.ts'
import type { Sql } from './sql.ts'

/** Where addresses stand. */
const PLACES = [
  ...([
    ['MemberAddress', 'chat'],
    ['InboxRow', 'chat'],
    ['OutboxRow', 'chat'],
  ] as const),
  ...([
    ['AnswerPiece', 'chat'],
    ['NotePiece', 'chat'],
    ['Attachment', 'chat'],
  ] as const),
] as const

/** Says that no chat stands without its line any more. */
const WHOLE = 'addresses.whole'

export function addressRecords(tx: Client, sql: Sql): AddressRecords {
  return {
    async adopt(lines) {
      if (!sql.first`SELECT 1 FROM "Setting" WHERE "key" = ${WHOLE}`) {
        await makeWhole(tx, lines)
        await tx.setting.create({ data: { key: WHOLE, value: '1' } })
      }
      for (const line of lines) if (line.chatsOutliveBot) await followBot(tx, sql, line.key)
    },
    async menus() {
      const rows = sql.all<{ chat: ChatAddress; shown: string }>`SELECT "chat", "shown" FROM "ShownMenu"`
      return new Map(rows.map(({ chat, shown }) => [chat, shown]))
    },
    async menuShown(chat, shown) {
      if (shown === undefined) sql.run`DELETE FROM "ShownMenu" WHERE "chat" = ${chat}`
      else
        sql.run`
        INSERT INTO "ShownMenu" ("chat", "shown") SELECT "chat", ${shown} FROM "MemberAddress" WHERE "chat" = ${chat}
        ON CONFLICT ("chat") DO UPDATE SET "shown" = excluded."shown"`
    },
  }
}

/** Earlier programs had one line, and put chats and bots down without it. */
async function makeWhole(tx: Client, lines: readonly OwnLine[]): Promise<void> {
  const bots = await tx.inboxRow.findMany({ distinct: ['bot'], select: { bot: true } })
  const [first] = lines
  if (!first) return
  const known = lines.find(({ key }) => bots.some(({ bot }) => key === lineKey(channelKeyOf(key), bot))) ?? first
  for (const [table, column] of PLACES) {
    await tx.$executeRawUnsafe(
      `UPDATE "${table}" SET "${column}" = ? || "${column}" WHERE "${column}" <> '' AND instr("${column}", ':') = 0`,
      addressOf(known.key, ''),
    )
  }
  for (const { bot } of bots) {
    if (bot.includes(':')) continue
    await tx.inboxRow.updateMany({ where: { bot }, data: { bot: lineKey(channelKeyOf(known.key), bot) } })
  }
}

/** People of an earlier bot of the same channel are met by the one there is now. */
async function followBot(tx: Client, sql: Sql, line: LineKey): Promise<void> {
  const rows = sql.all<{ chat: string }>`SELECT "chat" FROM "MemberAddress"`
  const earlier = new Set(rows.map(({ chat }) => lineOf(keptAddress(chat))))
  for (const old of earlier) {
    if (old === line || channelKeyOf(old) !== channelKeyOf(line)) continue
    const [from, to] = [addressOf(old, ''), addressOf(line, '')]
    for (const [table, column] of PLACES) {
      await tx.$executeRawUnsafe(
        `UPDATE OR IGNORE "${table}" SET "${column}" = ? || substr("${column}", ?) WHERE substr("${column}", 1, ?) = ?`,
        ...[to, from.length + 1, from.length, from],
      )
    }
    // What that bot has set is not what this one's chats show.
    sql.run`DELETE FROM "ShownMenu" WHERE substr("chat", 1, ${from.length}) = ${from}`
  }
}
