import type { Channel } from '../../domain/channel.ts'

/** The most a bot may download, in bytes (Bot API `getFile`). */
export const LARGEST_DOWNLOAD = 20 * 1024 * 1024

/** The most a bot may upload, in bytes (Bot API, "Sending files"). */
export const LARGEST_UPLOAD = 50 * 1024 * 1024

/** @param username the bot's, without "@"; '' until it is known. */
export const telegramChannel = (username: () => string): Channel => ({
  key: 'telegram',
  name: 'Telegram',
  chatsOutliveBot: true,
  abroad: true,
  // Bot API `sendMessage` counts code points; no text of so many UTF-16 units has more.
  textLimit: 4096,
  buttons: true,
  edits: true,
  files: { in: 'any', out: 'any' },
  largestFile: LARGEST_DOWNLOAD,
  largestSent: LARGEST_UPLOAD,
  menu: true,
  // Apps show a page as a window of their own; the one in a browser puts it into a frame.
  pages: { framedBy: ['https://web.telegram.org'] },
  leavesGroups: true,
  keepsUnheard: true,
  linkBringsCode: true,
  door: () => `https://t.me/${username()}`,
  link: code => `https://t.me/${username()}?start=${encodeURIComponent(code)}`,
})
