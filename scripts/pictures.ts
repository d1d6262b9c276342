// npx tsx scripts/pictures.ts : the pictures of README and guide, from half a year of the playground. The pages need
// LibreOffice and pdftoppm (Debian: libreoffice-writer, poppler-utils, fonts-liberation2); without them they stay as they are.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { loadSchool } from '../src/load-school.ts'
import { CAST, OFFICER } from '../src/playground/staff/cast.ts'
import type { Line } from '../src/playground/year/chronicle.ts'
import { leaveDocuments } from '../src/playground/year/leave.ts'
import { play } from '../src/playground/year/play.ts'
import { pagePictures } from './pictures/pages.ts'
import { phonePicture } from './pictures/phone.ts'
import { repacked } from './pictures/repack.ts'

const PICTURES = 'docs/pictures'
const ZONE = 'Asia/Ho_Chi_Minh'
const TITLE = 'Trợ lý báo cáo'
const school = loadSchool('prisma/plans/ke-hoach-49', 1)
const at = (iso: string): DateTime => DateTime.fromISO(iso, { zone: ZONE })

mkdirSync(PICTURES, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'tro-ly-pictures-'))
const span = { start: at('2024-04-23T08:00'), until: at('2024-07-01T17:00') }
const { stage, chronicle, files } = await play({ school, folder, seed: 49, cast: CAST, ...span, years: [2024] })
await stage.stop()
await stage.api.stop()

const made = leaveDocuments(folder, files)
const named = (pattern: RegExp): string => {
  const found = readdirSync(made).find(name => pattern.test(name))
  if (!found) throw new Error(`the play left no ${pattern}`)
  return join(made, found)
}
pages(named(/^Bao-cao-dan-van-6-thang-2024\.docx$/), 'bao-cao', 2)
pages(named(/^Danh-gia.*\.docx$/), 'danh-gia-chi-tiet', 1)
picture(named(/^Tinh-hinh-nop-bao-cao.*\.png$/), 'bang-theo-doi')
picture(named(/^Danh-gia.*\.png$/), 'danh-gia')

const teacher = CAST.find(({ invited }) => invited[0].unit === 'toan-tin')?.id ?? 0
phone('nhac-bao-cao', teacher, line => /Mục 1\/\d/.test(line.text), 1)
phone('tra-loi', teacher, line => /Đã ghi mục 2/.test(line.text), 2)
phone('nop-bao-cao', teacher, line => /Đã nhận báo cáo/.test(line.text), 3)
phone('bang-dau-moi', OFFICER.id, line => /Đã nộp 1\d\/15/.test(line.text), 1)
rmSync(folder, { recursive: true, force: true })
console.log(`Pictures are in ${PICTURES}/.`)

function pages(document: string, name: string, count: number): void {
  if (!pagePictures(document, PICTURES, name, count))
    console.error(`no pages of ${name}: LibreOffice or pdftoppm is missing`)
}

/** As it is sent, packed as small as it can be. */
function picture(path: string, name: string): void {
  writeFileSync(join(PICTURES, `${name}.png`), repacked(readFileSync(path)))
}

/** The first message of the assistant that fits, with those before it. */
function phone(name: string, chat: number, fits: (line: Line) => boolean, messages: number): void {
  const own = chronicle.lines().filter(line => line.chat === chat)
  const last = own.findIndex(line => line.from === 'assistant' && fits(line))
  if (last < 0) throw new Error(`nothing on the phone for ${name}`)
  const shown = own.slice(Math.max(0, last + 1 - messages), last + 1)
  writeFileSync(join(PICTURES, `${name}.png`), phonePicture(TITLE, shown))
}
