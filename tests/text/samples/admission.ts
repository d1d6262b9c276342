import type { AdmissionSay } from '../../../src/conversation/vocabulary/admission.ts'
import { at } from '../../domain/plan-49.ts'
import { H1, half, nguVan, plan, unit } from '../people.ts'
import { contact, type Samples, school } from './facts.ts'

const reporting = { school: plan.school, matters: [plan.subject] }
const channel = 'Telegram'

/** Who is let in, and how. */
export const ADMISSION: Samples<AdmissionSay> = {
  'setup-who': [{ say: 'setup-who', school }],
  'setup-handed-on': [
    { say: 'setup-handed-on', link: 'https://t.me/b?start=x' },
    { say: 'setup-handed-on', link: 'https://zalo.me/b', code: 'x' },
  ],
  consent: (['head', 'officer', 'principal', 'vice-principal', 'clerk', 'union-leader', 'reporter'] as const).flatMap(
    role => [
      { say: 'consent', ...reporting, channel, role, name: 'Nguyễn Thị Lan', contact } as const,
      { say: 'consent', ...reporting, channel, role, name: '', unit: unit('cha-me-hoc-sinh') } as const,
    ],
  ),
  'consent-full': [
    { say: 'consent-full', ...reporting, channel, contact },
    { say: 'consent-full', ...reporting, channel },
  ],
  'consent-again': [
    { say: 'consent-again', ...reporting, contact },
    { say: 'consent-again', ...reporting, contact, unasked: 'first' },
    { say: 'consent-again', ...reporting, unasked: 'again' },
  ],
  'consent-renewed': [{ say: 'consent-renewed' }],
  'consent-about': [
    { say: 'consent-about', ...reporting, role: 'head', unit: nguVan, contact },
    { say: 'consent-about', ...reporting, role: 'officer' },
    { say: 'consent-about', ...reporting, role: 'clerk', contact },
  ],
  declined: [true, false].map(setup => ({ say: 'declined', setup })),
  awaiting: [{ say: 'awaiting', role: 'principal', contact }, { say: 'awaiting' }],
  'already-in': [true, false].map(awaits => ({ say: 'already-in', awaits })),
  'whose-link': [true, false].map(own => ({
    ...{ say: 'whose-link', name: 'Trần Thị Lan', address: 'cô', own, role: 'head', unit: nguVan },
  })),
  'link-left': [{ say: 'link-left', name: 'Trần Thị Lan', address: 'cô' }],
  'ask-name': [{ say: 'ask-name' }],
  'name-unclear': [{ say: 'name-unclear' }],
  'welcome-officer': [{ say: 'welcome-officer' }],
  welcome: [
    ...(['open', 'submitted', 'accepted'] as const).flatMap(state =>
      ['20/5/2026', '1/6/2026', '12/6/2026'].map(
        day =>
          ({
            say: 'welcome',
            unit: nguVan,
            role: 'head',
            due: { period: half, deadlines: H1, state, now: at(day) },
          }) as const,
      ),
    ),
    {
      ...{ say: 'welcome', unit: nguVan, role: 'head' },
      due: { period: half, deadlines: H1, state: 'open', now: at('12/6/2026'), sent: true },
    },
    { say: 'welcome', unit: unit('doan-thanh-nien'), role: 'deputy' },
    { say: 'welcome', unit: nguVan, role: 'union-leader' },
    { say: 'welcome', role: 'principal' },
    { say: 'welcome', role: 'clerk' },
    { say: 'welcome', role: 'officer' },
  ],
  'role-added': [{ say: 'role-added', unit: unit('nu-cong'), role: 'head' }],
  stranger: [{ say: 'stranger', school, through: plan.school.through }],
  'only-private': [{ say: 'only-private', link: 'https://t.me/tro_ly_bao_cao_bot' }],
  'admission-closed': (['unknown', 'used', 'expired', 'revoked', 'too-many'] as const).map(why => ({
    say: 'admission-closed',
    why,
    school,
    through: plan.school.through,
  })),
}
