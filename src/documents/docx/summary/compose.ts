import type { Block, OfficialDocument } from '../../../domain/documents/official.ts'
import { type LeadContent, type OutlineContent, type OutlinePart, ofKind } from '../../../domain/documents/outline.ts'
import type { Copy, SummaryModel } from '../../../domain/documents/summary.ts'
import { nameInText } from '../../../domain/figure-sentence.ts'
import { numbered, romanNumber } from '../../../text/documents/numbering.ts'
import { closingMark, filled, filledText } from '../../../text/documents/outline.ts'
import { workingNotice } from '../../../text/documents/summary.ts'
import { windowText } from '../../../text/documents/window.ts'
import { appendicesOf } from './appendices.ts'
import { areaBlocks } from './area.ts'
import { officerAppendices } from './officer-pages.ts'
import { ownBlocks } from './own-part.ts'
import { profileBlock } from './profile.ts'

/** The compiled report as an official document: the outline filled with what the units told and the officer wrote. */
export function summaryDocument(model: SummaryModel, copy: Copy): OfficialDocument {
  const { outline, school } = model
  const subject = filledText(ofKind(outline.subject, model.period.kind), model)
  return {
    letterhead: { superior: school.superior, issuer: school.name },
    number: {
      symbol: `${outline.symbol}-${school.symbol}`,
      ...(model.number === undefined ? {} : { value: model.number }),
    },
    place: school.place,
    date: model.date,
    heading: { kind: 'titled', title: outline.title, subject },
    addressees: outline.addressees.map(line => filledText(line, model)),
    body: [
      ...(copy === 'working' ? [noticeOf(model)] : []),
      ...outline.opening.map((line): Block => ({ kind: 'paragraph', words: filled(line, model) })),
      ...outline.parts.flatMap((part, i) => partBlocks(part, i + 1, model, copy)),
      { kind: 'paragraph', words: [...filled(outline.closing, model), { text: closingMark }] },
    ],
    signature: model.signature,
    recipients: outline.recipients.map(line => filledText(line, model)),
    appendices: [...appendicesOf(model), ...(copy === 'working' ? officerAppendices(model) : [])],
    names: model.units.map(({ unit }) => nameInText(unit)),
    properties: { title: `${outline.title}: ${subject}`, createdAt: model.compiledAt },
  }
}

function partBlocks(part: OutlinePart, position: number, model: SummaryModel, copy: Copy): Block[] {
  const title = filledText(ofKind(part.title, model.period.kind), model)
  const heading: Block = { kind: 'heading', level: 1, text: numbered(romanNumber(position), title) }
  if ('content' in part) return [heading, ...contentBlocks(part.content, model, copy)]
  const items = part.items.flatMap(({ title, content }, i): Block[] => [
    { kind: 'heading', level: 2, text: numbered(i + 1, title ?? areaTitle(content, model)) },
    ...contentBlocks(content, model, copy),
  ])
  return [heading, ...(part.lead ?? []).map(lead => leadBlock(lead, model)), ...items]
}

const leadBlock = (lead: LeadContent, model: SummaryModel): Block =>
  lead.kind === 'profile' ? profileBlock(lead.text, model) : { kind: 'paragraph', words: windowText(model) }

function contentBlocks(content: OutlineContent, model: SummaryModel, copy: Copy): Block[] {
  return content.kind === 'area' ? areaBlocks(model, content, copy) : ownBlocks(model, content, copy)
}

function areaTitle(content: OutlineContent, { areas }: SummaryModel): string {
  return content.kind === 'area' ? (areas.find(({ code }) => code === content.area)?.title ?? '') : ''
}

function noticeOf(model: SummaryModel): Block {
  return { kind: 'notice', words: workingNotice(model) }
}
