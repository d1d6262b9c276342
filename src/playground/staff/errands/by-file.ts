import { pack, unpack } from '../../../documents/zip.ts'
import { halfPeriod } from '../../../domain/period.ts'
import { BEGUN, BEGUN_TOLD, LAST_TERMS } from '../answers/whole-report.ts'
import type { DeskPapers } from '../papers/papers.ts'
import { type Deed, knows, says, sends, taps } from '../script.ts'
import type { Errand } from './errand.ts'

const HUY = 205
const CUONG = 207
const YEN = 208

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What teachers tell by a whole report, a Word file or a photo instead of answers. */
export const fileErrands = ({ begun }: Pick<DeskPapers, 'begun'>): readonly Errand[] => [
  {
    ...{ who: CUONG, on: [15, 5], at: '15:10' },
    name: "a whole report pasted, looked at part by part, and left: it was last term's; then as much of this one as there is",
    acts: [
      ...[taps('report.open', { obligation: /^dan-van/ }), says(LAST_TERMS), taps('report.part-which')],
      ...[taps('report.part-show'), taps('report.part-where'), taps('report.part-drop'), taps('report.parts-drop')],
      ...[says(BEGUN), taps('report.one-answer')],
      ...[sends('bao-cao-to.docx', () => begun, DOCX), taps('report.sort'), taps('report.place-all')],
      ...[taps('report.place', { how: 'new' }), knows('dan-van', 'gdtc-gdqpan', BEGUN_TOLD), taps('report.pause')],
    ],
  },
  {
    ...{ who: YEN, on: [7, 5], at: '15:40' },
    name: 'the Word file that came with the receipt, sent back with one more thing in it',
    acts: [taps('report.review'), sendsBack, addsTo('van-phong', 'hop-vp'), taps('report.own')],
  },
  {
    ...{ who: HUY, on: [20, 5], at: '15:00' },
    name: 'a photo for the section at which the report stands',
    acts: [photographs, taps('report.attach'), taps('report.pause')],
  },
]

const photographs: Deed = ({ phone }) => {
  phone.sendsPhoto('')
  return true
}

const WORDS = 'Nội dung: '
const ADDED = 'ban hành quy chế văn thư của trường'

/** The newest Word file on the phone, one more thing written in where its first words stand. */
function sendsBack({ phone }: Parameters<Deed>[0]): boolean {
  const file = phone.screen().findLast(message => message.file?.name.endsWith('.docx'))?.file
  const parts = file && unpack(file.bytes)
  const body = new TextDecoder().decode(parts?.get('word/document.xml'))
  if (!file || !parts || !body.includes(WORDS)) return false
  parts.set('word/document.xml', new TextEncoder().encode(body.replace(WORDS, `${WORDS}${ADDED}; `)))
  phone.sends(file.name, pack(parts), DOCX)
  return true
}

/** What was written in is told from then on. */
const addsTo =
  (unit: string, prompt: string): Deed =>
  ({ ledger }, { year }) => {
    const { key } = halfPeriod('dan-van', year)
    const told = ledger.told(key, unit)[prompt]
    if (told) ledger.tell(key, unit, prompt, { ...told, words: `${told.words}\n${ADDED}` })
    return told !== undefined
  }
