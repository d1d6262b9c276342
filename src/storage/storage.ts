import type { DateTime } from 'luxon'
import type { ChatAddress } from '../domain/chat-address.ts'
import type { SchoolProfile, SpreadDocument } from '../domain/documents/report-facts.ts'
import type { Amount } from '../domain/documents/summary.ts'
import type { DueWhat } from '../domain/due.ts'
import type { Role } from '../domain/member.ts'
import type { Note } from '../domain/note.ts'
import type { Obligation } from '../domain/obligation.ts'
import type { OwedKey } from '../domain/owed-key.ts'
import type { PulseMark } from '../domain/pulse.ts'
import type { Answer, AnswerPiece, Submission } from '../domain/report.ts'
import type { PointChoice, Replaced, WordingChoices } from '../domain/wording/choices.ts'
import type { AddressRecords } from './address-records.ts'
import type { AttachmentRecords } from './attachment-records.ts'
import type { DeskRecords } from './desk-records.ts'
import type { DispatchRecords } from './dispatch-records.ts'
import type { JournalRecords } from './journal-records.ts'
import type { MemberRecords } from './member-records.ts'
import type { InboxRecords, OutboxRecords } from './queues.ts'
import type { ReadingRecords } from './reading-records.ts'
import type { DueRecord, DueState, Invitation, PeriodRow, Verdict } from './records.ts'
import type { SchoolRecords } from './school.ts'
import type { SettlementRecords } from './settlement-records.ts'
import type { VitalRecords } from './vital-records.ts'

export type { InboxRecords, OutboxRecords } from './queues.ts'

/**
 * The port to durable state. Every write, and every read that leads to a message, happens inside `transaction`;
 * transactions run one after the other, and either all of one is kept or nothing.
 * Those that wait together, or come while these are at work, share one write to the disk; when that fails, a work may be
 * run once more by itself.
 */
export interface Storage {
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** What has been deleted leaves the files too: nothing of it stays in the write-ahead log. */
  scrub(): Promise<void>
  /** What has been committed reaches the database's own file as well: whoever copies that file has it. */
  catchUp(): Promise<void>
  /** Writes everything, as of one moment, into the one file `path`, while others go on; an earlier copy is replaced. */
  copyTo(path: string): Promise<void>
  close(): Promise<void>
}

/** One open transaction. The groups are the records of product.md 1. */
export interface Tx {
  readonly inbox: InboxRecords
  readonly outbox: OutboxRecords
  readonly sessions: {
    load(chat: ChatAddress): Promise<string | undefined>
    save(chat: ChatAddress, state: string, at: DateTime): Promise<void>
    /** When the person was heard last. */
    savedAt(chat: ChatAddress): Promise<DateTime | undefined>
  }
  readonly settings: {
    get(key: string): Promise<string | undefined>
    set(key: string, value: string): Promise<void>
    remove(key: string): Promise<void>
    /** Every key that begins with `prefix` but does not go on with one of `keep`. */
    removeOthers(prefix: string, keep: readonly string[]): Promise<void>
  }
  readonly members: MemberRecords
  readonly addresses: AddressRecords
  readonly invitations: InvitationRecords
  readonly periods: PeriodRecords
  readonly reports: ReportRecords
  readonly attachments: AttachmentRecords
  readonly notes: NoteRecords
  readonly pulses: PulseRecords
  readonly dues: DueRecords
  readonly journal: JournalRecords
  readonly readings: ReadingRecords
  readonly documents: DocumentRecords
  readonly dispatches: DispatchRecords
  readonly school: SchoolRecords
  readonly desks: DeskRecords
  readonly vitals: VitalRecords
  /**
   * Whatever waits behind this work begins only when its promise has been resolved. For a work after whose commit
   * something kept in mind has to follow, which the next one would find as it was.
   */
  apart(): void
  /**
   * Runs `work` behind the one that calls this, before any that waits, and durable with it: one write to the disk for
   * both, though one that fails takes back nothing of the other. What the calling work finds may be taken back until its
   * own promise has resolved; then `work` is not run and its promise never settles, for what is run once more brings its
   * own along.
   */
  followedBy<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /**
   * Timers, sockets and signals have their turn, while other works go on waiting: for a work that goes through what
   * thousands have said.
   */
  breathe(): Promise<void>
}

export interface InvitationRecords {
  create(invitation: {
    codeHash: string
    code: string
    role: Role
    unitId: string
    name: string
    address: string
    createdBy: number | null
    createdAt: DateTime
    expiresAt: DateTime
    replaces: number | null
  }): Promise<number>
  byHash(codeHash: string): Promise<Invitation | undefined>
  byId(id: number): Promise<Invitation | undefined>
  /** Neither used nor revoked nor expired. */
  open(now: DateTime): Promise<readonly Invitation[]>
  /** Used, and no officer has said yet whether it was the right person. */
  arrived(): Promise<readonly Invitation[]>
  /** Run out at `since` or later, before `now`, without having been used or revoked. */
  expired(since: DateTime, now: DateTime): Promise<readonly Invitation[]>
  use(id: number, memberId: number, at: DateTime): Promise<void>
  revoke(id: number, at: DateTime, by: number | null): Promise<void>
  judge(id: number, verdict: Verdict, by: number | null, at: DateTime): Promise<void>
  /** Codes of invitations that have run out are forgotten; their hashes stay. */
  forgetCodes(now: DateTime): Promise<void>
  /** Names of invitations that were over before `before` go. */
  forgetNames(before: DateTime): Promise<void>
}

export interface PeriodRecords {
  /** Ready and not closed, oldest first. */
  open(): Promise<readonly PeriodRow[]>
  /** All that are ready, oldest first. */
  all(): Promise<readonly PeriodRow[]>
  /** One that is ready, closed or not. */
  byKey(key: string): Promise<PeriodRow | undefined>
  /** Records a period that is seen only once it is ready; one that has been begun before stays as it was. */
  begin(period: { key: string; kind: string; openedAt: DateTime }): Promise<void>
  update(
    key: string,
    change: {
      /** What every unit owes for it is there. */
      readyAt?: DateTime
      targetChoice?: string
      target?: DateTime | null
      closedAt?: DateTime | null
      /** Its documents keep the names of this moment. */
      namesAt?: DateTime
    },
  ): Promise<void>
}

export interface ReportRecords {
  /** Those that are there already stay as they are. */
  create(obligations: readonly Obligation[]): Promise<void>
  byId(id: OwedKey): Promise<Obligation | undefined>
  ofPeriod(periodKey: string): Promise<readonly Obligation[]>
  ofUnits(unitIds: readonly string[], periodKeys: readonly string[]): Promise<readonly Obligation[]>
  save(obligation: Obligation): Promise<void>
  answers(obligationId: OwedKey): Promise<readonly Answer[]>
  /** How many answers each unit's report has; of a report without one nothing. */
  answered(periodKey: string): Promise<ReadonlyMap<OwedKey, number>>
  putAnswer(obligationId: OwedKey, answer: Answer): Promise<void>
  removeAnswer(obligationId: OwedKey, promptId: string): Promise<void>
  addPiece(piece: AnswerPiece, at: DateTime): Promise<void>
  pieceByMessage(chat: ChatAddress, messageId: string): Promise<AnswerPiece | undefined>
  /** Any part of a message that was sorted into several answers (`messageId#n`). */
  partOfMessage(chat: ChatAddress, messageId: string): Promise<AnswerPiece | undefined>
  pieces(obligationId: OwedKey, promptId: string): Promise<readonly AnswerPiece[]>
  clearPieces(obligationId: OwedKey, promptId: string): Promise<void>
  /** Single messages older than `before` go; the answers they made stay. */
  prunePieces(before: DateTime): Promise<number>
  submit(submission: Submission): Promise<void>
  submission(obligationId: OwedKey, version?: number): Promise<Submission | undefined>
  /** The latest version of every period the unit has handed in, newest first. */
  submissionsOfUnit(unitId: string, limit: number): Promise<readonly Submission[]>
  /** Everything handed in for one report, oldest first. */
  versions(obligationId: OwedKey): Promise<readonly Submission[]>
  /** The latest submission of every unit of the period. */
  submissionsOf(periodKey: string): Promise<readonly Submission[]>
}

export interface NoteRecords {
  add(note: Omit<Note, 'text' | 'files' | 'usedIn'>): Promise<void>
  /** One more message of a note, or a known one as edited on the phone. */
  putPiece(piece: { noteId: string; chat: ChatAddress; messageId: string; text: string; at: DateTime }): Promise<void>
  byId(id: string): Promise<Note | undefined>
  byMessage(chat: ChatAddress, messageId: string): Promise<Note | undefined>
  /** Logged at `since` or later, oldest first, used ones too. */
  ofUnit(unitId: string, since: DateTime): Promise<readonly Note[]>
  file(id: string, promptId: string | null): Promise<void>
  /** Not asked about again for this report, and in no other. */
  leaveOut(id: string, obligationId: OwedKey): Promise<void>
  /** They have become part of the answer; their files are its minh chứng from now on. */
  use(obligationId: OwedKey, promptId: string, ids: readonly string[]): Promise<void>
  /** Notes logged before `before` go; what was made of them stays in the reports. */
  prune(before: DateTime): Promise<number>
}

export interface PulseRecords {
  put(mark: PulseMark): Promise<void>
  of(quarter: string): Promise<readonly PulseMark[]>
}

/** The one list of what happens once: reminders, notices, questions with their hour, and what is done once a day. */
export interface DueRecords {
  /** @returns false when this has been recorded for this person. */
  add(due: Omit<DueRecord, 'id' | 'outboxId'>): Promise<boolean>
  /** Which of these keys are claimed: recorded for nobody (0), whoever has been told of them besides. */
  claimed(keys: readonly string[]): Promise<ReadonlySet<string>>
  has(key: string, memberId: number): Promise<boolean>
  /** What is due by `until` to one person and belongs into one message. */
  waiting(memberId: number, bundle: string, until: DateTime): Promise<readonly DueRecord[]>
  /** Reminders of one report, in order of their days. */
  rungsOf(obligationId: OwedKey): Promise<readonly DueRecord[]>
  rungsOfPeriod(periodKey: string): Promise<readonly DueRecord[]>
  settle(id: number, state: DueState, at: DateTime, reason: string | null, outboxId: number | null): Promise<void>
  /** Day last recorded under `chore:day`. */
  last(chore: string): Promise<string | undefined>
  /** What was due before `before`, of these kinds, and proves no notice of a report. */
  prune(whats: readonly DueWhat[], before: DateTime): Promise<number>
  /** Of what is done once a day the last day is kept. */
  forgetOtherDays(chore: string, day: string): Promise<void>
}

/** Who decided, and when. */
export type Chooser = { readonly memberId: number | null; readonly at: DateTime }

export interface DocumentRecords extends SettlementRecords {
  parts(periodKey: string): Promise<readonly { readonly key: string; readonly text: string }[]>
  putPart(
    periodKey: string,
    key: string,
    part: { readonly text: string; readonly memberId: number | null; readonly at: DateTime },
  ): Promise<void>
  /** How big the school is: as confirmed for the period, else (`confirmed` false) for the latest one before it. */
  profile(periodKey: string): Promise<(SchoolProfile & { readonly confirmed: boolean }) | undefined>
  putProfile(periodKey: string, profile: SchoolProfile): Promise<void>
  /** The documents that were spread, in the order in which they were put; undefined: nobody has told it. */
  spread(periodKey: string): Promise<readonly SpreadDocument[] | undefined>
  putSpread(periodKey: string, documents: readonly SpreadDocument[]): Promise<void>
  /** Number and day (ISO) under which the period's report went out. */
  sent(periodKey: string): Promise<{ readonly number: string; readonly on: string } | undefined>
  /** What an officer entered of a period that was never reported here, by indicator. */
  entered(periodKey: string): Promise<ReadonlyMap<string, Amount>>
  /** @param amount null: nothing any more. */
  enter(periodKey: string, indicator: string, amount: Amount | null, by: Chooser): Promise<void>
  putSent(periodKey: string, sent: { readonly number: string; readonly on: string }): Promise<void>
  /** What the officer decided about the units' words. */
  wording(periodKey: string): Promise<WordingChoices>
  /** What the choice does not speak of stays as it was. */
  choose(periodKey: string, choice: PointChoice, by: Chooser): Promise<void>
  /** A paragraph the officer wrote himself, by `ListParagraph.key`; null: made by the rules again. */
  replaceParagraph(periodKey: string, key: string, own: Replaced | null, by: Chooser): Promise<void>
}
