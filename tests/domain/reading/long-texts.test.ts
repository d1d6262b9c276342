import { describe, expect, it } from 'vitest'
import { isCourtesy } from '../../../src/domain/reading/courtesy.ts'
import { listenAll } from '../../../src/domain/reading/doorman/parts.ts'
import { plainWords } from '../../../src/domain/reading/doorman/plain.ts'
import { readFigures } from '../../../src/domain/reading/figures.ts'
import { splitForChat } from '../../../src/domain/reading/fit-text.ts'
import { cleanForFiles, fold } from '../../../src/domain/reading/fold.ts'
import {
  mayBeSharedMoney,
  readHosting,
  saidHalf,
  saidHost,
  saidPayer,
  toldShare,
} from '../../../src/domain/reading/hosting.ts'
import { looksLegacyEncoded } from '../../../src/domain/reading/legacy.ts'
import { isNothing } from '../../../src/domain/reading/nothing.ts'
import { readNumber } from '../../../src/domain/reading/number.ts'
import { ownReport } from '../../../src/domain/reading/own-report.ts'
import { perEach, saysRight, saysSame, saysWrong, withoutHedge } from '../../../src/domain/reading/reply.ts'
import { holdsWords } from '../../../src/domain/reading/same-words.ts'
import { gistOf } from '../../../src/domain/reading/spoken.ts'
import { wholeReport } from '../../../src/domain/reading/whole-report.ts'
import { tellsWholeYear } from '../../../src/domain/reading/whole-year.ts'
import { matchCommand } from '../../../src/domain/reading/words-match.ts'
import { loadSchool } from '../../../src/load-school.ts'
import { COMMANDS } from '../../../src/text/commands.ts'

const { plan } = loadSchool('prisma/plans/ke-hoach-49', 1)
const prompts = plan.prompts.slice(0, 7)
const indicators = plan.indicators.slice(0, 4)
const UNIT = 'Tổ Ngữ văn'
const EAR = {
  hasFigure: (text: string) => readFigures(text, indicators).figures.length > 0,
  about: [],
  wantsFigures: true,
}
const OPENING = `Thực hiện Kế hoạch, ${UNIT} báo cáo kết quả thực hiện năm 2026 như sau:\n`

/** Everything that may be given the text of a Word file, or what is cut out of it. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  wholeReport: text => wholeReport(text, prompts, plan, prompts[0]?.id),
  ownReport: text => [ownReport(text, UNIT), ownReport(`${OPENING}${text}\nTrên đây là báo cáo x của ${UNIT}`, UNIT)],
  readFigures: text => readFigures(text, indicators),
  readHosting: text => readHosting(text, 5, UNIT),
  saidHost: text => [saidHost(text, UNIT), saidPayer(text), saidHalf(text)],
  mayBeSharedMoney: text => mayBeSharedMoney(text, UNIT),
  looksLegacyEncoded,
  isNothing,
  readNumber,
  replies: text => [withoutHedge(text), perEach(text), gistOf(text), isCourtesy(text), tellsWholeYear(text)],
  heard: text => [
    plainWords(text),
    listenAll(text, EAR),
    saysRight(text),
    saysWrong(text),
    saysSame(text),
    toldShare(text),
  ],
  holdsWords: text => [holdsWords(text, text), holdsWords(text, 'x y')],
  matchCommand: text => matchCommand(text, COMMANDS),
  files: text => [fold(text), cleanForFiles(text), splitForChat(text, 4096)],
}

const NASTY = [
  ...['1)\n', '1-', '1. ', '12/', '- ', '\n', ' ', '"', 'a', 'II.1 ', '2. Họp\n', ' của ', ' (mã A-01', '1\u200b'],
  ...['không có ', 'chủ trì được ', 'trong đó 1 ', 'do trường ', 'hai mươi ', '2 triệu ', 'mỗi buổi ', '1 000 '],
]

/** Nearly the longest text of a Word file. */
const LENGTH = 40_000
/** CPU milliseconds; each takes less than a third of it, what costs the square of its length twice as much. */
const BOUND = 500

const cpuOf = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

describe('a long text is read in proportion to its length', () => {
  it.each(Object.keys(READERS))(
    '%s',
    name => {
      const slow = NASTY.flatMap(piece => {
        const beginning = piece.startsWith(' ') ? 'Trên đây là báo cáo x' : ''
        const text = `${beginning}${piece.repeat(Math.floor(LENGTH / piece.length))}x`
        const spent = cpuOf(() => READERS[name]?.(text))
        return spent > BOUND ? [`${JSON.stringify(piece)}: ${Math.round(spent)} ms`] : []
      })
      expect(slow).toEqual([])
    },
    120_000,
  )
})
