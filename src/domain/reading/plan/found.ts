import type { EditionSection } from '../../plan-section.ts'
/** A plan that was read, as the first one of a matter that the school has not reported on so far. */

import type { DeadlineRule } from '../../plan.ts'
import type { EditionText, PlanAsk } from '../../plan-edition.ts'
import { fold } from '../fold.ts'
import { figuresIn } from './figures.ts'
import { foundRules } from './offer.ts'
import { likeness, type PlanRead } from './read-plan.ts'

/** Below it a section is no one of the school's. */
const SURELY = 0.6

/** Whether nothing of it speaks of this plan: neither its title nor most of its sections. */
export function isStranger(
  { title = '', sections }: PlanRead,
  plan: {
    readonly subject: string
    readonly topic: string
    readonly areas: readonly { title: string; shortTitle: string }[]
  },
): boolean {
  const folded = fold(title)
  if (sections.length === 0 || folded.includes(fold(plan.subject)) || folded.includes(fold(plan.topic))) return false
  const known = sections.filter(section =>
    plan.areas.some(
      area => Math.max(likeness(section.title, area.title), likeness(section.title, area.shortTitle)) >= SURELY,
    ),
  )
  return known.length * 2 < sections.length
}

const LEADING = /^(?:về\s+)?(?:việc\s+)?(?:tổ chức\s+)?(?:triển khai\s+)?(?:thực hiện\s+)?/iu
const TRAILING =
  /\s+(?:(?:trong\s+)?năm(?:\s+học)?\s+20\d\d|của\s+(?:nhà\s+)?trường|tại\s+(?:nhà\s+)?trường|trường\s+(?:THPT|THCS|TH)\b).*$/iu
const GENERAL = /^(?:công tác|việc|phong trào|nhiệm vụ|chương trình)\s+/iu
const TOPIC_WORDS = 6

/** "công tác phòng, chống bạo lực học đường": what its title is about, without its year and its school. */
export function subjectOf(title: string): string {
  const plain = title.replace(/\s+/gu, ' ').replace(LEADING, '').replace(TRAILING, '').trim()
  return firstSmall(plain.replace(/[.;,:]+$/u, ''))
}

/** The same in a few words, by which it is told apart. */
export const topicOf = (subject: string): string =>
  subject
    .replace(GENERAL, '')
    .split(/\s+/u)
    .slice(0, TOPIC_WORDS)
    .join(' ')
    .replace(/[.;,:]+$/u, '')

const firstSmall = (text: string): string =>
  /^\p{Lu}{2}/u.test(text) ? text : text.replace(/^\p{Lu}/u, first => first.toLocaleLowerCase('vi'))

/** "phong-chong-bao-luc": a key that none of the others has. */
export function programmeKey(topic: string, others: readonly string[]): string {
  const own =
    fold(topic)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'viec'
  const free = (n: number): string =>
    others.includes(n === 1 ? own : `${own}-${n}`) ? free(n + 1) : n === 1 ? own : `${own}-${n}`
  return free(1)
}

/** Everything that it says; nothing of another plan is carried over, and what it leaves open is asked. */
export function foundOf(read: PlanRead, school: { readonly name: string; readonly superior: string }): EditionText {
  const subject = subjectOf(read.title ?? '')
  const { known, asks } = foundRules(read, school)
  const sections = read.sections.map(
    ({ title, tasks }, at): EditionSection => ({
      code: `II.${at + 1}`,
      title,
      tasks,
      kinds: [],
      figures: figuresIn([title, ...tasks], `ii-${at + 1}`),
    }),
  )
  const more: readonly PlanAsk[] = [
    { ask: 'name' },
    ...(read.number === undefined ? [{ ask: 'number' as const }] : []),
    ...(read.signedOn === undefined ? [{ ask: 'date' as const }] : []),
    ...asks,
    ...sections.flatMap(({ code, figures = [] }): readonly PlanAsk[] => [
      { ask: 'who', code },
      ...figures.map(({ id }): PlanAsk => ({ ask: 'figure', code, figure: id })),
    ]),
  ]
  return {
    ...(read.title === undefined ? {} : { title: read.title }),
    rules: known satisfies readonly DeadlineRule[],
    recipients: read.recipients,
    basis: read.basis,
    sections,
    asks: more,
    founds: { subject, topic: topicOf(subject) },
  }
}
