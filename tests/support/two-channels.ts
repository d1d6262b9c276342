import { afterEach, expect } from 'vitest'
import type { Clock, VirtualClock } from '../../src/clock.ts'
import type { Quota } from '../../src/domain/traffic.ts'
import type { PictureStand } from '../../src/messenger/picture-stand.ts'
import type { Person } from '../../src/playground/bot-api/index.ts'
import type { StageOptions } from '../../src/playground/stage.ts'
import { zaloLine } from './plain-story.ts'
import { enrolOfficer, linksOf } from './school-day.ts'
import { at, type Story, tellStory } from './story.ts'
import { startZaloApi, type ZaloPerson, type ZaloServer } from './zalo-api.ts'

/** A story with both channels, each on a server of its own, and people who have one phone or two. */
export type Both = { readonly story: Story; readonly zalo: ZaloServer; end(): Promise<void> }

type Apart = Partial<Pick<StageOptions, 'reached' | 'deskAt'>> & {
  /** Of Zalo. */
  readonly quota?: Quota
  /** Where Zalo is to fetch pictures. */
  readonly pictures?: (clock: Clock) => PictureStand
}

export async function both(start: string, { quota, pictures, ...options }: Apart = {}): Promise<Both> {
  let clock: VirtualClock | undefined
  const now = (): VirtualClock => {
    if (!clock) throw new Error('the stage has not been opened')
    return clock
  }
  const zalo = await startZaloApi(() => now().now().toMillis())
  const story = await tellStory({
    ...{ start, ...options },
    beside(its) {
      clock = its
      return zaloLine(now, zalo, { ...(quota ? { quota } : {}), ...(pictures ? { pictures: pictures(its) } : {}) })
    },
  })
  return {
    story,
    zalo,
    async end() {
      await story.end()
      await zalo.stop()
    },
  }
}

export const newest = (person: ZaloPerson): string => person.sees().at(-1)?.text ?? ''

/** From a Zalo phone. @returns the newest message there. */
export async function saysOn({ story }: Both, person: ZaloPerson, text: string): Promise<string> {
  story.clock.moveTo(story.clock.now().plus({ seconds: 20 }))
  person.says(text)
  await story.settle()
  return newest(person)
}

type Met = { readonly hoa: Person; readonly lan: ZaloPerson }

/** Cô Hoa, officer, on Telegram; cô Lan, head of Ngữ văn, by the same invitation on Zalo. */
export async function schoolOf(its: Both): Promise<Met> {
  const { story, zalo } = its
  const hoa = await enrolOfficer(story)
  const lan = zalo.person('Lan')
  await story.says(hoa, 'lời mời')
  await story.presses(hoa, 'Ngữ văn')
  await story.presses(hoa, 'Tổ trưởng')
  await story.says(hoa, 'cô Nguyễn Thị Lan')
  const code = linksOf(hoa).at(-1) ?? ''
  const way = `Zalo: mở https://bot.zaloplatforms.com/bots/${zalo.botId}, gửi mã ${code.slice(0, 4)}-${code.slice(4)}.`
  expect(hoa.screen().some(({ text }) => text.includes(`?start=${code}`) && text.includes(way))).toBe(true)
  const offered = await saysOn(its, lan, `Em gửi mã: ${code.slice(0, 4).toLowerCase()} ${code.slice(4)} ạ`)
  expect(offered).toContain('Tin nhắn đi qua máy chủ Zalo. ')
  expect(
    hoa
      .screen()
      .map(({ text }) => text)
      .join(),
  ).toContain('Tin nhắn đi qua máy chủ Telegram ở nước ngoài. ')
  const agree = /^(\d+)\. Đồng ý$/m.exec(offered)?.[1] ?? ''
  await saysOn(its, lan, agree)
  await story.passUntil(at('2024-05-07T12:00'))
  return { hoa, lan }
}

/** Cô Lan, met on Zalo, is about to come to Telegram too, in the middle of her report. */
export async function crossingOf(its: Both, { hoa, lan }: Met) {
  await saysOn(its, lan, 'báo cáo')
  await saysOn(its, lan, 'không phát sinh')
  const code = /\?start=([\w-]+)/.exec(await saysOn(its, lan, 'thêm Telegram'))?.[1] ?? ''
  const phone = its.story.api.person({ id: 2, firstName: 'Lan' })
  return { hoa, lan, phone, code }
}

/** Who has the code agrees to be met on Telegram too. */
export async function joinsOn({ story }: Both, phone: Person, code: string) {
  await story.says(phone, `/start ${code}`)
  return story.presses(phone, 'Đồng ý')
}

/** What a file of such stories begins with: the school of each of its tests, which ends with it. */
export function bothStories() {
  let open: Both | undefined
  const now = (): Both => {
    if (!open) throw new Error('no story has begun')
    return open
  }
  afterEach(async () => {
    await open?.end()
    open = undefined
  })
  const school = async (options: Apart = {}) => {
    open = await both('2024-05-06T08:00', options)
    return schoolOf(open)
  }
  return {
    get story() {
      return now().story
    },
    get zalo() {
      return now().zalo
    },
    school,
    /** Cô Lan in the middle of her report on Zalo, about to come to Telegram too. */
    async crossing(options: Apart = {}) {
      const met = await school(options)
      return crossingOf(now(), met)
    },
    says: (person: ZaloPerson, text: string) => saysOn(now(), person, text),
    joins: (phone: Person, code: string) => joinsOn(now(), phone, code),
  }
}
