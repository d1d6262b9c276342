import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderDigest } from '../../src/documents/docx/digest.ts'
import { renderInvitationSheet } from '../../src/documents/docx/invitation-sheet.ts'
import { renderOpeningNotice, renderUrgingLetters } from '../../src/documents/docx/letters.ts'
import { renderSummary } from '../../src/documents/docx/summary/render.ts'
import { renderUnitReport } from '../../src/documents/docx/unit-report/render.ts'
import { renderWorkbook } from '../../src/documents/xlsx/workbook.ts'
import { fillSummary } from '../../src/domain/documents/fill.ts'
import { goldenPeriod } from '../support/golden.ts'
import { ooxmlFaults } from '../support/ooxml.ts'
import { quarter } from './support/digest.ts'
import { opening, unitReport, urging } from './support/letters.ts'
import { at, emptyPeriod, normalPeriod, plan, unitsOf } from './support/period.ts'
import { workbookOf } from './support/workbook.ts'

const cards = unitsOf(3).map(({ name }) => ({
  unit: name,
  person: 'Trần Thị Bình',
  link: `https://t.me/tro_ly?start=${name.length}`,
  code: 'abc',
  until: at('2026-05-20T09:00'),
}))

const made = {
  'report, clean': () => renderSummary(fillSummary(goldenPeriod('year')), { copy: 'clean' }),
  'report, working': () => renderSummary(fillSummary(goldenPeriod('half-year')), { copy: 'working' }),
  'report of nobody': () => renderSummary(emptyPeriod(), { copy: 'clean' }),
  'report of 1 unit': () => renderSummary(normalPeriod(1), { copy: 'clean' }),
  'report of 40 units': () => renderSummary(normalPeriod(40), { copy: 'clean' }),
  assessment: () => renderDigest(quarter()),
  letters: () => renderUrgingLetters(urging, urging),
  notice: () => renderOpeningNotice(opening),
  'report of a unit': () => renderUnitReport(unitReport),
  invitations: () =>
    renderInvitationSheet({
      ...{ school: plan.school.name, subject: plan.subject, contact: 'thầy An', cards },
      createdAt: at('2026-05-06T09:00'),
    }),
  workbook: () => Promise.resolve(renderWorkbook(workbookOf(normalPeriod(40)))),
} as const

/** The same file with one part written otherwise. */
function broken(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  return zipSync({ ...files, [path]: strToU8(change(strFromU8(files[path] ?? new Uint8Array()))) })
}

describe('every file that is made', () => {
  it.each(Object.entries(made))('is as ECMA-376 has it: %s', async (_, make) => {
    expect(ooxmlFaults(await make())).toEqual([])
  })

  it.each([
    ['word/document.xml', (xml: string) => xml.replace(/(<w:spacing [^>]*\/>)(<w:jc [^>]*\/>)/u, '$2$1'), 'w:pPr has'],
    ['word/document.xml', (xml: string) => xml.replace('</w:tc>', '<w:tbl/></w:tc>'), 'w:tc ends with w:tbl'],
    ['word/_rels/document.xml.rels', (xml: string) => xml.replace('header1.xml', 'header9.xml'), 'word/header9.xml'],
    ['[Content_Types].xml', (xml: string) => xml.replace('/word/document.xml', '/word/other.xml'), '/word/other.xml'],
  ])('would be found out: %s', async (path, change, fault) => {
    const bytes = await made['report of a unit']()
    expect(ooxmlFaults(broken(bytes, path, change)).join('\n')).toContain(fault)
  })

  it('would be found out: a workbook with a style too many', async () => {
    const bytes = broken(await made.workbook(), 'xl/worksheets/sheet1.xml', xml => xml.replace(' s="7"', ' s="99"'))
    expect(ooxmlFaults(bytes)).toEqual(['xl/worksheets/sheet1.xml: the cell A1'])
  })
})
