/** What travels between the playground's page and the program. */

/** One person's phone. */
export type PhoneView = {
  readonly id: number
  /** "cô Lan". */
  readonly called: string
  readonly name: string
  /** "Ngữ văn", "Hiệu trưởng". */
  readonly place: string
  /** What the person has the assistant in; on Zalo without buttons, menu and editing. */
  readonly channel: 'telegram' | 'zalo'
  readonly standing: 'new' | 'open' | 'blocked'
  /** In the visitor's hands: the played staff leave it alone. */
  readonly held: boolean
  readonly keyboard: readonly (readonly string[])[]
  /** "/" and what can be typed behind it, with what it does. */
  readonly commands: readonly { readonly command: string; readonly description: string }[]
}

export type FileView = {
  readonly kind: 'document' | 'photo'
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly href: string
}

export type BubbleView = {
  readonly id: number
  readonly from: 'bot' | 'person'
  /** ISO, in the school's zone. */
  readonly at: string
  readonly text: string
  /** What in the text opens something, in UTF-16 units. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly url: string }[]
  readonly buttons: readonly (readonly { readonly text: string; readonly url?: string }[])[]
  readonly file?: FileView
  readonly replyTo?: number
  readonly edited: boolean
  readonly deleted: boolean
}

export type ChatView = { readonly phone: number; readonly bubbles: readonly BubbleView[] }

/** The line or window that a press brings back. */
export type NoticeView = { readonly phone: number; readonly text: string; readonly alert: boolean }

/** One day of the strip. */
export type MarkKind = 'opens' | 'target' | 'units' | 'school' | 'off' | 'quiet' | 'assessed'
export type MarkPeriod = {
  readonly kind: 'half' | 'year' | 'quarter'
  readonly year: number
  readonly quarter?: number
}
export type DayMark = { readonly day: string; readonly kind: MarkKind; readonly period?: MarkPeriod }

export type DayCount = { readonly day: string; readonly told: number; readonly handed: number }

export type FaultName =
  | 'network'
  | 'slow'
  | 'rival'
  | 'lost'
  | 'gateway'
  | 'disk'
  | 'zalo-out'
  | 'zalo-hasty'
  | 'zalo-month'
  | 'zalo-lost'

export type Speed = 0 | 60 | 3600 | 86_400 | 'whole'

/** How it stands. Sent whole when the page opens, afterwards only what has changed of chats and days. */
export type Beat = {
  readonly whole: boolean
  readonly at: string
  readonly speed: Speed
  /** Something is being carried out just now. */
  readonly busy: boolean
  readonly over: boolean
  readonly phones: readonly PhoneView[]
  readonly chats: readonly ChatView[]
  readonly notices: readonly NoticeView[]
  readonly days: readonly DayCount[]
  readonly marks: readonly DayMark[]
  readonly span: { readonly from: string; readonly until: string }
  readonly faults: readonly FaultName[]
  /** What a second program said that was started on the same database; '' before that. */
  readonly second: string
  readonly seed: number
}

export type GoTo = 'reminder' | 'deadline' | { readonly day: string; readonly time: string }

/** What a visitor can do. */
export type Deed =
  | { readonly do: 'start'; readonly who: number; readonly code?: string | undefined }
  | { readonly do: 'say'; readonly who: number; readonly text: string; readonly replyTo?: number | undefined }
  | { readonly do: 'press'; readonly who: number; readonly message: number; readonly place: number }
  | { readonly do: 'edit'; readonly who: number; readonly message: number; readonly text: string }
  | {
      readonly do: 'send'
      readonly who: number
      readonly kind: 'document' | 'photo'
      readonly name: string
      readonly mime: string
      /** base64. */
      readonly bytes: string
      readonly caption: string
    }
  /** Spoken for so many seconds. */
  | { readonly do: 'voice'; readonly who: number; readonly seconds: number }
  | { readonly do: 'sticker'; readonly who: number; readonly emoji: string }
  | { readonly do: 'block' | 'unblock'; readonly who: number }
  | { readonly do: 'hold'; readonly who: number; readonly on: boolean }
  | { readonly do: 'go'; readonly to: GoTo }
  | { readonly do: 'run'; readonly speed: Speed }
  | { readonly do: 'fault'; readonly fault: FaultName; readonly on: boolean }
  /** The program is killed where it stands and started again; a second one is started beside it. */
  | { readonly do: 'kill' | 'second' }
  | { readonly do: 'reset'; readonly seed: number; readonly way: 'staffed' | 'empty' }

/** Why something could not be done. */
export type DeedTrouble = 'unreadable' | 'not-possible' | 'too-large'

/** One leaf of the drawer. */
export type Leaf = 'board' | 'queues' | 'notices' | 'documents' | 'day'

/** Its columns by name, for the page to word. */
export type LeafView = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly LeafCell[])[]
  /** Of the queues: waiting and set aside of what comes in, of what goes out; files that wait; people. */
  readonly counts: readonly number[]
  /** Of the board: the newest picture of it that came to somebody's phone. */
  readonly picture?: { readonly text: string; readonly href: string }
}
export type LeafCell = string | { readonly text: string; readonly href: string }
