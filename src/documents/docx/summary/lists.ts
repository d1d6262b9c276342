import type { Block, Run } from '../../../domain/documents/official.ts'
import type { Copy, SummaryModel, UnitWords } from '../../../domain/documents/summary.ts'
import type { Point } from '../../../domain/wording/point.ts'
import { notPrinted, pointNote, saidText } from '../../../text/documents/points.ts'
import { silenceNote } from '../../../text/documents/summary.ts'

/** The units' words of an area: a paragraph per lead; for the officer with every ý below, as it was said. */
export function listBlocks(model: SummaryModel, code: string, copy: Copy): Block[] {
  const { told } = model
  const blocks = told.paragraphs
    .filter(({ area }) => area === code)
    .flatMap(({ lead, text, key }): Block[] => {
      const unit = key.slice(lead.length + 1)
      const points = told.points.filter(
        ({ id, unit: { id: unitId } }) =>
          told.standing.get(id)?.printed && told.standing.get(id)?.lead === lead && (unit === '' || unit === unitId),
      )
      return [
        { kind: 'paragraph', words: text },
        ...(copy === 'working' ? points.map(point => itemOf(model, point)) : []),
      ]
    })
  return copy === 'working' ? [...blocks, ...unprinted(model, code)] : blocks
}

/** All that was said in an area and stands in no list of the report, each with the reason. */
export function unprinted(model: SummaryModel, code: string): Block[] {
  const { told, words, areas } = model
  const of = new Map(told.paragraphs.map(({ lead, area }) => [lead, area]))
  const points = told.points.filter(({ id, area, fate }) => {
    const standing = told.standing.get(id)
    const place = (standing && of.get(standing.lead)) ?? area
    // A sum with its parts stands above, and a greeting is nobody's work.
    const isMatter = fate.to !== 'nowhere' || fate.why === 'denied' || fate.why === 'advantage'
    return !standing?.printed && isMatter && place === code && areas.some(each => each.code === code)
  })
  const asked = words.filter(({ area }) => area === code)
  const silent = silenceNote(unitsIn(asked, 'none'), unitsIn(asked, 'skipped'))
  return [...points.map(point => itemOf(model, point)), ...(silent === undefined ? [] : [note(silent)])]
}

function itemOf({ told, words }: SummaryModel, point: Point): Block {
  const standing = told.standing.get(point.id)
  const said = saidText(point)
  const source = words.find(({ id }) => id === point.answerId)
  const text: Run = standing?.printed ? { text: said } : { text: `${notPrinted}${said}`, mark: 'note' }
  return { kind: 'item', words: [text, { text: pointNote(point, standing, source), mark: 'note' }] }
}

const unitsIn = (words: readonly UnitWords[], state: UnitWords['state']) =>
  words.filter(entry => entry.state === state).map(({ unit }) => unit)

const note = (text: string): Block => ({ kind: 'paragraph', words: [{ text, mark: 'note' }] })
