import type { KeptReport } from './record.ts'

export type Verdict = 'right' | 'asked' | 'bad question' | 'omitted' | 'wrong' | 'dead end'
export type Judged = { readonly verdict: Verdict; readonly why: string }

/** What came of it: the record before and after, and what the assistant said to it. */
export type Outcome = {
  readonly open: string
  readonly before: KeptReport
  readonly after: KeptReport
  readonly said: readonly { readonly text: string; readonly buttons: readonly string[] }[]
}

export const RIGHT: Judged = { verdict: 'right', why: '' }
export const judged = (verdict: Verdict, why: string): Judged => ({ verdict, why })

/** Answers that differ from before, but for those named. */
export function otherChanges(
  { before, after }: Outcome,
  but: readonly string[],
  allow: readonly string[] = [],
): string | undefined {
  const ids = new Set([...before.answers.keys(), ...after.answers.keys()])
  for (const id of ids) {
    if (but.includes(id) || allow.includes(id)) continue
    const [one, two] = [before.answers.get(id), after.answers.get(id)]
    if (
      one?.state !== two?.state ||
      one?.text !== two?.text ||
      JSON.stringify(one?.figures) !== JSON.stringify(two?.figures)
    )
      return `${id} changed: ${one?.text ?? '-'} -> ${two?.state} ${two?.text} ${JSON.stringify(two?.figures)}`
  }
  return undefined
}

/** Whether the record is as it was. */
export function unchanged(outcome: Outcome, but: readonly string[] = []): Judged {
  const changed = otherChanges(outcome, but)
  if (changed) return judged('wrong', changed)
  if (outcome.after.notes !== outcome.before.notes) return judged('wrong', 'a note was kept')
  return RIGHT
}

/** Whether something about the section is still to be asked. */
export const isPending = ({ session }: KeptReport, section: string): boolean =>
  session.flow?.name === 'report' && (session.flow.pending ?? []).some(({ prompt }) => prompt === section)
