import type { DateTime } from 'luxon'

/** One message a person and day; a second one only when somebody asked for it ("chiều nay", "Nhắc"). */
export function reminderKey(member: number, at: DateTime, extra?: string): string {
  return `reminder:${member}:${at.toISODate()}${extra === undefined ? '' : `:${extra}:${at.toFormat('HHmm')}`}`
}
