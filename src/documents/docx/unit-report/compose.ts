import type { Block, OfficialDocument } from '../../../domain/documents/official.ts'
import type { UnitReportModel, UnitSection } from '../../../domain/documents/unit-report.ts'
import { mendedLines } from '../../../domain/documents/words.ts'
import { numbered } from '../../../text/documents/numbering.ts'
import { closingMark } from '../../../text/documents/outline.ts'
import {
  figureLine,
  unitReport,
  unitReportClosing,
  unitReportOpening,
  unitReportSubject,
} from '../../../text/documents/unit-report.ts'

/** What a unit told, as a document it could sign: the school above, the unit as issuing body. */
export function unitReportDocument(model: UnitReportModel): OfficialDocument {
  const { school, unit, code, date, receipt, signature, recipients } = model
  const subject = unitReportSubject(model)
  const isForm = model.addressee === undefined
  // What was passed over is not printed: a signed report has no heading with nothing under it.
  const told = areasOf(model.sections).filter(hasWords)
  return {
    letterhead: { superior: school.name, issuer: unit },
    number: { symbol: isForm ? code : `BC-${code}` },
    place: school.place,
    date,
    heading: { kind: 'titled', title: isForm ? unitReport.form : unitReport.title, subject },
    addressees: model.addressee === undefined ? [] : [model.addressee],
    body: [
      { kind: 'paragraph', words: unitReportOpening(model) },
      ...told.flatMap((sections, i) => areaBlocks(sections, i + 1)),
      ...attachmentBlocks(model, told.length + 1),
      { kind: 'paragraph', words: `${unitReportClosing(model)}${closingMark}` },
    ],
    signature,
    recipients,
    appendices: [],
    properties: { title: `${unit}: ${subject}`, createdAt: receipt.at },
  }
}

/** Something told, or said to be nothing; what was passed over, or was for the BGH alone, is neither. */
const hasWords = (sections: readonly UnitSection[]): boolean =>
  sections.some(section => section.state === 'none' || (section.state === 'given' && sectionBlocks(section).length > 0))

/** Neighbouring sections of one area together. */
function areasOf(sections: readonly UnitSection[]): readonly (readonly UnitSection[])[] {
  const areas: UnitSection[][] = []
  for (const section of sections) {
    const last = areas.at(-1)
    if (last !== undefined && last[0]?.area === section.area) last.push(section)
    else areas.push([section])
  }
  return areas
}

function areaBlocks(sections: readonly UnitSection[], position: number): Block[] {
  const title = sections[0]?.areaTitle ?? ''
  const heading: Block = { kind: 'heading', level: 2, text: numbered(position, title) }
  const lines = sections.filter(({ state }) => state === 'given').flatMap(sectionBlocks)
  return [heading, ...(lines.length > 0 ? lines : [{ kind: 'paragraph' as const, words: unitReport.nothing }])]
}

/** Figures first, then the unit's words. */
function sectionBlocks({ figures, text }: UnitSection): Block[] {
  const lines = [...figures.map(figureLine), ...mendedLines(text)]
  return lines.map(line => ({ kind: 'item', words: line }))
}

function attachmentBlocks({ attachments }: UnitReportModel, position: number): Block[] {
  if (attachments.length === 0) return []
  const items = attachments.map(({ label, name, caption }): Block => {
    const what = caption.trim() === '' ? name : `${caption} (${name})`
    return { kind: 'item', words: `${label}: ${what}.` }
  })
  return [{ kind: 'heading', level: 2, text: numbered(position, unitReport.attachments) }, ...items]
}
