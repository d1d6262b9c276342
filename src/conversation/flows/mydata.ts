import { unitOf } from '../../domain/form.ts'
import { isLastOfficer } from '../../domain/member.ts'
import type { Action } from '../action.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import { ownUnits } from '../report/draft.ts'
import type { Session } from '../session.ts'

/** /dulieucuatoi: what is kept of the person, and the right to have it deleted (Luật 91/2025/QH15). */
export function dataCommand(session: Session, facts: Facts): Step {
  const { me, plan } = facts
  if (!me) return stay(session)
  const units = ownUnits(me, plan).flatMap(id => unitOf(plan, id) ?? [])
  return stay(
    session,
    say(
      { say: 'my-data', me, units },
      [
        { word: 'all-as-file', action: { do: 'document.send', order: { kind: 'my-data', member: me.id } } },
        { word: 'rename', action: { do: 'people.rename', member: me.id } },
        { word: 'erase', action: { do: 'data.erase', confirmed: false } },
      ],
      { standing: true },
    ),
  )
}

export function pressData(session: Session, action: Action, facts: Facts): Step {
  if (action.do === 'data.show') return dataCommand(session, facts)
  const { me, people } = facts
  if (!me || action.do !== 'data.erase') return stay(session)
  if (isLastOfficer(people, me.id)) return stay(session, say({ say: 'erase-last-officer' }))
  if (!action.confirmed) {
    return goTo(
      session,
      null,
      say({ say: 'erase-confirm' }, [
        { word: 'erase', action: { do: 'data.erase', confirmed: true } },
        { word: 'keep-mine', action: { do: 'home' } },
      ]),
    )
  }
  return goTo(session, null, { effect: 'erase', member: me.id })
}
