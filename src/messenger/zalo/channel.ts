import type { Channel } from '../../domain/channel.ts'
import type { Quota } from '../../domain/traffic.ts'

/** The most that is taken in of a picture, bytes; nothing is said of a limit. */
export const LARGEST_PICTURE = 10 * 1024 * 1024

/** UTF-16 units: `sendMessage` takes 2 000 characters, and which unit it counts in nobody says. */
export const TEXT_LIMIT = 1900

/** What differs from bot to bot: `brought`, what is said is brought, not asked for; `pictures` can be fetched from here. */
type Terms = { readonly brought: boolean; readonly quota: Quota; readonly pictures?: boolean }

/** @param bot the bot's id; '' until it is known. */
export const zaloChannel = (bot: () => string, { brought, quota, pictures = false }: Terms): Channel => ({
  key: 'zalo',
  name: 'Zalo',
  chatsOutliveBot: false,
  abroad: false,
  textLimit: TEXT_LIMIT,
  buttons: false,
  edits: false,
  // Whatever is no picture is held back and only announced.
  files: { in: 'photos', out: pictures ? 'photos' : 'none' },
  largestFile: LARGEST_PICTURE,
  largestSent: pictures ? LARGEST_PICTURE : 0,
  menu: false,
  quota,
  leavesGroups: false,
  // What is not taken may be brought once more; a question that nobody asks is answered to nobody.
  keepsUnheard: brought,
  // Whoever opens it comes without a code.
  linkBringsCode: false,
  door: () => linkTo(bot()),
  link: () => linkTo(bot()),
})

const linkTo = (bot: string): string => `https://bot.zaloplatforms.com/bots/${bot}`
