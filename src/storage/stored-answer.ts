import { z } from 'zod'
import { DOUBT_KINDS } from '../domain/reading/candidate.ts'

/** How an answer stands as JSON, in what was handed in and in what brings a change of the school back. */

export const figure = z.object({
  indicator: z.string(),
  value: z.number(),
  of: z.number().exactOptional(),
  hosting: z.union([z.enum(['host', 'partner']), z.object({ host: z.number(), partner: z.number() })]).exactOptional(),
})

const doubt = z.object({
  kind: z.enum(DOUBT_KINDS),
  indicator: z.string(),
  readings: z.array(z.object({ value: z.number(), of: z.number().exactOptional() })),
})
export const doubts = z.array(doubt)

export const answer = z.object({
  promptId: z.string(),
  state: z.enum(['given', 'none', 'skipped']),
  text: z.string(),
  figures: z.array(figure),
  doubts: doubts.exactOptional(),
  authorId: z.number().nullable(),
  updatedAt: z.string(),
})

export type StoredFigure = z.infer<typeof figure>

/** What was asked for again when a report was given back. */
export const returned = z.object({
  reason: z.string(),
  prompts: z.array(z.string()),
  until: z.string(),
  by: z.number(),
})
