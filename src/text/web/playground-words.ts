/** What the playground's page says, in each of its languages. */

type MarkPeriod = { readonly kind: 'half' | 'year' | 'quarter'; readonly year: number; readonly quarter?: number }
type Count = 'inbox' | 'inboxAside' | 'outbox' | 'outboxAside' | 'files' | 'people'

export type PageWords = {
  readonly language: string
  readonly title: string
  readonly welcome: {
    readonly heading: string
    readonly lines: readonly string[]
    readonly staffed: string
    readonly empty: string
    readonly close: string
  }
  readonly clock: Readonly<
    Record<
      | 'label'
      | 'pause'
      | 'minute'
      | 'hour'
      | 'day'
      | 'whole'
      | 'reminder'
      | 'deadline'
      | 'jump'
      | 'moment'
      | 'stop'
      | 'over',
      string
    >
  >
  readonly story: Readonly<Record<'reset' | 'staffed' | 'empty' | 'save' | 'load' | 'seed' | 'bad', string>>
  readonly phone: Readonly<
    Record<
      | 'choose'
      | 'start'
      | 'startSetup'
      | 'onZalo'
      | 'startZalo'
      | 'blocked'
      | 'write'
      | 'send'
      | 'attach'
      | 'voice'
      | 'sticker'
      | 'block'
      | 'unblock'
      | 'mine'
      | 'theirs'
      | 'edit'
      | 'reply'
      | 'edited'
      | 'deleted'
      | 'cancel'
      | 'menu'
      | 'openOn'
      | 'notPossible'
      | 'empty'
      | 'bot'
      | 'chat'
      | 'caption'
      | 'keyboard',
      string
    >
  >
  readonly strip: {
    readonly label: string
    readonly told: (count: number) => string
    readonly handed: (count: number) => string
  }
  readonly mark: {
    readonly [K in 'opens' | 'target' | 'units' | 'school' | 'assessed']: (period: string) => string
  } & { readonly off: string; readonly quiet: string }
  readonly period: (period: MarkPeriod) => string
  readonly leaf: Readonly<Record<'board' | 'queues' | 'notices' | 'documents' | 'day' | 'faults', string>>
  readonly nothing: string
  readonly column: Readonly<Record<string, string>>
  readonly count: Readonly<Record<Count, string>>
  readonly fault: Readonly<
    Record<
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
      | 'kill'
      | 'second',
      string
    >
  >
  /** What a second program said. */
  readonly secondSaid: (said: string) => string
  readonly weekday: readonly string[]
  readonly lost: string
}
