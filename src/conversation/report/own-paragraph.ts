import { type UnitStory, unitStory } from '../../domain/documents/unit-story.ts'
import type { Figure, Hosting } from '../../domain/figure.ts'
import { answerTo } from '../../domain/form.ts'
import type { Area, Indicator, Prompt } from '../../domain/plan.ts'
import { type ClauseFigure, clauseFigures } from '../../domain/reading/own-clauses.ts'
import { type OwnPoint, partsOfParagraph } from '../../domain/reading/own-report.ts'
import { holdsWords } from '../../domain/reading/same-words.ts'
import { joinedId, unitCalled } from '../../domain/unit-sentence.ts'
import type { OwnChange } from '../vocabulary/at-once.ts'
import { type Draft, halfTold, numberOf } from './draft.ts'

/** What a paragraph of the unit's own file tells otherwise than the report that stands here. */
export function paragraphChanges(
  draft: Draft,
  prompts: readonly Prompt[],
  area: Area | undefined,
  line: string,
): readonly OwnChange[] {
  const { figures, points } = partsOfParagraph(line)
  return [
    ...(area && figures !== '' ? figureChanges(draft, prompts, area, figures) : []),
    ...wordChanges(draft, prompts, points),
  ]
}

function figureChanges(draft: Draft, prompts: readonly Prompt[], area: Area, text: string): readonly OwnChange[] {
  const { plan } = draft.facts
  const called = unitCalled(plan, draft.report.unit)
  return (area.sentence?.clauses ?? []).flatMap(clause => {
    const told = clauseFigures(text, clause, called)
    return clause.indicators.flatMap((id): readonly OwnChange[] => {
      const indicator = plan.indicators.find(each => each.id === id)
      const prompt = prompts.find(({ indicators }) => indicators.includes(id))
      return indicator && prompt ? changeOf(draft, prompt, indicator, told) : []
    })
  })
}

function changeOf(
  draft: Draft,
  prompt: Prompt,
  indicator: Indicator,
  told: readonly ClauseFigure[],
): readonly OwnChange[] {
  const host = told.find(({ id }) => id === indicator.id)
  const partner = told.find(({ id }) => id === joinedId(indicator.id))
  if (!host && !partner) return []
  // The file tells the whole year, and here stands what came since its first half.
  const value = (host?.value ?? 0) + (partner?.value ?? 0) - halfTold(draft, indicator)
  const known = answerTo(draft.report.answers, prompt.id)?.figures.find(each => each.indicator === indicator.id)
  if (known ? known.value === value && known.of === host?.of : value === 0) return []
  const hosting = hostingOf(host?.value, partner?.value)
  const figure: Figure = {
    indicator: indicator.id,
    value,
    ...(host?.of === undefined ? {} : { of: host.of }),
    ...(hosting && known?.hosting !== undefined ? { hosting } : {}),
  }
  return [{ number: numberOf(draft, prompt.id), prompt, indicator, figure, ...(known ? { was: known } : {}) }]
}

function hostingOf(host: number | undefined, partner: number | undefined): Hosting | undefined {
  if (partner === undefined) return 'host'
  return host === undefined ? 'partner' : { host, partner }
}

function wordChanges(draft: Draft, prompts: readonly Prompt[], points: readonly OwnPoint[]): readonly OwnChange[] {
  const known = knownWords(draft)
  const [prompt] = prompts
  if (!prompt) return []
  const fresh = points.filter(({ text }) => !holdsWords(known, text))
  return fresh.map(({ said }) => ({ number: numberOf(draft, prompt.id), prompt, words: said }))
}

/** All the report says in words, line by line, as its file would have it. */
function knownWords({ facts, report }: Draft): string {
  const { unit, obligation, answers, half } = report
  const submission = {
    obligationId: obligation.id,
    version: obligation.version,
    submittedAt: facts.now,
    memberId: null,
    source: 'chat',
    answers,
    attachments: 0,
  } as const
  const story = unitStory(facts.plan, {
    unit,
    submission,
    figures: [],
    ofYear: false,
    ...(half ? { halfReport: half } : {}),
  })
  return [...pointsOf(story), ...answers.flatMap(({ text }) => text.split(/[;\n]/u))].join('\n')
}

const pointsOf = ({ sections, voice }: UnitStory): readonly string[] => [
  ...sections.flatMap(({ points }) => points),
  ...(voice ? Object.values(voice).flat() : []),
]
