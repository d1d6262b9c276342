import type { Block, OfficialDocument } from '../../../domain/documents/official.ts'
import type { UnitReportModel } from '../../../domain/documents/unit-report.ts'
import { numbered } from '../../../text/documents/numbering.ts'
import { closingMark } from '../../../text/documents/outline.ts'
import {
  attachmentsText,
  isForm,
  sectionText,
  unitReport,
  unitReportClosing,
  unitReportOpening,
  unitReportSubject,
  voiceText,
} from '../../../text/documents/unit-report.ts'

/** What a unit told, as a document it could sign: the school above, the unit as issuing body. */
export function unitReportDocument(model: UnitReportModel): OfficialDocument {
  const { school, unit, date, submittedAt, signature, recipients, attachments } = model
  const subject = unitReportSubject(model)
  return {
    ...frameOf(model),
    place: school.place,
    date,
    heading: { kind: 'titled', title: isForm(model) ? unitReport.form : unitReport.title, subject },
    addressees: model.addressee === undefined ? [] : [model.addressee],
    body: [
      { kind: 'paragraph', words: unitReportOpening(model) },
      ...storyBlocks(model),
      ...(attachments.length === 0 ? [] : [plain(attachmentsText(attachments))]),
      plain(`${unitReportClosing(model)}${closingMark}`),
    ],
    signature,
    recipients,
    appendices: [],
    names: [unit],
    properties: { title: `${unit}: ${subject}`, createdAt: submittedAt },
  }
}

/** Letterhead and number; of an organisation outside the State by its own form. */
function frameOf(model: UnitReportModel): Pick<OfficialDocument, 'letterhead' | 'number'> {
  const { school, unit, code, ownForm } = model
  if (ownForm) {
    const { organisation, superior, issuer, below, symbol } = ownForm
    return {
      letterhead: { organisation, issuer, below, ...(superior === undefined ? {} : { superior }) },
      number: { symbol, joined: true },
    }
  }
  return {
    letterhead: { superior: school.name, issuer: unit },
    number: { symbol: isForm(model) ? code : `BC-${code}` },
  }
}

function storyBlocks({ sections, voice }: UnitReportModel): Block[] {
  const told = sections.map(section => [section.areaTitle, sectionText(section)] as const)
  const all = voice ? [...told, [unitReport.voice, voiceText(voice)] as const] : told
  return all.flatMap(([title, text], i): Block[] => [
    { kind: 'heading', level: 2, text: numbered(i + 1, title) },
    plain(text),
  ])
}

const plain = (words: string): Block => ({ kind: 'paragraph', words })
