import { telegramChannel } from '../../src/messenger/telegram/channel.ts'
import { messengerContract } from '../contract/messenger.contract.ts'
import type { Subject } from '../contract/messenger-line.ts'
import { messengerAbilities } from '../contract/messenger-may.contract.ts'
import { openTelegram } from './support.ts'
import { openLine } from './telegram-line.ts'

const subject: Subject = {
  name: 'Telegram',
  can: telegramChannel(() => ''),
  open: async () => openLine(await openTelegram()),
  tells: { replies: true, door: true },
}
messengerContract(subject)
messengerAbilities(subject)
