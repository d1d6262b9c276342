import { describe, expect, it } from 'vitest'
import { factsOf, hoa, messages, outline, talk } from '../support/facts.ts'

describe('the hour of reminders', () => {
  it('is offered with the dates, and kept for the person who chose it', () => {
    const teacher = talk(factsOf(hoa))
    teacher.command('deadline')
    const asked = teacher.presses('reminder-time')
    expect(messages(asked)[0]?.say).toEqual({ say: 'time-which', time: '11:30' })
    const chosen = teacher.presses('time', 0)
    expect(outline(chosen)).toEqual(['[member]', 'time-set'])
    expect(chosen[0]).toMatchObject({ member: hoa.id, change: { reminderTime: '07:00' } })
  })

  it('is one of those offered: a forged hour of the night changes nothing', () => {
    expect(outline(talk(factsOf(hoa)).forges({ do: 'reminder.time-set', time: '23:59' }))).toEqual(['stale'])
  })
})
