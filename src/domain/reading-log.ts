import type { DateTime } from 'luxon'

/** What of others somebody looked at: a report of a unit, its minh chứng, a person, a vướng mắc, a period, everything. */
export type ReadWhat = 'report' | 'evidence' | 'person' | 'obstacle' | 'period' | 'everything'

/** `subject`: owed key, `personSubject`, `obstacleSubject`, key of a period, or which copy of everything. */
export type Read = { readonly what: ReadWhat; readonly subject: string }

/** As it is kept; `reader` is a member's number, below 0 of somebody who has left. */
export type ReadRow = Read & { readonly id: number; readonly at: DateTime; readonly reader: number }

export const personSubject = (member: number): string => `member:${member}`

export const obstacleSubject = (id: number): string => `obstacle:${id}`
