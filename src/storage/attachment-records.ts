import type { DateTime } from 'luxon'
import type { ChatAddress } from '../domain/chat-address.ts'
import type { OwedKey } from '../domain/owed-key.ts'
import type { Attachment } from '../domain/report.ts'

/** What people sent beside their words. */
export interface AttachmentRecords {
  /** @returns false when this message's file is already recorded. */
  add(attachment: Omit<Attachment, 'id' | 'state' | 'attempts' | 'path' | 'sha256' | 'reading'>): Promise<boolean>
  of(obligationId: OwedKey): Promise<readonly Attachment[]>
  ofPeriod(periodKey: string): Promise<readonly Attachment[]>
  byMessage(chat: ChatAddress, messageId: string): Promise<Attachment | undefined>
  recaption(chat: ChatAddress, messageId: string, caption: string): Promise<void>
  /** What waits for now: to be fetched, and kept Word files to be read; the first come first. */
  inHand(
    now: DateTime,
    limit: number,
  ): Promise<{ readonly toFetch: readonly Attachment[]; readonly toRead: readonly Attachment[] }>
  /** How many files the person has sent since `since`, and their bytes. */
  sentBy(memberId: number, since: DateTime): Promise<{ readonly files: number; readonly bytes: number }>
  /** Files sent before `before` go; the cleaning removes them from the disk. */
  prune(before: DateTime): Promise<number>
  /** Where the fetched files lie, relative to the data folder. */
  paths(): Promise<readonly string[]>
  /** The channel's own names of those that have not been fetched yet. */
  awaited(): Promise<readonly string[]>
  /** The signed copy of a dispatch, the newest that was sent and not given up; by `dispatchKey`. */
  ofDispatch(key: string): Promise<Attachment | undefined>
  /** Fetched files, oldest first, with the unit each is of. */
  kept(): Promise<readonly (Attachment & { readonly unitId: string })[]>
  /** Those whose reading was begun and not ended: a process died over them. */
  halfRead(): Promise<readonly Attachment[]>
  /** Its record goes; the cleaning removes the file from the disk. */
  remove(id: number): Promise<void>
  update(id: number, change: AttachmentChange): Promise<void>
  /** What waits to be fetched again is due now. */
  hurry(now: DateTime): Promise<void>
  nextDueAt(): Promise<DateTime | undefined>
}

type AttachmentChange = {
  readonly state?: Attachment['state']
  readonly path?: string
  readonly sha256?: string
  readonly attempts?: number
  readonly notBefore?: DateTime
  readonly reading?: Attachment['reading']
}
