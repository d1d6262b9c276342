import type { Block, Run } from '../../../domain/documents/official.ts'
import type { Copy, SummaryModel, UnitWords } from '../../../domain/documents/summary.ts'
import type { Point } from '../../../domain/wording/point.ts'
import { becameText, notPrinted, pointNote, saidText, tellerText } from '../../../text/documents/points.ts'
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
      return [{ kind: 'paragraph', words: text }, ...(copy === 'working' ? itemsOf(model, points) : [])]
    })
  return copy === 'working' ? [...blocks, ...unprinted(model, code)] : blocks
}

/** All that was said in an area and stands in no list of the report, each with the reason. @param of which of it. */
export function unprinted(model: SummaryModel, code: string, of: 'all' | 'wishes' | 'others' = 'all'): Block[] {
  const { told, words, areas } = model
  const places = new Map(told.paragraphs.map(({ lead, area }) => [lead, area]))
  const points = told.points.filter(({ id, area, fate }) => {
    const standing = told.standing.get(id)
    const place = (standing && places.get(standing.lead)) ?? area
    // A sum with its parts stands above, and a greeting is nobody's work.
    const isMatter = fate.to !== 'nowhere' || fate.why === 'denied' || fate.why === 'advantage'
    const isWanted = of === 'all' || (of === 'wishes') === (fate.to === 'superior' || fate.to === 'school')
    return isWanted && !standing?.printed && isMatter && place === code && areas.some(each => each.code === code)
  })
  const asked = of === 'wishes' ? [] : words.filter(({ area }) => area === code)
  const silent = silenceNote(unitsIn(asked, 'none'), unitsIn(asked, 'skipped'))
  return [...itemsOf(model, points), ...(silent === undefined ? [] : [note(silent)])]
}

/** What several units said in the same words, and what became of it, stands once, with all of them. */
function itemsOf(model: SummaryModel, points: readonly Point[]): Block[] {
  const { standing } = model.told
  const alike = new Map<string, Point[]>()
  for (const point of points) {
    const stands = standing.get(point.id)
    const said = point.original.toLocaleLowerCase('vi').replace(/[\s.]+$/u, '')
    const key = [said, stands?.printed ? stands.text : becameText(point, stands)].join('|')
    const known = alike.get(key)
    if (known) known.push(point)
    else alike.set(key, [point])
  }
  return [...alike.values()].map(same => itemOf(model, same))
}

function itemOf({ told, words, units }: SummaryModel, points: readonly Point[]): Block {
  const [first] = points
  const standing = first && told.standing.get(first.id)
  const said = first ? saidText(first) : ''
  const tellers = [...new Map(points.map(({ unit }) => [unit.id, unit])).values()].map(unit => {
    const own = points.filter(point => point.unit.id === unit.id)
    const now = own.find(({ half }) => !half)
    const told = { inHalf: own.some(({ half }) => half), source: now && words.find(({ id }) => id === now.answerId) }
    // When a unit of the board reported stands in the table at the end.
    const dated = !units.some(({ unit: { id } }) => id === unit.id)
    return tellerText(unit, told, dated)
  })
  const text: Run = standing?.printed ? { text: said } : { text: `${notPrinted}${said}`, mark: 'note' }
  const became = first ? becameText(first, standing) : ''
  return { kind: 'item', words: [text, { text: pointNote(tellers, became), mark: 'note' }] }
}

const unitsIn = (words: readonly UnitWords[], state: UnitWords['state']) =>
  words.filter(entry => entry.state === state).map(({ unit }) => unit)

const note = (text: string): Block => ({ kind: 'paragraph', words: [{ text, mark: 'note' }] })
