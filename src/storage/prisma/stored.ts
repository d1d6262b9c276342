import { z } from 'zod'
import type { EditionText } from '../../domain/plan-edition.ts'
import { remembered } from '../../domain/remembered.ts'
import type { UnitKind } from '../../domain/school.ts'
import { answer, doubts, figure, returned, type StoredFigure } from '../stored-answer.ts'

/** What stands as JSON in the columns of reports: read by its shape, whoever wrote it. */

const figures = z.array(figure)
/** The answers of a report are read with everything that is said to it, and most tell the same few numbers. */
const known = remembered<readonly StoredFigure[]>()
/** @throws ZodError with the path of what is wrong, never with what stands there. */
export const storedFigures = (json: string): readonly StoredFigure[] =>
  known(figures, json, () => figures.parse(JSON.parse(json)))

const knownDoubts = remembered<z.infer<typeof doubts>>()
/** The figures of an answer that nobody has confirmed. @throws ZodError as above. */
export const storedDoubts = (json: string): z.infer<typeof doubts> =>
  knownDoubts(doubts, json, () => doubts.parse(JSON.parse(json)))

const submission = z.object({ attachments: z.number(), answers: z.array(answer) })
export const storedSubmission = (json: string): z.infer<typeof submission> => submission.parse(JSON.parse(json))

const reference = z.object({
  type: z.string(),
  number: z.string().exactOptional(),
  issuer: z.string(),
  date: z.string().exactOptional(),
  title: z.string(),
  source: z.string(),
})
const spread = z.array(z.union([z.string(), reference]))
export const storedSpread = (json: string): z.infer<typeof spread> => spread.parse(JSON.parse(json))

export const storedReturn = (json: string): z.infer<typeof returned> => returned.parse(JSON.parse(json))

const ids = z.array(z.string())
/** Ids, as they stand in a column. */
export const storedIds = (json: string): string[] => ids.parse(JSON.parse(json))

const ownForm = z.object({
  organisation: z.string(),
  superior: z.string().exactOptional(),
  issuer: z.string(),
  below: z.string(),
  symbol: z.string(),
})
export const storedOwnForm = (json: string): z.infer<typeof ownForm> => ownForm.parse(JSON.parse(json))

const dayMonth = z.object({ day: z.number(), month: z.number() })
const rule = z.object({
  id: z.string(),
  from: z.enum(['unit', 'school', 'leadership']),
  to: z.string(),
  through: z.string().exactOptional(),
  kind: z.enum(['half', 'year', 'quarter']),
  before: dayMonth.exactOptional(),
  strict: z.boolean(),
  source: z.string(),
})
const kind = z.custom<UnitKind>(each => typeof each === 'string')
const section = z.object({
  code: z.string(),
  title: z.string(),
  tasks: z.array(z.string()),
  kinds: z.array(kind).exactOptional(),
  figures: z
    .array(z.object({ id: z.string(), kind: z.enum(['event', 'thing', 'share']), unit: z.string(), what: z.string() }))
    .exactOptional(),
  instead: z.array(z.object({ kind, prompt: z.string() })).exactOptional(),
})
const ask = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('number') }),
  z.object({ ask: z.literal('date') }),
  z.object({
    ask: z.literal('rule'),
    from: z.enum(['unit', 'school', 'leadership']),
    kind: z.enum(['half', 'year']),
    found: z.array(dayMonth),
  }),
  z.object({ ask: z.literal('same'), code: z.string(), was: z.string() }),
  z.object({ ask: z.literal('who'), code: z.string() }),
  z.object({ ask: z.literal('room'), code: z.string(), kind }),
  z.object({ ask: z.literal('matter') }),
  z.object({ ask: z.literal('name') }),
  z.object({ ask: z.literal('figure'), code: z.string(), figure: z.string() }),
])
const told = {
  title: z.string().exactOptional(),
  rules: z.array(rule).exactOptional(),
  recipients: z.array(z.string()).exactOptional(),
  basis: z.array(reference).exactOptional(),
  sections: z.array(section).exactOptional(),
  asks: z.array(ask).exactOptional(),
  founds: z.object({ subject: z.string(), topic: z.string() }).exactOptional(),
}
const edition = z.object({ ...told, other: z.object(told).exactOptional() })
export const storedEdition = (json: string): EditionText => edition.parse(JSON.parse(json))
