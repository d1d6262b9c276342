import { exceeded } from '../../domain/channel.ts'
import { isOfficer } from '../../domain/member.ts'
import type { PeopleFile } from '../../domain/reading/people-table.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Input } from '../input.ts'
import type { Turn } from '../turn.ts'
import { inviteListText } from './invite-list.ts'
import { figuresPeriod } from './last-year-file.ts'

/** The list of people as a file: fetched, read apart, and gone again; what it says of units and names is read back. */

/** Where a file's record says that it is such a list. */
export const LIST_FILE = 'people-list'

/** A school's list is a hundredth of that. */
const LARGEST = 2 * 1024 * 1024

type FileInput = Extract<Input, { kind: 'file' }>

/** A table that an officer sends while no report or note waits for files; undefined for any other file. */
export function listFile(turn: Turn, { file, messageId, caption }: FileInput): Step | undefined {
  const { flow } = turn.session
  const beside = figuresPeriod(flow) !== undefined
  const elsewhere = flow !== null && flow.name !== 'invite-list' && !beside
  const [, ending = ''] = /\.(xlsx?|csv)$/i.exec(file.name.trim()) ?? []
  if (ending === '' || elsewhere || !isOfficer(turn.me)) return undefined
  const bad = (why: 'old' | 'too-big') =>
    stay(turn, say({ say: beside ? 'last-year-file-bad' : 'list-file-bad', why }, [], { lasting: true }))
  if (ending.toLowerCase() === 'xls') return bad('old')
  if (file.size > LARGEST || exceeded(turn.facts.channel, file.size) !== undefined) return bad('too-big')
  const { album: _, ...sent } = file
  const read = { effect: 'list-file', file: sent, messageId, caption } as const
  if (beside) return stay(turn, read, say({ say: 'last-year-file-sent' }, [], { lasting: true }))
  const people = flow?.name === 'invite-list' ? flow.people : []
  return goTo(
    turn,
    { name: 'invite-list', people },
    read,
    say({ say: 'list-file-taken' }, [{ word: 'cancel', action: { do: 'home' } }], { digits: 'answer' }),
  )
}

/** What the file says, shown as the list that could have been typed; of figures whatever was no table of them. */
export function listRead(turn: Turn, file: PeopleFile): Step {
  const { flow } = turn.session
  if ('problem' in file) {
    const bad = { say: figuresPeriod(flow) ? 'last-year-file-bad' : 'list-file-bad', why: file.problem } as const
    return stay(turn, say(bad, [], { lasting: true }))
  }
  const { list, others } = file
  const people = flow?.name === 'invite-list' ? flow.people : []
  const next = inviteListText(turn, { name: 'invite-list', people }, list)
  if (others === 0) return next
  return { ...next, effects: [say({ say: 'list-file-others', count: others }), ...next.effects] }
}
