import { describe, expect, it } from 'vitest'
import type { Effect } from '../../src/conversation/effect.ts'
import { quarterPeriod } from '../../src/domain/period.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import { openDesk } from '../support/desk.ts'
import {
  at,
  factsOf,
  grant,
  handedIn,
  hoa,
  lan,
  member,
  messages,
  minh,
  owes,
  people,
  recordOf,
  talk,
  told,
} from '../support/facts.ts'

const period = quarterPeriod('dan-van', 2026, 2)
const thu = member(9, 'Trần Thị Thu', 'cô', [grant('vice-principal')])
/** The only officer has blocked the assistant. */
const nobody = [...people.map(each => (each.id === lan.id ? { ...each, state: 'blocked' as const } : each)), thu]

/** The BGH before an assessment in which two units owe their report. */
const leader = (all = [...people, thu]) =>
  talk(
    factsOf(minh, {
      now: at('1/7/2026 9:00'),
      people: all,
      assessment: {
        period,
        records: [
          recordOf({
            obligations: [owes('ngu-van'), owes('toan-tin', 'accepted')],
            submissions: [handedIn('toan-tin', [told('hop', '3 lần')])],
          }),
        ],
        ...{ obstacles: [], directions: [], decidedBefore: [], previousDirections: [], pulses: [], previousPulses: [] },
      },
    }),
  )
const reporter = (all = [...people, thu]) => openDesk('ngu-van', { people: all }).person(hoa)

/** What each does that an officer has to hear of. */
const DEEDS: Readonly<Record<string, (all?: typeof people) => readonly Effect[]>> = {
  decides: all =>
    leader(all).forges({ do: 'assessment.decide', period: period.key, decision: 'late-units', answer: 'yes' }),
  'marks every area': all => leader(all).forges({ do: 'assessment.mark-all', period: period.key }),
  'keeps the plan': all => leader(all).forges({ do: 'assessment.keep-plan', period: period.key }),
  'says who signs': all => leader(all).forges({ do: 'assessment.signer', period: period.key, deputy: thu.id }),
  'gives a direction': all => {
    const head = leader(all)
    head.forges({ do: 'assessment.decide', period: period.key, decision: '', answer: 'other' })
    head.types('Tháng 8 rà soát lại danh sách tổ trưởng')
    return head.presses('record-direction')
  },
  'is not the one who reports': all => {
    const head = reporter(all)
    head.opens()
    return head.says('báo cáo này không phải tôi phụ trách')
  },
  'has handed in on paper': all => {
    const head = reporter(all)
    head.opens()
    return head.says('tôi nộp bản giấy rồi')
  },
}

describe('that the officer has been told is said when there is one to tell', () => {
  const voice = { you: 'thầy', name: 'Minh' } as const
  const saidTo = (effects: readonly Effect[]) =>
    messages(effects)
      .filter(({ to }) => to === undefined)
      .map(message => renderSay(message.say, voice))
      .join('\n')
  const CLAIM = /Trợ lý báo|báo đầu mối|Đã gửi/iu

  it.each(Object.keys(DEEDS))('whoever %s', name => {
    const heard = DEEDS[name]?.() ?? []
    expect(messages(heard).filter(({ to }) => to === lan.id)).toHaveLength(1)
    expect(saidTo(heard)).toMatch(CLAIM)
    // What the officer may read only the next morning has not been told yet.
    expect(saidTo(heard)).not.toMatch(/đã báo|báo ngay/iu)
    const untold = DEEDS[name]?.(nobody) ?? []
    expect(messages(untold).filter(({ to }) => to === lan.id)).toEqual([])
    expect(saidTo(untold)).toContain('không có đầu mối nào nhận được tin')
    expect(saidTo(untold)).not.toMatch(CLAIM)
  })
})
