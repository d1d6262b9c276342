import { addressOf, channelKeyOf, keptAddress, type LineKey, lineKey, lineOf } from '../../domain/chat-address.ts'
import type { AddressRecords, OwnLine } from '../storage.ts'
import type { Client } from './client.ts'

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

export function addressRecords(tx: Client): AddressRecords {
  return {
    async adopt(lines) {
      if (!(await tx.setting.findUnique({ where: { key: WHOLE } }))) {
        await makeWhole(tx, lines)
        await tx.setting.create({ data: { key: WHOLE, value: '1' } })
      }
      for (const line of lines) if (line.chatsOutliveBot) await followBot(tx, line.key)
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
async function followBot(tx: Client, line: LineKey): Promise<void> {
  const rows = await tx.memberAddress.findMany({ select: { chat: true } })
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
  }
}
