import { say } from '../../../conversation/effect.ts'
import { AGREED_TO_LESS, termsOf } from '../../../conversation/flows/consent-again.ts'
import { hasConsented } from '../../../domain/member.ts'
import { channelAt } from '../../../messenger/lines.ts'
import { single } from './making.ts'

/** Not asked any more once the person has agreed; whoever has gone is not there to be asked. */
export const makeTerms = single(async ({ tx, deps, member, chat }, { what }) => {
  if (hasConsented(member)) return 'settled'
  const people = await tx.members.all()
  const channel = channelAt(deps, chat)
  const named = termsOf({
    people,
    me: member,
    school: deps.school,
    channel,
    plans: deps.programmes.map(({ plan }) => plan),
  })
  const unasked = what === 'terms' ? 'first' : 'again'
  return say({ say: 'consent-again', ...named, unasked }, AGREED_TO_LESS, { lasting: true })
})
