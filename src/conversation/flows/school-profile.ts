import { profileTemplate } from '../../domain/documents/outline.ts'
import { isOdd, isWhole, PROFILE_PARTS, readProfile, type ToldProfile } from '../../domain/reading/school-profile.ts'
import type { SchoolProfile } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import type { CompiledFacts } from '../compiled.ts'
import { type Effect, goTo, type Step, say } from '../effect.ts'
import type { FlowOf } from '../session.ts'
import { leaving, type Turn } from '../turn.ts'
import { PROFILE_KEPT, profileSubject, type SchoolProfileAction } from '../vocabulary/school-profile.ts'
import { sayStale } from './common.ts'
import { compiledOf } from './compiled-choices.ts'
import { toFirstPart } from './school-parts.ts'

type Profiled = CompiledFacts & { readonly template: string }

/** A report that tells how big the school is. */
function profiled(turn: Turn, of: { readonly period: string }): Profiled | undefined {
  const compiled = compiledOf(turn.facts, of)
  const template = compiled && profileTemplate(compiled.outline)
  return compiled && template !== undefined ? { ...compiled, template } : undefined
}

/** Buttons of the school's profile. */
export function pressSchoolProfile(turn: Turn, action: SchoolProfileAction): Step {
  const compiled = profiled(turn, action)
  if (!compiled) return sayStale(turn)
  if (action.do === 'school-profile.show') return ask(turn, compiled)
  if (action.shown !== shownOf(compiled) || !isWhole(action.profile)) return sayStale(turn)
  return keep(turn, compiled, action.profile)
}

/** What is told, or told otherwise: a part that is not named stays as it was kept. */
export function schoolProfileText(turn: Turn, flow: FlowOf<'school-profile'>, text: string): Step {
  const compiled = profiled(turn, flow)
  if (!compiled || flow.shown !== shownOf(compiled)) return sayStale(leaving(turn))
  const { period, profile: kept } = compiled
  const told = { ...partsOf(kept), ...flow.told, ...readProfile(text) }
  const open = { name: 'school-profile', period: period.key, shown: flow.shown, told } as const
  if (Object.keys(readProfile(text)).length === 0 || !isWhole(told)) {
    const missing = { say: 'school-profile-missing', told } as const
    return goTo(turn, open, say(missing, [later(period.key)], { digits: 'answer' }))
  }
  const odd = isOdd(told)
  const right: Choice = {
    word: 'profile-right',
    action: { do: 'school-profile.keep', period: period.key, shown: flow.shown, profile: told },
  }
  const read = { say: 'school-profile-read', profile: told, odd, template: compiled.template } as const
  return goTo(turn, open, say(read, [...(odd ? [] : [right]), later(period.key)], { digits: 'answer' }))
}

/** The numbers without what is known about them. */
const partsOf = (kept: SchoolProfile | undefined): ToldProfile =>
  kept ? Object.fromEntries(PROFILE_PARTS.map(part => [part, kept[part]])) : {}

const shownOf = ({ profile }: CompiledFacts): string => (profile ? `${profile.confirmed} ${detailOf(profile)}` : '')

const detailOf = (profile: SchoolProfile): string => PROFILE_PARTS.map(part => profile[part]).join('/')

const later = (period: string): Choice => ({ word: 'later', action: { do: 'parts.show', period } })

/** The one of before is taken with a tap, what has changed is typed. */
function ask(turn: Turn, compiled: Profiled): Step {
  const { period, profile, template } = compiled
  const shown = shownOf(compiled)
  const same: readonly Choice[] =
    profile && !profile.confirmed
      ? [{ word: 'profile-same', action: { do: 'school-profile.keep', period: period.key, shown, profile } }]
      : []
  const message = { say: 'school-profile', period, template, ...(profile ? { kept: profile } : {}) } as const
  const open = { name: 'school-profile', period: period.key, shown, told: {} } as const
  return goTo(turn, open, say(message, [...same, later(period.key)], { digits: 'answer' }))
}

function keep(turn: Turn, compiled: Profiled, told: SchoolProfile): Step {
  const period = compiled.period.key
  const { staff, partyMembers, classes, pupils } = told
  const profile = { staff, partyMembers, classes, pupils }
  const effects: readonly Effect[] = [
    { effect: 'school-profile', period, profile },
    { effect: 'audit', action: PROFILE_KEPT, subject: profileSubject(period), detail: detailOf(profile) },
  ]
  const next = toFirstPart(turn, { ...compiled, profile: { ...profile, confirmed: true } }, 'profile')
  return { ...next, effects: [...effects, ...next.effects] }
}
