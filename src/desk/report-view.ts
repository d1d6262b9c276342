import { may } from '../conversation/flows/who-may.ts'
import { linesOf } from '../conversation/report/draft.ts'
import type { PreviewLine } from '../conversation/vocabulary/report-sentences.ts'

import { answerTo, formOf, unitOf } from '../domain/form.ts'
import { isOfficer, type Member } from '../domain/member.ts'
import { nextState, type Obligation } from '../domain/obligation.ts'
import { readOwedKey } from '../domain/owed-key.ts'
import type { Attachment, Submission } from '../domain/report.ts'
import type { Tx } from '../storage/storage.ts'
import { figuresDetail } from '../text/chat/answer.ts'
import { dateText, momentText, weekdayText } from '../text/dates.ts'
import { periodText } from '../text/periods.ts'
import { questionText } from '../text/prompts.ts'
import { capital } from '../text/wording.ts'
import { type Deps, knownPeriod, planOf } from '../usecases/deps.ts'
import { datesOf } from '../usecases/read/periods.ts'
import { wholeReport } from '../usecases/read/whole-report.ts'
import type { FileRow, ReportView, SectionRow } from '../web/wire/desk.ts'
import { isShown } from './files.ts'

type Asked = { readonly report: string /** 0: the newest. */; readonly version: number }

/** One unit's report as it was handed in, a version of it beside the one before; that it was read is noted. */
export async function reportView(tx: Tx, deps: Deps, me: Member, asked: Asked): Promise<ReportView | undefined> {
  const id = readOwedKey(asked.report)
  const report = id && (await wholeReport(tx, deps, id))
  const period = report && knownPeriod(deps, report.obligation.periodKey)
  if (!id || !report || !period || !may('past', { me, plan: deps.school }, { unit: report.unit.id })) return undefined
  const plan = planOf(deps, period)
  const versions = await tx.reports.versions(id)
  const shown = versions.find(({ version }) => version === asked.version) ?? versions.at(-1)
  const before = shown && versions.findLast(({ version }) => version < shown.version)
  const unit = unitOf(plan, report.unit.id) ?? report.unit
  const since = datesOf(deps, period, await tx.periods.byKey(period.key)).windowFrom
  const half = period.kind === 'year' ? report.half : undefined
  const lines = shown ? linesOf(plan, unit, { answers: shown.answers, half }) : []
  if (shown) await tx.readings.note({ what: 'report', subject: id }, me.id, deps.clock.now())
  const people = new Map((await tx.members.all()).map(member => [member.id, `${member.address} ${member.name}`]))
  const files = report.attachments
  const { obligation } = report
  const numbers = formOf(plan, unit).map(prompt => prompt.id)
  return {
    ...{ report: id, unit: unit.name, period: capital(periodText(period)), periodKey: period.key },
    ...{ state: obligation.state, version: shown?.version ?? 0, newest: obligation.version },
    versions: versions.map(({ version, submittedAt, memberId }) => ({
      ...{ version, at: momentText(submittedAt), by: people.get(memberId ?? 0) ?? '' },
    })),
    sections: lines.map(line => ({
      ...sectionOf(line, before),
      question: questionText(line.prompt, unit, since),
      files: files
        .filter(({ promptId }) => promptId === line.prompt.id)
        .map(file => withoutRepeating(fileOf(file), line.answer?.text ?? '')),
    })),
    files: files.filter(({ promptId }) => !lines.some(({ prompt }) => prompt.id === promptId)).map(fileOf),
    returned: returnedOf(obligation, numbers),
    canAccept:
      isOfficer(me) && shown?.version === obligation.version && nextState(obligation.state, 'accept') !== undefined,
    canReturn:
      isOfficer(me) && shown?.version === obligation.version && nextState(obligation.state, 'return') !== undefined,
    days: [1, 2, 3, 5].map(n => {
      const day = deps.calendar.addWorkingDays(deps.clock.now(), n)
      return { iso: day.toISODate() ?? '', text: weekdayText(day) }
    }),
  }
}

function sectionOf(line: PreviewLine, before: Submission | undefined): Omit<SectionRow, 'files' | 'question'> {
  const { number, prompt, answer } = line
  const earlier = before && answerTo(before.answers, prompt.id)
  const told = (one: typeof answer) =>
    one === undefined ? '' : [figuresDetail({ ...line, answer: one }), one.text].filter(Boolean).join('; ')
  return {
    ...{ prompt: prompt.id, number, label: prompt.label, state: answer?.state ?? 'open', words: answer?.text ?? '' },
    figures: answer
      ? figuresDetail({ ...line, answer })
          .split('; ')
          .filter(Boolean)
      : [],
    before: before && told(earlier) !== told(answer) ? told(earlier) || '–' : '',
  }
}

const fileOf = ({ id, name, caption, at, mime, kind, state, path }: Attachment): FileRow => ({
  ...{ id, name, caption, at: momentText(at), picture: kind === 'photo' || isShown(mime) },
  there: state === 'kept' && path !== null,
})

/** What was written under a picture is part of the answer, mostly, and stands there. */
const withoutRepeating = (file: FileRow, words: string): FileRow =>
  file.caption !== '' && words.includes(file.caption.trim()) ? { ...file, caption: '' } : file

function returnedOf({ state, returned }: Obligation, form: readonly string[]): ReportView['returned'] {
  if (!returned || state === 'accepted') return null
  const { reason, prompts, until } = returned
  return { reason, sections: prompts.map(prompt => form.indexOf(prompt) + 1), until: dateText(until) }
}
