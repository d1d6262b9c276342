import type { Member } from '../../domain/member.ts'
import type { School } from '../../domain/school.ts'
import type { Choice } from '../action.ts'
import { type Step, say, stay } from '../effect.ts'
import { contactOf, type Facts } from '../facts.ts'
import type { Input } from '../input.ts'
import type { Turn } from '../turn.ts'
import { homeChoices } from './common.ts'
import { pressDocument } from './document.ts'
import { dataCommand, pressData } from './mydata.ts'

const AGREE: Choice = { word: 'agree', action: { do: 'renew.agree' } }
const FULL: Choice = { word: 'read-all', action: { do: 'renew.full' } }
/** Whoever does not agree leaves: what the terms promise is asked once more, and the officers hear whom the unit has. */
const DECLINE: Choice = { word: 'decline', action: { do: 'data.erase', confirmed: false } }
const MINE: Choice = { word: 'my-data', action: { do: 'data.show' } }

/** The ways of whoever agreed to earlier terms. */
export const AGREED_TO_LESS: readonly Choice[] = [AGREE, DECLINE, FULL, MINE]

/**
 * Somebody agreed to less than what is true now: nothing more is stored before the person agrees again. Seeing and
 * deleting the own data needs no consent; the open dialogue waits where it stands.
 */
export function askAgain(turn: Turn, input: Input): Step {
  const { facts, me } = turn
  if (input.kind === 'interrupted') return stay(turn)
  if (input.kind === 'reachable') return stay(turn, reached(me, input.yes))
  if (input.kind === 'command' && input.name === 'mydata') return dataCommand(turn)
  if (input.kind === 'choice') {
    const { action } = input
    if (action.do === 'data.show' || action.do === 'data.erase') return pressData(turn, action)
    if (action.do === 'document.send' && action.order.kind === 'my-data') return pressDocument(turn, action)
    if (action.do === 'renew.full')
      return stay(turn, say({ say: 'consent-full', ...terms(facts) }, [AGREE, DECLINE, MINE], LASTING))
    if (action.do === 'renew.agree') {
      const thanks = say({ say: 'consent-renewed' }, homeChoices(me, facts), LASTING)
      return stay(turn, { effect: 'renew', member: me.id }, thanks)
    }
  }
  return stay(turn, say({ say: 'consent-again', ...terms(facts) }, AGREED_TO_LESS, LASTING))
}

/** Under every consent; the code travels in the button, at the server. */
export const consentChoices = (code: string): readonly Choice[] => [
  { word: 'agree', action: { do: 'consent.agree', code } },
  { word: 'decline', action: { do: 'consent.decline', code } },
]

/** The same with the whole of what is agreed to. */
export const consentWays = (code: string): readonly Choice[] => [
  ...consentChoices(code),
  { word: 'read-all', action: { do: 'consent.full', code } },
]

const LASTING = { lasting: true } as const

/** What every text of the consent names: the school and what it reports on, the channel it goes through, and whom to ask. */
export const terms = (facts: Facts) =>
  termsOf({ ...facts, plans: [facts.plan, ...facts.elsewhere.map(({ plan }) => plan)] })

/** The same where nobody has said anything. */
export function termsOf({ people, me, school, channel, plans }: Named) {
  const contact = contactOf({ people, me })
  const matters = plans.map(({ subject }) => subject)
  return { school, matters, channel: channel.name, ...(contact ? { contact } : {}) }
}

type Named = Parameters<typeof contactOf>[0] & {
  readonly school: School
  readonly channel: { readonly name: string }
  readonly plans: readonly { readonly subject: string }[]
}

const reached = (me: Member, yes: boolean) =>
  ({ effect: 'member', member: me.id, change: { state: yes ? 'active' : 'blocked' } }) as const
