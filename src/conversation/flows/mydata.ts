import { unitOf } from '../../domain/form.ts'
import { isLastOfficer } from '../../domain/member.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import { ownUnits } from '../report/draft.ts'
import type { Turn } from '../turn.ts'
import type { MyDataAction } from '../vocabulary/my-data.ts'
import { accountsOf, keptChannel } from './channel-name.ts'

/** /dulieucuatoi: what is kept of the person, and the right to have it deleted (Luật 91/2025/QH15). */
export function dataCommand(turn: Turn): Step {
  const { me, plan } = turn.facts
  if (!me) return stay(turn)
  const units = ownUnits(me, plan).flatMap(id => unitOf(plan, id) ?? [])
  const kept = keptChannel(turn.facts.channels, me)
  return stay(
    turn,
    say(
      {
        ...{ say: 'my-data', me, units, accounts: accountsOf(turn.facts.channels, me) },
        ...(kept ? { kept: kept.name } : {}),
      },
      [
        { word: 'all-as-file', action: { do: 'document.send', order: { kind: 'my-data', member: me.id } } },
        { word: 'rename', action: { do: 'people.rename', member: me.id } },
        { word: 'erase', action: { do: 'data.erase', confirmed: false } },
      ],
      { lasting: true },
    ),
  )
}

export function pressData(turn: Turn, action: MyDataAction): Step {
  if (action.do === 'data.show') return dataCommand(turn)
  const { me, people } = turn.facts
  if (!me) return stay(turn)
  if (isLastOfficer(people, me.id)) return stay(turn, say({ say: 'erase-last-officer' }))
  if (!action.confirmed) {
    return goTo(
      turn,
      null,
      say({ say: 'erase-confirm' }, [
        { word: 'keep-mine', action: { do: 'home' } },
        { word: 'yes-erase', action: { do: 'data.erase', confirmed: true } },
      ]),
    )
  }
  return goTo(turn, null, { effect: 'erase', member: me.id })
}
