import { z } from 'zod'
import type { Outline } from '../../domain/documents/outline.ts'

// The message of a check is the name of what was expected; shape-mistakes.ts reads it.
const text = z.string().regex(/\S/, 'filled-text')
const filled = <T extends z.ZodType>(item: T) => z.array(item).min(1, 'filled-list')
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id')
const areaCode = z.string().regex(/^[IVX]+(\.\d+)?$/, 'id')

const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('area'), area: areaCode, spread: z.boolean().exactOptional() }),
  z.strictObject({
    kind: z.literal('own'),
    key: id,
    name: text.exactOptional(),
    question: text.max(190, 'short-text'),
    example: text.max(110, 'short-text'),
    draftsFrom: filled(areaCode).exactOptional(),
    draftsTake: z.enum(['difficulties', 'wishes', 'plan-changes']).exactOptional(),
    as: z.enum(['numbered', 'items']).exactOptional(),
    before: text.exactOptional(),
    nothing: text.exactOptional(),
  }),
])
const item = z.strictObject({ title: text.exactOptional(), content })
const byKind = z.union([text, z.strictObject({ half: text, year: text })])
const lead = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('profile'), text }),
  z.strictObject({ kind: z.literal('window') }),
])
const part = z.union([
  z.strictObject({ title: byKind, content }),
  z.strictObject({ title: byKind, lead: filled(lead).exactOptional(), items: filled(item) }),
])

/** An outline as its file has it. */
export const outlineShape = z.strictObject({
  id,
  title: text,
  symbol: text,
  subject: byKind,
  addressees: filled(text),
  opening: z.array(text),
  parts: filled(part),
  closing: text,
  recipients: filled(text),
  appendices: z.array(z.strictObject({ kind: z.enum(['figures', 'models']), title: text })),
}) satisfies z.ZodType<Outline>
