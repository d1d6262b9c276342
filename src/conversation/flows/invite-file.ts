import { exceeded } from '../../domain/channel.ts'
import { isOfficer } from '../../domain/member.ts'
import type { PeopleFile } from '../../domain/reading/people-table.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Input } from '../input.ts'
import type { Turn } from '../turn.ts'
import { inviteListText } from './invite-list.ts'

/** The list of people as a file: fetched, read apart, and gone again; what it says of units and names is read back. */

/** Where a file's record says that it is such a list. */
export const LIST_FILE = 'people-list'

/** A school's list is a hundredth of that. */
const LARGEST = 2 * 1024 * 1024

type FileInput = Extract<Input, { kind: 'file' }>

/** A table that an officer sends while no report or note waits for files; undefined for any other file. */
export function listFile(turn: Turn, { file, messageId, caption }: FileInput): Step | undefined {
  const { flow } = turn.session
  const elsewhere = flow !== null && flow.name !== 'invite-list'
  const [, ending = ''] = /\.(xlsx?|csv)$/i.exec(file.name.trim()) ?? []
  if (ending === '' || elsewhere || !isOfficer(turn.me)) return undefined
  if (ending.toLowerCase() === 'xls') return stay(turn, say({ say: 'list-file-bad', why: 'old' }))
  if (file.size > LARGEST || exceeded(turn.facts.channel, file.size) !== undefined) {
    return stay(turn, say({ say: 'list-file-bad', why: 'too-big' }))
  }
  const { album: _, ...sent } = file
  const people = flow?.name === 'invite-list' ? flow.people : []
  return goTo(
    turn,
    { name: 'invite-list', people },
    { effect: 'list-file', file: sent, messageId, caption },
    say({ say: 'list-file-taken' }, [{ word: 'cancel', action: { do: 'home' } }], { digits: 'answer' }),
  )
}

/** What the file says, shown as the list that could have been typed. */
export function listRead(turn: Turn, file: PeopleFile): Step {
  if ('problem' in file) return stay(turn, say({ say: 'list-file-bad', why: file.problem }, [], { lasting: true }))
  const { list, others } = file
  const { flow } = turn.session
  const people = flow?.name === 'invite-list' ? flow.people : []
  const next = inviteListText(turn, { name: 'invite-list', people }, list)
  if (others === 0) return next
  return { ...next, effects: [say({ say: 'list-file-others', count: others }), ...next.effects] }
}
