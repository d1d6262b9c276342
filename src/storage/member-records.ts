import type { DateTime } from 'luxon'
import type { ChatAddress } from '../domain/chat-address.ts'
import type { Member, MemberState, RoleGrant } from '../domain/member.ts'
import type { OwnRecords } from '../domain/own-records.ts'

/**
 * What becomes of the words of somebody who leaves: 'delete' as the person asked (messages, notes, photos, vướng mắc,
 * drafts), or 'leave' them with the unit, without the name (a hand-over: the successor goes on with draft and notes).
 */
export type PartingWords = 'delete' | 'leave'

export interface MemberRecords {
  byId(id: number): Promise<Member | undefined>
  byChat(chat: ChatAddress): Promise<Member | undefined>
  all(): Promise<readonly Member[]>
  create(member: {
    name: string
    address: string
    chat: ChatAddress
    consentVersion: string
    at: DateTime
  }): Promise<number>
  update(
    id: number,
    change: {
      name?: string
      address?: string
      state?: MemberState
      consentVersion?: string
      consentAt?: DateTime
      reminderTime?: string | null
      keepsTo?: string | null
      pausedUntil?: DateTime | null
    },
  ): Promise<void>
  /** The person is met there from now on: somewhere new, where that has been agreed to just now, or there again. */
  meet(id: number, chat: ChatAddress, at: DateTime): Promise<void>
  /** Something was refused there. `closed`: and nothing will arrive until the person is heard there again. */
  refuse(chat: ChatAddress, at: DateTime, closed: boolean): Promise<void>
  /** Heard there: what was refused before says nothing any more. */
  heardAgain(chat: ChatAddress): Promise<void>
  /** The same chat has another address now. */
  moveChat(from: ChatAddress, to: ChatAddress): Promise<void>
  /**
   * Removes the person and cuts every record loose: afterwards nothing joins to the number, the chat or the name.
   * What the unit has handed in stays. Does nothing for somebody unknown. Called by usecases/handle/let-go alone.
   */
  cutLoose(id: number, words: PartingWords): Promise<void>
  /** Everything kept of the person, for the person. */
  ownRecords(id: number): Promise<OwnRecords | undefined>
  grant(id: number, grant: RoleGrant): Promise<void>
  revoke(id: number, grant: RoleGrant): Promise<void>
}
