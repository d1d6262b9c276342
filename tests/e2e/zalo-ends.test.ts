import { afterEach, expect, it } from 'vitest'
import { owedKey } from '../../src/domain/owed-key.ts'
import type { FaultPoint } from '../../src/usecases/deps.ts'
import { type Both, both, saysOn, schoolOf } from '../support/two-channels.ts'

let its: Both
afterEach(() => its.end())

const answers = () => its.story.storage.transaction(tx => tx.reports.answers(owedKey('dan-van.2024-H1', 'ngu-van')))

/**
 * Each instant at which the program may end while cô Lan's answer is under way, how long it is away then, and how often
 * she is shown the next question.
 */
const ENDS: readonly (readonly [FaultPoint, 'lost' | 'kept', number])[] = [
  ['received:before-commit', 'lost', 1],
  ['received:after-commit', 'kept', 1],
  ['handled:before-commit', 'kept', 1],
  ['handled:after-commit', 'kept', 1],
  ['deliver:claimed', 'kept', 1],
  ['deliver:sent', 'kept', 2],
  ['deliver:settled', 'kept', 1],
]

it.each(ENDS)(
  'ends at %s: what was said is %s, and nobody of the other channel hears of it',
  async (point, became, times) => {
    let end: (() => Promise<void>) | undefined
    let over: Promise<void> | undefined
    const reached = (at: FaultPoint): void => {
      if (at !== point || !end || over) return
      const { clock } = its.story
      clock.moveTo(clock.now().plus({ minutes: 3 }))
      over = end()
      // What is not durable yet never is.
      if (point.endsWith(':before-commit')) throw new Error('the power is off')
    }
    its = await both('2024-05-06T08:00', { reached })
    const { story, zalo } = its
    const { hoa, lan } = await schoolOf(its)
    await saysOn(its, lan, 'báo cáo')
    const [onZalo, onTelegram] = [lan.sees().length, hoa.screen().length]
    end = () => story.kill()
    story.clock.moveTo(story.clock.now().plus({ seconds: 20 }))
    lan.says('4 buổi họp')
    while (!over) await new Promise(resolve => setImmediate(resolve))
    await over
    await story.settle()
    // A call has been answered: it has been listened to since.
    zalo.person('Ai đó').brings('message.sticker.received')
    for (let minute = 0; minute < 3; minute += 1) await story.passUntil(story.clock.now().plus({ minutes: 1 }))
    const shown = lan
      .sees()
      .slice(onZalo)
      .map(({ text }) => text)
    if (became === 'lost') {
      expect(shown).toEqual([expect.stringMatching(/^Trợ lý vừa gián đoạn từ .*nhờ gửi lại\.\n+Mục 1\/8 /)])
      expect(await answers()).toEqual([])
      expect(await saysOn(its, lan, '4 buổi họp')).toContain('Mục 2/8')
    } else expect(shown.filter(text => /^Đã ghi mục 1: 4 lần\.\nMục 2\/8/.test(text))).toHaveLength(times)
    expect(await answers()).toHaveLength(1)
    expect(hoa.screen()).toHaveLength(onTelegram)
  },
)
