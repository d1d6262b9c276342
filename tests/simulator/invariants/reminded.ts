import type { ShownMessage } from '../../../src/playground/bot-api/index.ts'
import type { Staff } from '../people.ts'
import type { World } from '../world.ts'

const TOPICS: Readonly<Record<string, string>> = { 'dan-van': 'dân vận', 'dan-chu': 'dân chủ' }

/** Nobody is reminded of what their unit has handed in. */
export function remindedAfterwards(to: Staff, { text, buttons }: ShownMessage, { rows }: World): readonly string[] {
  const isReminder = buttons.flat().some(button => button.text.endsWith('Nhắc lại sau'))
  if (!isReminder) return []
  // Of one that has ended nobody is reminded; the same half of another year is called the same.
  const handed = rows(`select o.id, o.periodKey from Obligation o join Period p on p.key = o.periodKey
    where p.closedAt is null and o.unitId = '${to.unit}' and o.state in ('submitted', 'accepted')`)
  return handed.flatMap(({ periodKey }) => {
    const [programme = '', of = ''] = String(periodKey).split('.')
    const kind = of.endsWith('-H1') ? '6 tháng đầu năm' : 'năm'
    const topic = TOPICS[programme]
    if (topic === undefined) return [`no topic of ${programme}`]
    return new RegExp(`(?<!đầu )${kind}(?: \\d{4})? \\(${topic}\\)`, 'u').test(text)
      ? [`${to.name} is reminded of ${periodKey}, which is in: ${text}`]
      : []
  })
}
