import type { LegalReference } from '../../domain/plan.ts'
import {
  type DocumentTold,
  documentLines,
  knownDocument,
  missingOf,
  namesDocument,
  readDocument,
  wholeDocument,
} from '../../domain/reading/document-line.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import { goTo, type Step, say } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import type { Turn } from '../turn.ts'
import type { UnclearLine } from '../vocabulary/spread.ts'

/** A report that names the documents, and the area they stand in. */
export type Spreading = CompiledFacts & { readonly area: string }

type Read = {
  readonly said: readonly string[]
  readonly told: DocumentTold
  readonly document: LegalReference | undefined
}

/** Documents typed or pasted, read back before they are kept; undefined when nothing of it names a document. */
export function readLines(turn: Turn, compiled: Spreading, flow: FlowOf<'spread'>, text: string): Step | undefined {
  const typed = documentLines(text)
  // Of one that lacks something, what is typed next is the rest of it.
  const rest = flow.unclear !== undefined && typed.length === 1 && !namesDocument(readDocument(typed[0] ?? ''))
  const lines = rest ? [[...(flow.unclear ?? []), ...typed]] : typed.map(line => [line])
  const read = lines.map(said => readSaid(turn, compiled, said))
  if (!read.some(({ told }) => namesDocument(told))) return undefined
  const whole = read.flatMap(({ document }) => document ?? [])
  const numbers = new Set(whole.map(({ number }) => number))
  const documents = [...flow.read.filter(({ number }) => number === undefined || !numbers.has(number)), ...whole]
  const unclear = read.filter(({ document }) => !document)
  const open = read.filter(({ told, document }) => missingOf({ ...told, ...document }).length > 0)
  const period = compiled.period.key
  const [one] = open
  const next = {
    name: 'spread',
    period,
    read: documents,
    ...(open.length === 1 && one ? { unclear: one.said } : {}),
  } as const
  const choices: readonly Choice[] = [
    ...(documents.length === 0
      ? []
      : [
          {
            word: 'keep-read',
            values: { n: documents.length },
            action: { do: 'spread.keep', period, documents },
          } as const,
        ]),
    { word: 'later', action: { do: 'spread.show', period } },
  ]
  return goTo(turn, next, say({ say: 'spread-read', read: documents, unclear: unclear.map(unclearOf) }, choices))
}

/** The plan's own document is taken as the plan has it, with the day it does not give. */
function readSaid({ facts: { plan } }: Turn, { area }: Spreading, said: readonly string[]): Read {
  const told = Object.assign({}, ...said.map(readDocument)) as DocumentTold
  const known = knownDocument(plan.references, said.join(' '), told)
  if (known) return { said, told, document: known.date || !told.date ? known : { ...known, date: told.date } }
  return { said, told, document: wholeDocument(told, area) }
}

const unclearOf = ({ said, told }: Read): UnclearLine => ({ line: said.join(' '), missing: missingOf(told) })
