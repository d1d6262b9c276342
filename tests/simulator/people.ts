import type { DateTime } from 'luxon'
import { type Address, CONSENT_VERSION, type Role } from '../../src/domain/member.ts'
import type { BotApi, Person } from '../../src/playground/bot-api/index.ts'
import type { Storage } from '../../src/storage/storage.ts'
import { phoneAt } from '../support/address.ts'

/** Somebody of the small school, or from outside. */
export type Somebody = {
  readonly id: number
  readonly name: string
  readonly address: Address
  /** Absent: a stranger. */
  readonly role?: Role
  /** '' is the school. */
  readonly unit: string
}

const of = (id: number, address: Address, name: string, role: Role, unit: string): Somebody => ({
  ...{ id, address, name, role, unit },
})

export const PEOPLE: readonly Somebody[] = [
  of(1, 'cô', 'Phạm Thị Hoa', 'officer', ''),
  of(2, 'cô', 'Nguyễn Thị Lan', 'head', 'ngu-van'),
  of(3, 'thầy', 'Hồ Anh Tuấn', 'deputy', 'ngu-van'),
  of(4, 'cô', 'Trần Thu Hằng', 'head', 'hoa-sinh'),
  of(5, 'thầy', 'Ngô Văn Thắng', 'head', 'cong-doan'),
  of(6, 'cô', 'Hoàng Thị Yến', 'head', 'van-phong'),
  of(7, 'thầy', 'Phạm Huy Hùng', 'principal', 'ban-giam-hieu'),
  { id: 8, address: 'ông', name: 'Khách Lạ', unit: '' },
  { id: 9, address: 'bà', name: 'Người Qua', unit: '' },
]

/** Reports for a unit and sees no other. */
export const isTeacher = ({ role }: Somebody): boolean => role === 'head' || role === 'deputy'

/** Whoever belongs to the school is a member already. */
export async function enrol(storage: Storage, at: DateTime): Promise<void> {
  await storage.transaction(async tx => {
    for (const { id, name, address, role, unit } of PEOPLE) {
      if (role === undefined) continue
      const member = await tx.members.create({ name, address, chat: phoneAt(id), consentVersion: CONSENT_VERSION, at })
      await tx.members.grant(member, { role, unitId: unit })
    }
  })
}

/** Somebody with a phone in the hand, and with words that nobody else has. */
export type Staff = Somebody & {
  readonly phone: Person
  /** A word that has never been said before and names who says it. */
  word(): string
  /** Counts what the phone is used for. */
  does(): void
  deeds(): number
  /** Whether the assistant is blocked. */
  isBlocking(): boolean
  /** The newest message on the phone when it was blocked last: nothing that was on its way to it then has come. */
  shutAt(): number
  /** Every press of a button. */
  presses(): readonly Press[]
  /** What was typed while a question stood newest on the phone. */
  typed(): readonly Typed[]
}

/** `under`: the question's number, of how many; `presses`: how many there had been. */
export type Typed = { readonly word: string; readonly under: string; readonly presses: number }

export type Press = {
  readonly query: string
  /** Which button of which message. */
  readonly data: string
  /** What stood newest on the phone then. */
  readonly after: number
  /** It is a button of that very message, which was shown then (seconds since 1970). */
  readonly newest: boolean
  readonly shown: number
}

const LETTERS = 'abdeghiklmnopqrstuvxy'
const letter = (n: number): string => LETTERS[Math.trunc(n) % LETTERS.length] ?? 'a'

/** What asks for a section: its number, of how many. */
export const QUESTION = /^Mục (\d+\/\d+):/mu

const NONE: readonly undefined[] = [undefined, undefined]

/** What such a word looks like: no word of the language begins so. */
export const WORD = /wz[a-z]{5}/gu

export function staffOf(api: BotApi): readonly Staff[] {
  return PEOPLE.map(somebody => {
    let [said, deeds, blocking, shutAt] = [0, 0, false, 0]
    const presses: Press[] = []
    const typed: Typed[] = []
    const person = api.person({ id: somebody.id, firstName: somebody.name.split(' ').at(-1) ?? '' })
    return {
      ...somebody,
      phone: {
        ...person,
        blocks() {
          person.blocks()
          blocking = true
          shutAt = person.screen().at(-1)?.id ?? 0
        },
        unblocks() {
          person.unblocks()
          blocking = false
        },
        start(payload) {
          blocking = false
          return person.start(payload)
        },
        says(text, options) {
          const screen = person.screen()
          const asked = screen.at(-1)
          // Pressed for several times, a question comes several times.
          const first = screen.findLastIndex(each => each.from !== 'bot' || each.text !== asked?.text)
          const [third, second] = [...NONE, ...screen.slice(0, first + 1)].slice(-2)
          const id = person.says(text, options)
          const said = person.screen().find(each => each.id === id)
          const under = asked?.from === 'bot' && QUESTION.exec(asked.text)?.[1]
          const [word] = text.match(WORD) ?? []
          // Within one second nobody can tell which came first.
          const later = asked && said && said.date > asked.date
          // Pressed since the question came, and not answered yet: it may be the button's.
          const pressed = presses.some(({ after }) => after >= (asked?.id ?? 0))
          // Of several sent before it came nobody can tell which it answers, nor what the others did.
          const several = second?.from === 'person' && third?.from === 'person'
          if (later && !pressed && !several && under && word && !text.includes('\n') && options?.replyTo === undefined)
            typed.push({ word, under, presses: presses.length })
          return id
        },
        pressesRaw(message, data) {
          const last = person.screen().at(-1)
          const query = person.pressesRaw(message, data)
          const newest = last?.id === message && last.buttons.flat().some(button => button.data === data)
          presses.push({ query, data, after: last?.id ?? 0, newest, shown: last?.date ?? 0 })
          return query
        },
      },
      does() {
        deeds += 1
      },
      deeds: () => deeds,
      isBlocking: () => blocking,
      shutAt: () => shutAt,
      presses: () => presses,
      typed: () => typed,
      word() {
        said += 1
        const n = LETTERS.length
        return `wz${letter(somebody.id)}${letter(said / n ** 3)}${letter(said / n ** 2)}${letter(said / n)}${letter(said)}`
      },
    }
  })
}
/** Whose word it is. */
export const ownerOf = (word: string): Somebody | undefined => PEOPLE.find(({ id }) => letter(id) === word[2])
