import { describe, expect, it } from 'vitest'
import type { Obligation } from '../../src/domain/obligation.ts'
import { renderSay } from '../../src/text/chat/render.ts'
import {
  at,
  done,
  factsOf,
  grant as grantRole,
  heard,
  hoa,
  lan,
  member,
  outline,
  owes,
  people,
  talk,
} from '../support/facts.ts'

const nguVan = owes('ngu-van', 'drafting')
const grant = { do: 'extension.grant', obligation: nguVan.id, until: '2026-05-29', asker: hoa.id } as const
const refuse = { do: 'extension.refuse', obligation: nguVan.id, asker: hoa.id } as const
const desk = (obligation: Obligation = nguVan, me = lan) => talk(factsOf(me, { obligations: [obligation] }))

describe('"Xin lùi"', () => {
  it('granted moves the unit’s last day and tells who asked', () => {
    const effects = desk().forges(grant)
    expect(outline(effects)).toEqual(['[obligation]', '[audit]', '→3 extension-granted', 'extension-answered'])
    expect(done(effects, 'obligation').obligation).toEqual({ ...nguVan, extendedTo: at('29/5/2026') })
    expect(heard(effects, 'extension-answered').granted).toBe(true)
  })

  it('refused leaves everything as it is and says until when', () => {
    const effects = desk().forges(refuse)
    expect(outline(effects)).toEqual(['[audit]', '→3 extension-refused', 'extension-answered'])
    expect(heard(effects, 'extension-refused').deadlines.target.toISO()).toBe(at('28/5/2026').toISO())
  })

  it('is answered once', () => {
    const granted = { ...nguVan, extendedTo: at('29/5/2026') }
    for (const action of [grant, refuse]) expect(outline(desk(granted).forges(action))).toEqual(['stale'])
  })

  it('answered by a colleague is told as such, and not answered again', () => {
    const phuong = member(8, 'Ngô Thị Phương', 'cô', [grantRole('officer')])
    const first = talk(factsOf(lan, { obligations: [nguVan], people: [...people, phuong] }))
    expect(outline(first.forges(refuse))).toContain(`→${phuong.id} colleague-settled`)
    const at1131 = { by: lan.id, at: at('28/5/2026 11:31'), subject: nguVan.id, detail: '' }
    const second = talk(factsOf(phuong, { obligations: [nguVan], people: [...people, phuong] }))
    second.knows({ settled: { ...at1131, action: 'extension.refused' } })
    const effects = second.forges(grant)
    expect(outline(effects)).toEqual(['settled-by'])
    expect(renderSay(heard(effects, 'settled-by'), { you: 'cô', name: 'Phương' })).toBe(
      'Cô Lan đã giữ hẹn cũ của tổ Ngữ văn lúc 11:31 ngày 28/5/2026; lần này không có gì thay đổi.',
    )
    second.knows({ settled: { ...at1131, action: 'extension.asked' } })
    expect(outline(second.forges(grant))).toContain('extension-answered')
  })

  it('is settled when the report has come meanwhile, or the day has passed', () => {
    expect(outline(desk(owes('ngu-van', 'submitted')).forges(grant))).toEqual(['stale'])
    const late = talk(factsOf(lan, { obligations: [nguVan], now: at('30/5/2026 8:00') }))
    expect(outline(late.forges(grant))).toEqual(['stale'])
  })

  it('is not granted by the one who asks', () => {
    expect(outline(desk(nguVan, hoa).forges(grant))).toEqual(['only-officer'])
  })
})
