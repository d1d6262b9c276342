import { z } from 'zod'
import { answer, figure, returned, type StoredFigure } from '../stored-answer.ts'

/** What stands as JSON in the columns of reports: read by its shape, whoever wrote it. */

/** @throws ZodError with the path of what is wrong, never with what stands there. */
export const storedFigures = (json: string): StoredFigure[] => z.array(figure).parse(JSON.parse(json))

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

/** Ids, as they stand in a column. */
export const storedIds = (json: string): string[] => z.array(z.string()).parse(JSON.parse(json))

const ownForm = z.object({
  organisation: z.string(),
  superior: z.string().exactOptional(),
  issuer: z.string(),
  below: z.string(),
  symbol: z.string(),
})
export const storedOwnForm = (json: string): z.infer<typeof ownForm> => ownForm.parse(JSON.parse(json))
