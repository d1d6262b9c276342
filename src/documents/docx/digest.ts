import type { DigestModel, DigestSection, Quoted } from '../../domain/documents/digest.ts'
import type { Block, Column, OfficialDocument, Row } from '../../domain/documents/official.ts'
import { mendLine, repeats } from '../../domain/documents/words.ts'
import {
  aheadLine,
  contentLine,
  decisionLine,
  digestClosing,
  digestOpening,
  digestSubject,
  directionLine,
  figuresSource,
  markLine,
  noPeriodParagraph,
  obstacleLine,
  pointsLine,
  staleParagraph,
  standingText,
  unitsParagraph,
  voicedLine,
  wishLine,
  words,
} from '../../text/documents/assessment.ts'
import { trendText } from '../../text/documents/digest.ts'
import { numbered, romanNumber } from '../../text/documents/numbering.ts'
import { amountText, changeText } from '../../text/documents/numbers.ts'
import { closingMark } from '../../text/documents/outline.ts'
import { capital } from '../../text/wording.ts'
import { renderOfficial } from './official.ts'

/** The written "đánh giá tình hình thực hiện" of III.1 as a .docx. */
export function renderDigest(model: DigestModel): Promise<Uint8Array> {
  return renderOfficial(digestDocument(model))
}

export function digestDocument(model: DigestModel): OfficialDocument {
  const { school, number, date, signature, recipients, compiledAt } = model
  const symbol = `BC-${school.symbol}`
  const subject = digestSubject(model)
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    [words.sections, sectionBlocks(model)],
    [words.units, unitBlocks(model)],
    [words.figures, figures(model)],
    [words.voices, voices(model)],
    [words.directions, model.directions.map(direction => item(directionLine(direction), direction))],
    [words.decisions, decisions(model)],
    [words.ahead, model.ahead.map(ahead => item(aheadLine(ahead)))],
  ]
  return {
    letterhead: { superior: school.superior, issuer: school.name },
    number: number === undefined ? { symbol } : { symbol, value: number },
    place: school.place,
    date,
    heading: { kind: 'titled', title: words.title, subject },
    addressees: [],
    body: [
      { kind: 'paragraph', words: digestOpening(model) },
      ...parts
        .filter(([, blocks]) => blocks.length > 0)
        .flatMap(([title, blocks], i) => [heading(1, numbered(romanNumber(i + 1), title)), ...blocks]),
      paragraph(`${digestClosing(model)}${closingMark}`),
    ],
    signature,
    recipients,
    appendices: [],
    names: model.units.map(({ unit }) => unit.name),
    properties: { title: subject, createdAt: compiledAt },
  }
}

/** Per area what the report says, how many had something to tell, what to look at, and the BGH's own mark. */
function sectionBlocks(model: DigestModel): readonly Block[] {
  const stale = staleParagraph(model)
  const blocks = model.sections.flatMap((section, i) => {
    const told = sectionParagraphs(section, model)
    return told.length === 0 ? [] : [heading(2, numbered(i + 1, section.title)), ...told]
  })
  return [...(stale === undefined ? [] : [paragraph(stale)]), ...blocks]
}

function sectionParagraphs(section: DigestSection, { stale }: DigestModel): readonly Block[] {
  const { sentence, points } = section
  const figures: Block[] = sentence.length === 0 ? [] : [{ kind: 'paragraph', words: sentence }]
  // Of a quarter that nobody spoke in, only the older figures are told.
  if (stale?.silent === true) return figures
  return [
    ...figures,
    ...(stale ? [] : [paragraph(contentLine(section))]),
    ...(points.length === 0 ? [] : [paragraph(pointsLine(section))]),
    paragraph(markLine(section)),
  ]
}

function unitBlocks(model: DigestModel): readonly Block[] {
  const none = noPeriodParagraph(model)
  return none === undefined ? [paragraph(unitsParagraph(model)), unitTable(model)] : [paragraph(none)]
}

function unitTable({ units, named }: DigestModel): Block {
  const compared = units.some(({ trend }) => trend !== null)
  const rows = units.map(({ unit, standing, answered, asked, trend }) => [
    unit.name,
    standing === null ? '–' : standingText(standing, named),
    `${answered}/${asked}`,
    ...(compared ? [trendText(trend)] : []),
  ])
  const titles = compared ? words.unitTable : words.unitTable.slice(0, 4)
  return table(titles, [8, 44, 40, 20, 30], ['center', 'left', 'left', 'center', 'left'], rows)
}

/** A column without a single figure says nothing. */
function figures({ figures: found, figuresOf }: DigestModel): readonly Block[] {
  if (found.length === 0 || !figuresOf) return []
  const compared = figuresOf.beside !== undefined && found.some(({ beside }) => beside !== null)
  const rows = found.map(({ indicator: { label, unit }, now, beside }) => [
    label,
    unit,
    amountText(now),
    ...(compared ? [amountText(beside), changeText(now, beside)] : []),
  ])
  const columns = [...words.figureTable, capital(figuresOf.now)]
  const titles = compared ? [...columns, capital(figuresOf.beside ?? ''), words.change] : columns
  const aligned = ['center', 'left', 'center', 'right', 'right', 'right'] as const
  return [paragraph(figuresSource(figuresOf)), table(titles, [8, 66, 18, 24, 24, 30], aligned, rows)]
}

function voices({ difficulties, wishes, obstacles }: DigestModel): readonly Block[] {
  const groups: readonly (readonly [string, readonly Block[]])[] = [
    [words.difficulties, difficulties.map(voiced => item(voicedLine(voiced), voiced))],
    [words.obstacles, obstacleLines(obstacles.filter(({ kind }) => kind === 'obstacle'))],
    [words.planChanges, obstacleLines(obstacles.filter(({ kind }) => kind === 'plan-change'))],
    [words.wishes, wishes.map(wish => item(wishLine(wish), wish))],
  ]
  return groups
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([title, lines], i) => [heading(2, numbered(i + 1, title)), ...lines])
}

/** What several units say stands once, with how many said it. */
function obstacleLines(all: DigestModel['obstacles']): readonly Block[] {
  // By the parts of the plan, those of no part last.
  const obstacles = all.toSorted((a, b) => (a.area ?? '~').localeCompare(b.area ?? '~'))
  const like = repeats(obstacles.map(({ text }) => text))
  return obstacles.flatMap((obstacle, i) => {
    if (like[i] !== undefined) return []
    const others = like.filter(first => first === i).length
    return [item(obstacleLine({ ...obstacle, text: mendLine(obstacle.text) }, others), obstacle)]
  })
}

/** That nothing changes is a decision too, and the BGH's alone. */
function decisions({ decisions: decided, planKept }: DigestModel): readonly Block[] {
  if (decided.length > 0) return decided.map(decision => item(decisionLine(decision.text), decision))
  if (planKept) return [paragraph(words.kept)]
  return [{ kind: 'paragraph', words: [{ text: words.undecided, mark: 'missing' }] }]
}

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })

const paragraph = (text: string): Block => ({ kind: 'paragraph', words: text })

/** Marked where its words have to be put right first. */
const item = (line: string, { toWord }: Pick<Quoted, 'toWord'> = {}): Block => ({
  kind: 'item',
  words: toWord ? [{ text: mendLine(line), mark: 'missing' }] : mendLine(line),
})

/** A table whose first column counts. */
function table(
  titles: readonly string[],
  weights: readonly number[],
  aligned: readonly Column['align'][],
  cells: readonly (readonly string[])[],
): Block {
  const columns = titles.map((title, i): Column => ({ title, weight: weights[i] ?? 1, align: aligned[i] ?? 'left' }))
  const rows = cells.map((row, i): Row => ({ cells: [String(i + 1), ...row] }))
  return { kind: 'table', table: { columns, rows } }
}
