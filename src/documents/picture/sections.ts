import type { DigestModel, DigestSection, DigestUnit, SectionState } from '../../domain/documents/digest.ts'
import { sectionText } from '../../text/documents/digest.ts'
import { givenMark } from './marks.ts'
import { inner, margin, type Part, rect, sizes, text } from './svg.ts'
import { inGrey, type Theme } from './theme.ts'

const rowHeight = 66

/** The areas for the whole school, numbered as the columns below are. */
export function sectionsPart(model: DigestModel, theme: Theme): Part {
  const { sections, stale } = model
  const draw = (section: DigestSection, i: number, top: number): string => {
    const { shortTitle, mark, proposal } = section
    const shown = stale?.silent === true ? null : (mark ?? proposal)
    const y = top + rowHeight / 2
    return [
      // What is only proposed is no mark yet: its shape, without a colour.
      givenMark(shown, margin + 24, y, mark === null ? inGrey(theme) : theme),
      text(`${i + 1}`, margin + 74, y + 11, { size: sizes.text, fill: theme.faint, weight: 'bold', anchor: 'middle' }),
      text(shortTitle, margin + 104, y + 11, { size: sizes.text, fill: theme.text, within: 440 }),
      text(sectionText(section, model), margin + inner, y + 11, {
        size: sizes.text,
        fill: theme.text,
        weight: 'bold',
        anchor: 'end',
        within: 440,
      }),
    ].join('')
  }
  return {
    height: sections.length * rowHeight + 16,
    draw: top => sections.map((section, i) => draw(section, i, top + i * rowHeight)).join(''),
  }
}

const order: readonly SectionState[] = ['good', 'under-way', 'difficult', 'told', 'nothing', 'unknown']

/** For whom units are not named: per area how many of them stand how, as a bar. */
export function sharesPart({ sections, units }: Pick<DigestModel, 'sections' | 'units'>, theme: Theme): Part {
  const height = 118
  return {
    height: sections.length * height + 16,
    draw: top => sections.map((section, i) => sharesRow(section, units, { i, top: top + i * height }, theme)).join(''),
  }
}

function sharesRow(
  { shortTitle }: DigestSection,
  units: readonly DigestUnit[],
  { i, top }: { readonly i: number; readonly top: number },
  theme: Theme,
): string {
  const told = units.flatMap(({ sections }) => sections[i] ?? [])
  const colours: Record<SectionState, string> = {
    good: theme.good,
    'under-way': theme.underWay,
    difficult: theme.difficult,
    told: theme.faint,
    nothing: theme.quiet,
    unknown: theme.line,
  }
  let x = margin
  const bars = order.map(state => {
    const count = told.filter(each => each === state).length
    const w = told.length === 0 ? 0 : (count / told.length) * inner
    const onto = state === 'unknown' ? theme.text : theme.onColour
    const label =
      w < 40
        ? ''
        : text(String(count), x + w / 2, top + 87, { size: sizes.small, fill: onto, weight: 'bold', anchor: 'middle' })
    const drawn = w === 0 ? '' : `${rect(x, top + 54, w - 4, 46, colours[state], 6)}${label}`
    x += w
    return drawn
  })
  const title = text(`${i + 1}. ${shortTitle}`, margin, top + 36, { size: sizes.text, fill: theme.text, within: inner })
  return `${title}${bars.join('')}`
}
