import type { GivenMark } from '../../domain/assess.ts'
import type { SectionState, Trend } from '../../domain/documents/digest.ts'
import { path, rect, round } from './svg.ts'
import type { Theme } from './theme.ts'

/** Half the height of a mark, pixels. */
export const markSize = 20

/** A state as a drawn shape around (x, y): the font has no ✓ ● ▲. */
export function stateMark(state: SectionState, x: number, y: number, theme: Theme): string {
  switch (state) {
    case 'good':
      return `${circle(x, y, markSize, theme.good)}${check(x, y, theme.onColour)}`
    case 'under-way':
      return halfCircle(x, y, theme.underWay)
    case 'difficult':
      return warning(x, y, theme)
    case 'told':
      // There is something, which is no praise: a full grey disc.
      return circle(x, y, markSize - 5, theme.quiet)
    case 'nothing':
      return rect(x - 15, y - 3.5, 30, 7, theme.quiet, 3.5)
    case 'unknown':
      return `<circle cx="${round(x)}" cy="${round(y)}" r="${markSize - 3}" fill="none" stroke="${theme.quiet}" stroke-width="3" stroke-dasharray="6 6"/>`
  }
}

/** The BGH's mark of an area, or what is proposed; a dashed ring where nothing is said. */
export function givenMark(mark: GivenMark | null, x: number, y: number, theme: Theme): string {
  switch (mark) {
    case 'good':
      return `${circle(x, y, markSize, theme.good)}${check(x, y, theme.onColour)}`
    case 'pass':
      return `${circle(x, y, markSize, theme.good)}${rect(x - 11, y - 3, 22, 6, theme.onColour, 3)}`
    case 'attention':
      return warning(x, y, theme)
    case null:
      return stateMark('unknown', x, y, theme)
  }
}

/** An arrow up or down, two bars for alike, nothing when there is nothing to compare with. */
export function trendMark(trend: Trend, x: number, y: number, theme: Theme): string {
  if (trend === null) return ''
  if (trend === 'first') return circle(x, y, 8, theme.quiet)
  if (trend === 'level')
    return `${rect(x - 14, y - 11, 28, 7, theme.quiet, 3.5)}${rect(x - 14, y + 4, 28, 7, theme.quiet, 3.5)}`
  const up = trend === 'up'
  const tip = up ? y - 18 : y + 18
  const wing = up ? y - 1 : y + 1
  const foot = up ? y + 17 : y - 17
  const d = `M${round(x)} ${tip}L${round(x + 16)} ${wing}H${round(x + 6)}V${foot}H${round(x - 6)}V${wing}H${round(x - 16)}Z`
  return path(d, `fill="${theme.faint}"`)
}

export function circle(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${fill}"/>`
}

function check(x: number, y: number, stroke: string): string {
  const d = `M${round(x - 10)} ${round(y + 1)}l7 8l13 -16`
  return path(d, `fill="none" stroke="${stroke}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"`)
}

function halfCircle(x: number, y: number, colour: string): string {
  const r = markSize - 2
  const ring = `<circle cx="${round(x)}" cy="${round(y)}" r="${r}" fill="none" stroke="${colour}" stroke-width="4"/>`
  return `${ring}${path(`M${round(x)} ${round(y + r)}A${r} ${r} 0 0 1 ${round(x)} ${round(y - r)}Z`, `fill="${colour}"`)}`
}

function warning(x: number, y: number, theme: Theme): string {
  const d = `M${round(x)} ${round(y - 21)}L${round(x + 22)} ${round(y + 18)}H${round(x - 22)}Z`
  const triangle = path(
    d,
    `fill="${theme.difficult}" stroke="${theme.difficult}" stroke-width="4" stroke-linejoin="round"`,
  )
  return `${triangle}${rect(x - 2.5, y - 9, 5, 15, theme.onColour, 2.5)}${circle(x, y + 12, 3.2, theme.onColour)}`
}
