import { DateTime } from 'luxon'
import { storedDate, typedDate } from '../../src/conversation/flows/typed-date.ts'
import { typedAddress, typedName } from '../../src/conversation/flows/typed-name.ts'
import { sectionsWithReason, typedSections } from '../../src/conversation/flows/typed-sections.ts'
import { typedSpan } from '../../src/conversation/flows/typed-span.ts'
import { readSentences } from '../../src/conversation/flows/wording-batch.ts'
import { readOwedKey } from '../../src/domain/owed-key.ts'
import { parsePeriod, quarterIn } from '../../src/domain/period-text.ts'
import { addsMore } from '../../src/domain/reading/adds-more.ts'
import { readAmount } from '../../src/domain/reading/amount.ts'
import { answerTold } from '../../src/domain/reading/answer-told.ts'
import { areaMarksSaid } from '../../src/domain/reading/area-marks-said.ts'
import { withThousands } from '../../src/domain/reading/bare-money.ts'
import { isBareNumber } from '../../src/domain/reading/bare-number.ts'
import { firstClause } from '../../src/domain/reading/behind.ts'
import { broadcastSaid } from '../../src/domain/reading/broadcast-said.ts'
import { changesAsked } from '../../src/domain/reading/changes-asked.ts'
import { isComplaint, laysComplaint } from '../../src/domain/reading/complaint.ts'
import { readConsent } from '../../src/domain/reading/consent.ts'
import { courtesyIn, isCourtesy } from '../../src/domain/reading/courtesy.ts'
import { datedEvents } from '../../src/domain/reading/dated-events.ts'
import { dayInWords, daysSaid } from '../../src/domain/reading/day-words.ts'
import { decisionsSaid } from '../../src/domain/reading/decisions-said.ts'
import {
  asksPlainly,
  deskAsked,
  deskRequest,
  endsAsking,
  matterSaid,
  wordsAlone,
} from '../../src/domain/reading/desk-request.ts'
import { complainsOf, fromDifficulty, tellsDifficulty } from '../../src/domain/reading/difficulty-told.ts'
import { directionTold, holdSaid } from '../../src/domain/reading/direction-told.ts'
import { verdictSaid } from '../../src/domain/reading/dispatch-said.ts'
import { documentLines, readDocument } from '../../src/domain/reading/document-line.ts'
import { correctionIn, mends, namesSectionAlone } from '../../src/domain/reading/doorman/correction.ts'
import { inPlanWords } from '../../src/domain/reading/doorman/dialect.ts'
import { listen, tellsSections } from '../../src/domain/reading/doorman/listen.ts'
import { namedLabels } from '../../src/domain/reading/doorman/named-section.ts'
import { listenAll } from '../../src/domain/reading/doorman/parts.ts'
import { plainWords } from '../../src/domain/reading/doorman/plain.ts'
import { stepMendIn } from '../../src/domain/reading/doorman/step-mend.ts'
import { editTold } from '../../src/domain/reading/edit-told.ts'
import { expanded } from '../../src/domain/reading/expand.ts'
import { namedModels, readFigures } from '../../src/domain/reading/figures.ts'
import { readAmountCells, readFiguresTable } from '../../src/domain/reading/figures-table.ts'
import { codePoints, cut, fittingWords, splitForChat } from '../../src/domain/reading/fit-text.ts'
import { cleanForFiles, fold, foldedWords, nfc } from '../../src/domain/reading/fold.ts'
import { helpAsked } from '../../src/domain/reading/help-asked.ts'
import { holdsBack } from '../../src/domain/reading/holds-back.ts'
import {
  mayBeSharedMoney,
  readHosting,
  saidAll,
  saidHalf,
  saidHost,
  saidPayer,
  toldShare,
} from '../../src/domain/reading/hosting.ts'
import { hourSaid } from '../../src/domain/reading/hour-words.ts'
import { isIssueAlone, namesNumber, readIssue, readPastDay } from '../../src/domain/reading/issue.ts'
import { keptInside, pointsBack } from '../../src/domain/reading/kept-inside.ts'
import { dropsSaid, leavesSaid } from '../../src/domain/reading/leaves-said.ts'
import { isLetterhead } from '../../src/domain/reading/left-out.ts'
import { looksLegacyEncoded } from '../../src/domain/reading/legacy.ts'
import { markSaid } from '../../src/domain/reading/mark-said.ts'
import { asksForDays, matterAsked } from '../../src/domain/reading/matter-asked.ts'
import { meetingsOfOthers } from '../../src/domain/reading/meets-as-another.ts'
import { wrongWithin } from '../../src/domain/reading/mended.ts'
import { calledAlone, readModels } from '../../src/domain/reading/models.ts'
import {
  asNames,
  nameToAsk,
  perhapsName,
  recognisedReply,
  saysNoName,
  withoutModel,
  withWordsOn,
} from '../../src/domain/reading/models-edit.ts'
import { withNamesApart } from '../../src/domain/reading/models-listed.ts'
import { isNothing, isNothingAtAll } from '../../src/domain/reading/nothing.ts'
import { readNumber } from '../../src/domain/reading/number.ts'
import { obstacleTold, wantsNoName } from '../../src/domain/reading/obstacle-told.ts'
import { ownObstacleMeant } from '../../src/domain/reading/own-obstacle.ts'
import { ownReport } from '../../src/domain/reading/own-report.ts'
import { partAsked } from '../../src/domain/reading/part-asked.ts'
import { isAddressed, readPeopleList, roleSaid } from '../../src/domain/reading/people-list.ts'
import { readPeopleTable } from '../../src/domain/reading/people-table.ts'
import { personSaid } from '../../src/domain/reading/person-said.ts'
import { placeSaid } from '../../src/domain/reading/place-said.ts'
import { deadlinesIn } from '../../src/domain/reading/plan/deadlines.ts'
import { dayWithYearIn, headOf, planNumberIn } from '../../src/domain/reading/plan/head.ts'
import { readPlan, typedHead } from '../../src/domain/reading/plan/read-plan.ts'
import { recipientsIn, sectionsIn } from '../../src/domain/reading/plan/sections.ts'
import { proposesPlanChange } from '../../src/domain/reading/plan-change.ts'
import { sectionAhead } from '../../src/domain/reading/prose.ts'
import { quotedIn, quotesIn } from '../../src/domain/reading/quoted.ts'
import { recognitionInFull, withoutRecognition } from '../../src/domain/reading/recognised.ts'
import { removalIn } from '../../src/domain/reading/removal.ts'
import {
  perEach,
  saysNotSure,
  saysRight,
  saysSame,
  saysWhyFewer,
  saysWrong,
  tellsEach,
  tellsPart,
  toldBehindRight,
  withoutHedge,
} from '../../src/domain/reading/reply.ts'
import { sectionsSaid, sectionWithin } from '../../src/domain/reading/report-section.ts'
import { reportWished } from '../../src/domain/reading/report-wished.ts'
import { returnTold, wantsReturn } from '../../src/domain/reading/return-told.ts'
import { saidInstead, wellSaid } from '../../src/domain/reading/said-again.ts'
import { readProfile } from '../../src/domain/reading/school-profile.ts'
import { splitReport } from '../../src/domain/reading/sections.ts'
import { gistOf, matchSpoken } from '../../src/domain/reading/spoken.ts'
import { statesFigure } from '../../src/domain/reading/states-figure.ts'
import { isExactly, unitSurelySaid, unitsSaid } from '../../src/domain/reading/unit-said.ts'
import { unitTold } from '../../src/domain/reading/unit-told.ts'
import { unitsTold } from '../../src/domain/reading/units-of-others.ts'
import { waitingAsked } from '../../src/domain/reading/waiting-asked.ts'
import { wholeReport } from '../../src/domain/reading/whole-report.ts'
import { addsToTold, saysOfYear, tellsWholeYear, yearApart } from '../../src/domain/reading/whole-year.ts'
import { wordsBesides } from '../../src/domain/reading/words-besides.ts'
import { matchChoice, matchCommand } from '../../src/domain/reading/words-match.ts'
import { readYesNo, saysNo, takesProposal } from '../../src/domain/reading/yes-no.ts'
import { typedWords } from '../../src/domain/school-change.ts'
import { readTypedCode } from '../../src/domain/typed-code.ts'
import { loadSchool } from '../../src/load-school.ts'
import { COMMANDS } from '../../src/text/commands.ts'

const { plan, school } = loadSchool('prisma/plans/ke-hoach-49', 1)
const { indicators } = plan
const prompts = plan.prompts.slice(0, 7)
const now = DateTime.fromISO('2026-05-28T15:30', { zone: 'Asia/Ho_Chi_Minh' })
const UNIT = 'Tổ Ngữ văn'
const ear = { hasFigure: (text: string) => /\d/.test(text), about: ['hop'], wantsFigures: true }
const sections = prompts.map(prompt => ({
  id: prompt.id,
  indicators: indicators.filter(({ id }) => prompt.indicators.includes(id)),
}))
const hints = plan.areas.map(({ code, title }) => ({ id: code, code, titles: [title] }))

/** Everything that reads what somebody has typed, or what is cut out of a file, by its name. */
export const TEXT_READERS: Readonly<Record<string, (text: string) => unknown>> = {
  ...{
    typedAddress,
    typedName,
    readOwedKey,
    isComplaint,
    laysComplaint,
    ownObstacleMeant,
    holdsBack,
    placeSaid,
    stepMendIn,
    matterAsked: (text: string) => matterAsked(`${text} nộp dân vận chưa`, ['dân vận', text]),
    asksForDays,
    editTold: (text: string) => editTold(`bỏ chữ ${text} đi`, `ký cam kết ${text}`) ?? editTold(text, text),
    decisionsSaid: (text: string) => decisionsSaid(`đồng ý ${text}`, 3) ?? decisionsSaid(text, 3),
    areaMarksSaid: (text: string) => areaMarksSaid(`${text} tốt`, plan.areas) ?? areaMarksSaid(text, plan.areas),
    readYesNo,
    saysNo,
    takesProposal,
    readConsent,
    isCourtesy,
    courtesyIn,
    changesAsked,
    daysSaid,
    asksPlainly,
    deskAsked,
    leavesSaid,
    dropsSaid,
    answerTold: (text: string) => answerTold(`trả lời cô ${text}`) ?? answerTold(text),
    wantsReturn,
    partAsked,
    returnTold: (text: string) =>
      returnTold(`trả lại mục 2 tổ văn ${text}`, plan.units) ?? returnTold(text, plan.units),
    namesNumber,
    endsAsking,
    helpAsked,
    deskRequest,
    broadcastSaid,
    directionTold,
    holdSaid: (text: string) => holdSaid(`khoan gửi ${text}`) ?? holdSaid(text),
    waitingAsked,
    wordsAlone,
    documentLines,
    readSentences,
  },
  ...{
    addsMore,
    datedEvents,
    statesFigure,
    isBareNumber,
    tellsSections,
    namedLabels: (text: string) => namedLabels(text, ['Họp', 'Công khai, lấy ý kiến', 'Phối hợp']),
  },
  ...{
    readDocument,
    correctionIn,
    mends,
    namesSectionAlone,
    inPlanWords,
    plainWords,
    codePoints,
    cleanForFiles,
    fold,
    foldedWords,
    nfc,
  },
  ...{
    matterSaid: (text: string) => matterSaid(text, ['dân vận', text]),
    reportWished: (text: string) =>
      reportWished(`báo cáo ${text}`, ['dân vận', text]) ?? reportWished(text, ['dân vận']),
    saidAll: (text: string) => saidAll(text, 2),
    saidHalf,
    saidPayer,
    toldShare,
    isIssueAlone,
    isLetterhead,
    looksLegacyEncoded,
    hourSaid,
    obstacleTold,
    wantsNoName,
    calledAlone,
    readModels,
    quotedIn,
    quotesIn,
    withNamesApart,
    asNames,
    nameToAsk,
    perhapsName,
  },
  readAmountCells: text => [
    readAmountCells({ value: text, of: '' }, { measure: 'flow' }),
    readAmountCells({ value: text, of: text }, { measure: 'ratio' }),
  ],
  ...{ readAmount: (text: string) => readAmount(text, { measure: 'ratio' }), readFiguresTable },
  ...{
    recognisedReply,
    saysNoName,
    isNothing,
    complainsOf,
    fromDifficulty,
    keptInside,
    tellsDifficulty,
    pointsBack,
    removalIn,
    firstClause,
    markSaid,
    isNothingAtAll,
    readNumber,
    isAddressed,
    roleSaid,
    readPeopleTable,
    proposesPlanChange,
  },
  ...{
    dayWithYearIn,
    headOf,
    planNumberIn,
    readPlan,
    typedHead,
    recipientsIn,
    sectionsIn,
    perEach,
    saysRight,
    toldBehindRight,
    saysSame,
    tellsEach,
    tellsPart,
    saysNotSure,
  },
  ...{
    saysWrong,
    saysWhyFewer,
    withoutHedge,
    sectionsSaid,
    sectionWithin,
    saidInstead,
    wellSaid,
    verdictSaid,
    readProfile,
    gistOf,
    tellsWholeYear,
    yearApart,
    typedWords,
  },
  typedSections: text => typedSections(text, 7),
  sectionsWithReason: text => sectionsWithReason(text, 7) ?? sectionsWithReason(`mục 2, ${text}`, 7),
  typedDate: text => typedDate(text, now),
  storedDate: text => storedDate(text, now),
  typedSpan: text => typedSpan(text, now),
  quarterIn: text => quarterIn(text, 'dan-van', now) ?? quarterIn(`quý ${text}`, 'dan-van', now),
  parsePeriod: text => parsePeriod(text, 'dan-van', now),
  dayInWords: text => dayInWords(text, now),
  listen: text => listen(text, ear),
  listenAll: text => listenAll(text, ear),
  expanded: text => expanded(text, indicators),
  withThousands,
  meetingsOfOthers: text => meetingsOfOthers(text, 'Ngữ văn'),
  recognitionInFull,
  withoutRecognition,
  namedModels: text => namedModels(text, indicators),
  wrongWithin: text => wrongWithin(text, indicators),
  readFigures: text => [
    readFigures(text, indicators.slice(0, 4)),
    readFigures(text, indicators.slice(0, 4), { others: indicators.slice(4) }),
  ],
  readTypedCode,
  cut: text => cut(text, 20),
  fittingWords: text => fittingWords(text, { room: 100, size: each => each.length }),
  splitForChat: text => splitForChat(text, 4096),
  mayBeSharedMoney: text => mayBeSharedMoney(text, UNIT),
  readHosting: text => readHosting(text, 5, UNIT),
  saidHost: text => saidHost(text, UNIT),
  readIssue: text => readIssue(text, now),
  readPastDay: text => readPastDay(text, now),
  withoutModel: text => withoutModel(text, 'Tủ sách'),
  withWordsOn: text => withWordsOn(text, 'Tủ sách', text.slice(0, 100)),
  ownReport: text => [
    ownReport(text, UNIT),
    ownReport(`Thực hiện Kế hoạch, ${UNIT} báo cáo như sau:\n${text}\nTrên đây là báo cáo x của ${UNIT}`, UNIT),
  ],
  readPeopleList: text => readPeopleList(text, school.units),
  deadlinesIn: text => deadlinesIn(text, 2026),
  splitReport: text => splitReport(text, hints),
  matchSpoken: text => matchSpoken(text, [['vâng', 'có ạ'], ['không']]),
  unitsSaid: text => unitsSaid(text, school.units),
  isExactly: text => isExactly(text, school.units),
  unitSurelySaid: text => unitSurelySaid(text, school.units),
  unitTold: text => unitTold(text, school.units),
  wholeReport: text => wholeReport(text, prompts, plan, prompts[0]?.id),
  sectionAhead: text => sectionAhead(text, prompts, plan),
  addsToTold: text => addsToTold(text, 4),
  saysOfYear: text => saysOfYear(text, 10),
  matchChoice: text => matchChoice(text, ['Nộp báo cáo', 'Để sau'], { numbered: true }),
  matchCommand: text => matchCommand(text, COMMANDS),
  wordsBesides: text => wordsBesides(text, indicators),
  personSaid: text =>
    personSaid(text, [
      { name: 'Nguyễn Thị Mai', address: 'cô' },
      { name: text, address: 'thầy' },
    ]),
  unitsTold: text => unitsTold(text, sections),
}
