import type { DigestModel, DigestObstacle } from '../../domain/documents/digest.ts'
import type { Block, Column, OfficialDocument, Row } from '../../domain/documents/official.ts'
import { mendLine, repeats } from '../../domain/documents/words.ts'
import {
  aheadLine,
  decisionLine,
  digestClosing,
  digestSubject,
  directionLine,
  figuresSource,
  obstacleLine,
  punctualityLong,
  punctualityParagraph,
  repeatedText,
  stateWords,
  trendText,
  digestDocument as words,
} from '../../text/documents/digest.ts'
import { amountText, changeText } from '../../text/documents/numbers.ts'
import { closingMark, numbered, romanNumber } from '../../text/documents/outline.ts'
import { renderOfficial } from './official.ts'

/** The details of the assessment as a .docx, also the written "đánh giá tình hình thực hiện" of III.1 for the file. */
export function renderDigest(model: DigestModel): Promise<Uint8Array> {
  return renderOfficial(digestDocument(model))
}

export function digestDocument(model: DigestModel): OfficialDocument {
  const { school, number, date, signature, recipients, compiledAt, labels } = model
  const symbol = `BC-${school.symbol}`
  const subject = digestSubject(model)
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    [words.punctuality, [paragraph(punctualityParagraph(model)), ...(model.stale ? [] : [unitTable(model)])]],
    [words.sections, [sectionTable(model)]],
    [words.figures, figures(model)],
    [words.obstacles, obstacleBlocks(model.obstacles)],
    [
      words.directions,
      list(
        model.directions.map(({ text, by, at, outcome }) => directionLine(text, by, at, outcome)),
        words.noDirections,
      ),
    ],
    [
      words.ahead,
      list(
        model.ahead.map(({ what, date: day }) => aheadLine(what, day)),
        words.noAhead,
      ),
    ],
    [
      words.decisions,
      list(
        model.decisions.map(({ text, answer }) => mendLine(decisionLine(text, answer))),
        words.noDecisions,
      ),
    ],
  ]
  return {
    letterhead: { superior: school.superior, issuer: school.name },
    number: number === undefined ? { symbol } : { symbol, value: number },
    place: school.place,
    date,
    heading: { kind: 'titled', title: words.title, subject },
    addressees: [],
    body: [
      ...parts.flatMap(([title, blocks], i) => [heading(i + 1, title), ...blocks]),
      paragraph(`${digestClosing(labels)}${closingMark}`),
    ],
    signature,
    recipients,
    appendices: [],
    properties: { title: subject, createdAt: compiledAt },
  }
}

function unitTable({ units }: DigestModel): Block {
  const rows = units.map(({ unit, punctuality, trend }) => [
    unit.name,
    punctuality === null ? '' : mended(punctualityLong[punctuality]),
    trendText(trend),
  ])
  return table(words.unitTable, [8, 50, 34, 28], ['center', 'left', 'left', 'left'], rows)
}

function sectionTable({ sections }: DigestModel): Block {
  const rows = sections.map(({ title, state, answered, asked, remark }) => [
    title,
    stateWords[state],
    asked === 0 ? '–' : `${answered}/${asked}`,
    mendLine(remark),
  ])
  return table(words.sectionTable, [8, 54, 22, 14, 34], ['center', 'left', 'left', 'center', 'left'], rows)
}

function figures({ figures: found, figuresOf }: DigestModel): readonly Block[] {
  if (found.length === 0) return [paragraph(words.noFigures)]
  const compared = found.some(({ yearBefore }) => yearBefore !== null)
  const rows = found.map(({ indicator: { label, unit }, now, yearBefore }) => [
    label,
    unit,
    amountText(now),
    ...(compared ? [amountText(yearBefore), changeText(now, yearBefore)] : []),
  ])
  const aligned = ['center', 'left', 'center', 'right', 'right', 'right'] as const
  const source = figuresOf ? [paragraph(figuresSource(figuresOf, compared))] : []
  // A column without a single figure says nothing.
  const titles = compared ? words.figureTable : words.figureTable.slice(0, 4)
  return [...source, table(titles, [8, 46, 16, 20, 20, 24], aligned, rows)]
}

/** What several units say stands once, with how many said it. */
function obstacleBlocks(obstacles: readonly DigestObstacle[]): readonly Block[] {
  if (obstacles.length === 0) return [paragraph(words.noObstacles)]
  const like = repeats(obstacles.map(({ text }) => text))
  return obstacles.flatMap(({ text, unit, at, state, answer }, i): Block[] => {
    if (like[i] !== undefined) return []
    const count = 1 + like.filter(first => first === i).length
    const outcome = state === 'answered' ? answer : words.open
    const line = mendLine(obstacleLine(mendLine(text), unit.name, at, outcome))
    return [{ kind: 'item', words: count === 1 ? line : `${line} ${repeatedText(count)}` }]
  })
}

function list(lines: readonly string[], none: string): readonly Block[] {
  if (lines.length === 0) return [paragraph(none)]
  return lines.map(line => ({ kind: 'item', words: line }))
}

function heading(position: number, title: string): Block {
  return { kind: 'heading', level: 1, text: numbered(romanNumber(position), title) }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', words: text }
}

function mended(text: string): string {
  return mendLine(text).replace(/\.$/u, '')
}

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
