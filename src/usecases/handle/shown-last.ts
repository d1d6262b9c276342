import type { Input } from '../../conversation/input.ts'
import type { ChatAddress } from '../../domain/chat-address.ts'
import type { OutboxEntry } from '../../storage/records.ts'
import type { Tx } from '../../storage/storage.ts'
import { lastWithChoices } from '../read/on-any-phone.ts'
import { storedMenu } from '../read/stored.ts'

/** Messages so far back are looked through. */
const LOOKED_BACK = 3

type Shown = Pick<Extract<Input, { kind: 'text' }>, 'assessment' | 'decisions' | 'answered' | 'pulse'>

/** What is replied to, or is the newest thing with buttons in the chat, where it may be answered in words. */
export async function shownLast(tx: Tx, chat: ChatAddress, replyTo: string | undefined): Promise<Shown> {
  const replied = replyTo === undefined ? undefined : shownIn(await tx.outbox.byMessage(chat, replyTo))
  if (replied) return replied
  let row = await lastWithChoices(tx, chat)
  for (let back = 0; row && back < LOOKED_BACK; back += 1) {
    const found = shownIn(row)
    if (found || !leadsAway(row)) return found ?? {}
    row = await lastWithChoices(tx, chat, row.id)
  }
  return {}
}

const OF_ASSESSMENT: ReadonlySet<string> = new Set(['assessment.details', 'assessment.decide', 'assessment.mark'])

/** "Nút này thuộc tin nhắn cũ [Trang chính]" asks for nothing: what was shown before still may be answered. */
const leadsAway = ({ choices }: OutboxEntry): boolean =>
  storedMenu(choices)?.items.every(({ action }) => action.do === 'home' || action.do === 'help') ?? false

/** The quarter of an assessment, the obstacle that was answered, or the quarter's question of a unit. */
function shownIn(row: OutboxEntry | undefined): Shown | undefined {
  const items = storedMenu(row?.choices ?? null)?.items ?? []
  const decisions = items.flatMap(({ action }) =>
    action.do === 'assessment.decide' && action.answer === 'yes' ? [action.decision] : [],
  )
  return items.flatMap(({ action }): Shown[] => {
    if (OF_ASSESSMENT.has(action.do) && 'period' in action)
      return [{ assessment: action.period, ...(decisions.length > 0 ? { decisions } : {}) }]
    if (action.do === 'pulse.mark') return [{ pulse: { quarter: action.quarter, unit: action.unit } }]
    return action.do === 'obstacle.reopen' ? [{ answered: action.obstacle }] : []
  })[0]
}
