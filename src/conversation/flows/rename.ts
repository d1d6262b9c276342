import { isOfficer, type Member } from '../../domain/member.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Facts } from '../facts.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import type { PeopleFlow } from '../vocabulary/people.ts'
import { sayStale } from './common.ts'
import { HOME, tellAll } from './replies.ts'
import { typedAddress, typedName } from './typed-name.ts'

/** Everybody corrects the own name and form of address, an officer anybody's. */
function renamable({ me, people }: Facts, id: number): Member | undefined {
  if (!me || (me.id !== id && !isOfficer(me))) return undefined
  return [me, ...people].find(member => member.id === id && member.state !== 'left')
}

export function askRename(turn: Turn, id: number): Step {
  const { facts } = turn
  const { me } = facts
  const member = renamable(facts, id)
  if (!me || !member) return me && isOfficer(me) ? sayStale(turn) : stay(turn, say({ say: 'only-officer' }))
  const question = say(
    { say: 'rename-ask', member, own: member.id === me.id },
    [{ word: 'cancel', action: { do: 'home' } }],
    { digits: 'answer' },
  )
  return goTo(turn, { name: 'rename', member: id }, question)
}

/** "cô Đỗ Thị Thu Hà", or "thầy" alone: the rest stays as it is. */
export function renameText(turn: Turn, flow: PeopleFlow, text: string): Step {
  const { facts } = turn
  const { me } = facts
  const member = renamable(facts, flow.member)
  if (!me || !member) return sayStale(leaving(turn))
  const address = typedAddress(text)
  const typed = address ? { name: member.name, address } : typedName(text)
  if (!typed) return stay(turn, say({ say: 'name-unclear' }))
  const own = member.id === me.id
  // Without a form of address the one that is known stays.
  const change = typed.address === 'thầy/cô' ? { ...typed, address: member.address } : typed
  return goTo(
    turn,
    null,
    { effect: 'member', member: member.id, change },
    { effect: 'audit', action: 'member.renamed', subject: `member:${member.id}` },
    say({ say: 'renamed', ...change, own }, [HOME], { lasting: true }),
    ...(own ? [] : tellAll([member], { say: 'renamed-by', ...change, by: me })),
  )
}
