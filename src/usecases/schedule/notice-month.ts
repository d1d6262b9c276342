import { say } from '../../conversation/effect.ts'
import { levelOf } from '../../domain/traffic.ts'
import type { Line } from '../../messenger/lines.ts'
import type { Deps } from '../deps.ts'
import { readMonth } from '../read/traffic.ts'
import { tellOfficers } from '../send/tell.ts'

/** Little is left of what a channel lets through this month: officers are told at 80 and at 95 percent, once each. */
export async function noticeMonth(deps: Deps): Promise<void> {
  for (const line of deps.lines) if (line.messenger.channel.quota) await noticeOf(deps, line)
}

const noticeOf = (deps: Deps, line: Line): Promise<void> =>
  deps.storage.transaction(async tx => {
    const month = await readMonth(tx, deps, line)
    const level = month && levelOf(month.used, month.quota)
    if (!month || level === undefined) return
    const { month: of, used } = month.used
    const message = say({
      ...{ say: 'month-low', channel: line.messenger.channel.name, month: Number(of.slice(5)), used },
      ...{ messages: month.quota.messages, level },
    })
    await tellOfficers(tx, deps, message, { key: `month:${line.key}:${of}:${level}` })
  })
