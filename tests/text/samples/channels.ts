import type { ChannelsSay } from '../../../src/conversation/vocabulary/channels.ts'
import type { Samples } from './facts.ts'

const others = [{ channel: 'Zalo', link: 'https://bot.zaloplatforms.com/bots/49', code: '7K3M9QXT' }]

export const CHANNELS: Samples<ChannelsSay> = {
  channels: [
    { say: 'channels', met: ['Telegram'], others, minutes: 15 },
    { say: 'channels', met: ['Telegram', 'Zalo'], others: [], minutes: 15 },
    { say: 'channels', met: ['Telegram', 'Zalo'], kept: 'Zalo', others: [], minutes: 15 },
  ],
  'channel-kept': [
    { say: 'channel-kept', kept: 'Zalo', others: ['Telegram'] },
    { say: 'channel-kept', others: ['Telegram', 'Zalo'] },
  ],
  'join-consent': [{ say: 'join-consent', channel: 'Zalo' }],
  'join-declined': [{ say: 'join-declined', channel: 'Zalo' }],
  'no-seat': [['Telegram'], []].map(others => ({
    ...{ say: 'no-seat', channel: 'Zalo', people: 50, others, through: 'Công đoàn trường' },
  })),
  'no-seat-told': [{ say: 'no-seat-told', channel: 'Zalo', people: 50, name: 'cô Nguyễn Thị Lan' }],
  joined: [
    { say: 'joined', here: 'Zalo', open: true },
    { say: 'joined', here: 'Zalo', open: false },
  ],
  'joined-there': [{ say: 'joined-there', there: 'Zalo' }],
}
