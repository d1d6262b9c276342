import type { Member } from '../../domain/member.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Turn } from '../turn.ts'
import { leaving } from '../turn.ts'
import type { PeopleFlow } from '../vocabulary/people.ts'
import { sayStale } from './common.ts'
import { HOME, tellAll } from './replies.ts'
import { typedAddress, typedName } from './typed-name.ts'

const renamable = ({ me, facts }: Turn, id: number): Member | undefined =>
  [me, ...facts.people].find(member => member.id === id && member.state !== 'left')

/** Everybody corrects the own name and form of address, an officer anybody's. */
export function askRename(turn: Turn, id: number): Step {
  const { me } = turn
  const member = renamable(turn, id)
  if (!member) return sayStale(turn)
  const question = say(
    { say: 'rename-ask', member, own: member.id === me.id },
    [{ word: 'cancel', action: { do: 'home' } }],
    { digits: 'answer' },
  )
  return goTo(turn, { name: 'rename', member: id }, question)
}

/** "cô Đỗ Thị Thu Hà", or "thầy" alone: the rest stays as it is. */
export function renameText(turn: Turn, flow: PeopleFlow, text: string): Step {
  const { me } = turn
  const member = renamable(turn, flow.member)
  if (!member) return sayStale(leaving(turn))
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
