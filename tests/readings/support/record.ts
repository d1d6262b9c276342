import { readSession, type Session } from '../../../src/conversation/session.ts'
import type { ChatAddress } from '../../../src/domain/chat-address.ts'
import type { Figure } from '../../../src/domain/figure.ts'
import { formOf } from '../../../src/domain/form.ts'
import type { Obligation } from '../../../src/domain/obligation.ts'
import { owedKey } from '../../../src/domain/owed-key.ts'
import type { Answer } from '../../../src/domain/report.ts'
import type { Unit } from '../../../src/domain/school.ts'
import type { Story } from '../../support/story.ts'
import { school } from '../../support/story.ts'

/** Everything that is kept of one person's report, and where the dialogue stands. */
export type KeptReport = {
  readonly answers: ReadonlyMap<string, Answer>
  readonly session: Session
  readonly obligation: Obligation | undefined
  /** How many versions were handed in. */
  readonly version: number
  readonly notes: number
  readonly obstacles: number
  readonly member: boolean
}

export type Speaker = { readonly chat: ChatAddress; readonly unit: Unit; readonly period: string }

export const sectionsOf = (unit: Unit): readonly string[] => formOf(school.plan, unit).map(({ id }) => id)

export async function readRecord(story: Story, { chat, unit, period }: Speaker): Promise<KeptReport> {
  const id = owedKey(period, unit.id)
  return story.storage.transaction(async tx => {
    const obligation = await tx.reports.byId(id)
    const answers = obligation ? await tx.reports.answers(id) : []
    const notes = await tx.notes.ofUnit(unit.id, story.clock.now().minus({ years: 2 }))
    const member = await tx.members.byChat(chat)
    return {
      answers: new Map(answers.map(answer => [answer.promptId, answer])),
      session: readSession(await tx.sessions.load(chat)),
      obligation,
      version: obligation?.version ?? 0,
      notes: notes.length,
      obstacles: 0,
      member: member?.state === 'active',
    }
  })
}

/** A figure as the cases write it. */
export function plainValue({ value, of, hosting }: Figure): { n: number; of?: number; host?: number } {
  if (of !== undefined) return { n: value, of }
  if (hosting === undefined) return { n: value }
  return { n: value, host: typeof hosting === 'object' ? hosting.host : hosting === 'host' ? value : 0 }
}

/** The question that stands open: the prompt itself, or one about its answer. */
export function openQuestion({ session }: KeptReport): { prompt: string; follows: string | undefined } | undefined {
  const { flow } = session
  if (flow?.name !== 'report') return undefined
  const { wait } = flow
  const about = 'prompt' in wait ? wait.prompt : flow.prompt
  const first = wait.for === 'models-again' && wait.at === 0
  const plain = wait.for === 'answer' || wait.for === 'prefilled' || wait.for === 'draft-text' || first
  return { prompt: about, follows: plain ? undefined : wait.for }
}
