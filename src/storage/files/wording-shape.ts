import { z } from 'zod'
import { outlineShape } from './outline-shape.ts'

const text = z.string().regex(/\S/, 'filled-text')
const list = z.array(text)
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id')
const ids = z.array(id)

const phrase = z.union([
  text,
  z.strictObject({
    words: text,
    before: list.exactOptional(),
    notBefore: list.exactOptional(),
    notAfter: list.exactOptional(),
  }),
])
const phrases = z.array(phrase)

export const lead = z.strictObject({
  id,
  area: text,
  tasks: text,
  text,
  single: text.exactOptional(),
  enumerates: z.literal(true).exactOptional(),
  ofOne: text.exactOptional(),
  registered: z.strictObject({ text, single: text }).exactOptional(),
  join: z.enum(['together', 'by-unit', 'models']),
  name: z.enum(['never', 'always']),
  strip: phrases,
  needs: id.exactOptional(),
  recognised: id.exactOptional(),
  recognisedMark: text.exactOptional(),
})

export const route = z.strictObject({ prompts: ids, begins: phrases, contains: phrases, lead: id })

export const printed = z.strictObject({ prompt: id, leads: ids, difficulties: z.boolean().exactOptional() })

export const promptWords = z.strictObject({
  opinions: z.array(z.strictObject({ prompts: ids, holds: phrases, unlessBegins: phrases })),
  labels: z.array(z.strictObject({ prompts: ids, words: list })),
  together: ids,
})

/** The vocabulary of the rules for the units' words; any list may be empty, and its rule then does nothing. */
export const wording = z.strictObject({
  newSection: z.strictObject({
    question: text,
    example: text,
    help: text,
    lead: lead.pick({ text: true, single: true, ofOne: true, join: true, name: true, strip: true }),
    figures: z.strictObject({
      question: text,
      example: text,
      times: text,
      count: z.strictObject({ ask: text, label: text, says: text, zero: text, help: text, helpHost: text }),
      share: z.strictObject({ ask: text, label: text, unit: text, says: text, zero: text, help: text }),
      subjects: z.array(
        z.strictObject({
          id,
          text: z.string(),
          first: text.exactOptional(),
          kept: z.boolean().exactOptional(),
          oneByName: z.boolean().exactOptional(),
        }),
      ),
    }),
  }),
  newProgramme: z.strictObject({
    assessment: z.strictObject({
      area: z.strictObject({ title: text, shortTitle: text }),
      prompt: z.strictObject({
        id,
        label: text,
        question: text,
        example: text,
        help: text,
        hints: list,
        indicators: ids,
        askHost: z.boolean(),
        wishes: z.strictObject({ superior: text, toSuperior: text }).exactOptional(),
      }),
      titles: list,
    }),
    outline: outlineShape,
  }),
  abbreviations: list,
  courtesy: z.strictObject({
    ...{ whom: list, called: z.strictObject({ words: list, notAfter: list }) },
    ...{ head: list, tail: list, particles: list, alone: list },
  }),
  firstPerson: z.strictObject({ head: phrases, of: list, things: list, self: phrases, says: list }),
  papers: z.strictObject({
    before: list,
    has: list,
    what: list,
    kept: list,
    keeping: list,
    proof: list,
    where: list,
    unless: list,
  }),
  denial: z.strictObject({
    negations: list,
    within: list,
    what: list,
    subjects: list,
    ofDifficulties: list,
    closing: list,
    advantages: list.exactOptional(),
  }),
  wishes: z.strictObject({
    begins: phrases,
    holds: phrases,
    cutBefore: phrases,
    runsOn: z.strictObject({ behind: list, links: list }),
    superior: phrases,
    school: phrases,
    upset: phrases,
    asking: phrases,
    asked: phrases,
    leadership: phrases,
    leadershipAsked: phrases,
  }),
  labels: z.strictObject({
    withColon: list,
    bare: phrases,
  }),
  done: phrases,
  figures: z.strictObject({
    doing: list,
    besides: list,
    numbers: list,
    vague: list,
    money: list,
    leftOver: list,
    notAfter: list,
  }),
  hosts: z.strictObject({ words: list, verbs: list, by: list }),
  together: z.strictObject({ joint: phrases, printed: text }),
  prepositions: z.strictObject({ with: text, about: list, keepAbout: list, bare: list }),
  names: phrases,
  namesBeforeCapital: list,
  people: z.strictObject({ titles: list, families: phrases, notAfter: list, notNames: list }),
  office: z.array(
    z.strictObject({ said: list, printed: text, counted: text.exactOptional(), notAfter: list.exactOptional() }),
  ),
})
