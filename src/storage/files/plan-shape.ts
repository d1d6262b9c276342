import { z } from 'zod'
import type { UnitKind } from '../../domain/school.ts'
import { lead, printed, promptWords, route, wording } from './wording-shape.ts'

// The message of a check is the name of what was expected; shape-mistakes.ts reads it.
const text = z.string().regex(/\S/, 'filled-text')
const list = z.array(text)
const filled = <T extends z.ZodType>(item: T) => z.array(item).min(1, 'filled-list')
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id')
const word = z.string().regex(/^[a-z0-9%]+( [a-z0-9%]+)*$/, 'words')
const count = z.number().int('count').min(1, 'count')
const year = z.number().int('count').min(2000, 'count').max(2200, 'count')
const isoDate = z.iso.date('date')
/** Long enough for a courteous question, short enough for a reminder of 600 characters that carries it. */
const question = text.max(190, 'short-text')
const example = text.max(110, 'short-text')

const dayMonth = z.strictObject({ day: count, month: count })
const areaCode = z.string().regex(/^[IVX]+(\.\d+)?$/, 'id')

export const UNIT_KINDS = [
  'subject-group',
  'office',
  'leadership',
  'union',
  'youth-union',
  'women',
  'inspection',
  'red-cross',
  'study-promotion',
  'parents',
] as const satisfies readonly UnitKind[]
const unitKind = z.enum(UNIT_KINDS)

const reference = z.strictObject({
  type: text,
  number: text.exactOptional(),
  issuer: text,
  date: isoDate.exactOptional(),
  title: text,
  source: text,
})

/** A text alone stands for one case without conditions. */
const oneCase = z.strictObject({ when: filled(text).exactOptional(), text: z.string() })
const saying = filled(z.preprocess(said => (typeof said === 'string' ? [{ text: said }] : said), filled(oneCase)))
const clause = z.strictObject({
  subject: id,
  zeroSubject: id.exactOptional(),
  indicators: filled(id),
  says: saying,
  unitSays: saying.exactOptional(),
  zero: text,
  apart: z.boolean().exactOptional(),
})

const subject = z.strictObject({
  id,
  text: z.string(),
  kept: z.boolean().exactOptional(),
  ofYear: text.exactOptional(),
  first: text.exactOptional(),
  oneByName: z.boolean().exactOptional(),
  bodies: filled(unitKind).exactOptional(),
  and: text.exactOptional(),
})

const carried = z.strictObject({ id, of: id, after: id, label: text })

const area = z.strictObject({
  code: areaCode,
  title: text,
  shortTitle: text,
  tasks: list,
  sentence: z.strictObject({ clauses: filled(clause) }).exactOptional(),
})

const rule = z.strictObject({
  id,
  from: z.enum(['unit', 'school', 'leadership']),
  to: text,
  through: text.exactOptional(),
  kind: z.enum(['half', 'year', 'quarter']),
  before: dayMonth.exactOptional(),
  strict: z.boolean(),
  source: text,
})

const reportingWindow = z.strictObject({ kind: z.enum(['half', 'year']), from: dayMonth, until: dayMonth })

const unit = z.strictObject({
  id,
  name: text,
  shortName: text,
  code: z.string().regex(/^[\p{Lu}\d]{1,6}$/u, 'id'),
  called: text,
  inText: text.exactOptional(),
  kind: unitKind,
  onBoard: z.boolean(),
  head: filled(text),
  deputy: filled(text),
  ownForm: z
    .strictObject({ organisation: text, superior: text.exactOptional(), issuer: text, below: text, symbol: text })
    .exactOptional(),
  answersFor: list.exactOptional(),
})

const indicator = z.strictObject({
  id,
  label: text,
  unit: text,
  chat: text,
  words: filled(word),
  measure: z.enum(['flow', 'state', 'ratio', 'money']),
  counting: z.enum(['each', 'host', 'payer', 'register']),
  owners: filled(unitKind),
  area: areaCode,
  usualMax: count,
  help: text,
  named: z.strictObject({ one: text, recognised: text, notYet: text }).exactOptional(),
  atMost: id.optional(),
  equals: z.strictObject({ plus: filled(id), minus: filled(id) }).optional(),
  needs: z
    .strictObject({ figure: id, missing: text, ask: text, unless: filled(word).optional(), instead: text.optional() })
    .optional(),
  perEach: z.strictObject({ figure: id, most: z.union([count, z.literal('school')]) }).optional(),
  within: z.enum(['staff', 'partyMembers', 'classes', 'pupils']).optional(),
  keeps: z.enum(['value', 'of']).optional(),
  said: z.strictObject({ told: text, button: text }).optional(),
})

const prompt = z.strictObject({
  id,
  area: areaCode,
  label: text,
  question,
  example,
  help: text,
  hints: list,
  indicators: z.array(id),
  askHost: z.boolean(),
  privacy: text.exactOptional(),
  wishes: z.strictObject({ superior: text, toSuperior: text }).exactOptional(),
  figuresOnly: z.boolean().exactOptional(),
  retired: z.boolean().exactOptional(),
})

const school = z.strictObject({
  name: text,
  symbol: text,
  superior: text,
  superiorShort: text,
  place: text,
  principal: text,
  through: text,
  drafter: text.exactOptional(),
  twoDigits: z.boolean().exactOptional(),
})

/** The shape of a plan file; what its parts say of each other is checked in plan-check.ts. */
export const planShape = z.strictObject({
  id,
  programme: id,
  subject: text,
  topic: text,
  title: text,
  year,
  number: text,
  signedOn: isoDate,
  school,
  preamble: list,
  basis: z.array(reference),
  references: z.array(reference),
  purposes: list,
  areas: filled(area),
  subjects: z.array(subject),
  carried: z.array(carried),
  organisation: list,
  closing: list,
  recipients: list,
  signer: z.strictObject({ office: text, name: text }),
  rules: filled(rule),
  windows: filled(reportingWindow),
  units: filled(unit),
  participants: filled(id).exactOptional(),
  indicators: z.array(indicator),
  prompts: filled(prompt),
  headings: z.array(z.strictObject({ titles: filled(text), prompts: filled(id) })),
  attention: z
    .array(
      z.strictObject({
        area: text,
        figure: id,
        less: id.exactOptional(),
        short: z.boolean().exactOptional(),
        text,
      }),
    )
    .exactOptional(),
  forms: filled(z.strictObject({ kind: unitKind, prompts: filled(id) })),
  leads: z.array(lead),
  routes: z.array(route),
  printed: z.array(printed),
  promptWords,
  wording,
})

/** A plan as its files hold it, the school's beside it. */
export type PlanFile = z.infer<typeof planShape>
