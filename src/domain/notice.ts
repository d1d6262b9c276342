import type { DateTime } from 'luxon'

/** One reminder of one unit: when it was due, to whom it went, or why it did not. The school's proof of notice. */
export type Notice = {
  readonly dueAt: DateTime
  readonly sentAt: DateTime | null
  readonly unitId: string
  /** "cô Nguyễn Thị Lan"; '' where it was for nobody. */
  readonly person: string
  /** Which rung, or who asked for it: a kind of domain/ladder.ts, 'snoozed', 'nudge'. */
  readonly kind: string
  readonly outcome: 'sent' | 'skipped' | 'failed' | 'waiting'
  /** Code of why it was not sent. */
  readonly reason: string | null
}

/** Notices of one moment and fate are one to read: "cô Lan, thầy Bình". */
export type NoticeGroup = Omit<Notice, 'person' | 'unitId'> & { readonly people: readonly string[] }

/** In order of their days. */
export function groupedNotices(notices: readonly Notice[]): readonly NoticeGroup[] {
  const groups: (NoticeGroup & { people: string[] })[] = []
  for (const { person, unitId: _, ...notice } of notices.toSorted((a, b) => a.dueAt.toMillis() - b.dueAt.toMillis())) {
    const same = groups.find(group => isSame(group, notice))
    if (same) same.people.push(person)
    else groups.push({ ...notice, people: [person] })
  }
  return groups.map(group => ({ ...group, people: group.people.filter(Boolean) }))
}

const isSame = (a: Omit<NoticeGroup, 'people'>, b: Omit<NoticeGroup, 'people'>): boolean =>
  a.kind === b.kind && a.outcome === b.outcome && a.reason === b.reason && a.dueAt.hasSame(b.dueAt, 'minute')
