import type { Participation, Punctuality, SectionState } from '../../domain/documents/digest.ts'
import { pictureWords, punctualityWords, reportedText, stateWords } from '../../text/documents/digest.ts'
import { widthOf, wrapped } from './font.ts'
import { stateMark, trendMark } from './marks.ts'
import { inner, margin, type Part, rect, sizes, text } from './svg.ts'
import type { Theme } from './theme.ts'

/** Title, what it is of, and what says most: a date at its end is never cut off, it takes a second line. */
export function titlePart(title: string, school: string, line: string, theme: Theme): Part {
  const most = wrapped(line, inner, { size: sizes.text, weight: 'bold', most: 2 })
  return {
    height: 190 + (most.length - 1) * 44,
    draw: top =>
      [
        text(title, margin, top + 44, { size: sizes.title, fill: theme.text, weight: 'bold', within: inner }),
        text(school, margin, top + 96, { size: sizes.small, fill: theme.faint, within: inner }),
        ...most.map((each, i) =>
          text(each, margin, top + 152 + i * 44, { size: sizes.text, fill: theme.text, weight: 'bold', within: inner }),
        ),
      ].join(''),
  }
}

export function headingPart(words: string, theme: Theme): Part {
  return {
    height: 76,
    draw: top =>
      text(words, margin, top + 54, { size: sizes.heading, fill: theme.text, weight: 'bold', within: inner }),
  }
}

export function linePart(words: string, theme: Theme, height = 52): Part {
  return { height, draw: top => text(words, margin, top + 38, { size: sizes.small, fill: theme.faint, within: inner }) }
}

/** One bar per period, the last one strong: how many of the units had reported. */
export function participationPart(history: readonly Participation[], theme: Theme): Part {
  const shown = history.slice(-6)
  const slot = Math.min(160, inner / Math.max(1, shown.length))
  const tallest = 96
  const bar = ({ name, label, reported, of }: Participation, i: number, top: number): string => {
    const height = of === 0 ? 0 : Math.max(4, (reported / of) * tallest)
    const x = margin + i * slot
    const last = i === shown.length - 1
    const look = { size: sizes.cell, fill: last ? theme.text : theme.faint, anchor: 'middle', within: slot } as const
    return [
      rect(x + 8, top + 42, slot - 24, tallest, theme.stripe, 8),
      rect(x + 8, top + 42 + tallest - height, slot - 24, height, last ? theme.good : theme.quiet, 8),
      text(reportedText({ name, label, reported, of }), x + slot / 2 - 4, top + 30, look),
      text(label, x + slot / 2 - 4, top + 42 + tallest + 34, look),
    ].join('')
  }
  return { height: 192, draw: top => shown.map((each, i) => bar(each, i, top)).join('') }
}

const states: readonly SectionState[] = ['good', 'under-way', 'difficult', 'told', 'nothing', 'unknown']

/** What the shapes mean, wrapped to the width. */
export function legendPart(theme: Theme, withTrends: boolean): Part {
  const entries = [
    ...states.map(state => ({
      words: stateWords[state],
      mark: (x: number, y: number) => stateMark(state, x, y, theme),
    })),
    ...(withTrends
      ? [
          { words: pictureWords.better, mark: (x: number, y: number) => trendMark('up', x, y, theme) },
          { words: pictureWords.alike, mark: (x: number, y: number) => trendMark('level', x, y, theme) },
          { words: pictureWords.worse, mark: (x: number, y: number) => trendMark('down', x, y, theme) },
        ]
      : []),
  ]
  return wrappedLegend(entries, theme)
}

type Entry = { readonly words: string; readonly mark: (x: number, y: number) => string }

export function wrappedLegend(entries: readonly Entry[], theme: Theme): Part {
  const placed: { readonly entry: Entry; readonly x: number; readonly row: number }[] = []
  let [x, row] = [0, 0]
  for (const entry of entries) {
    const needed = 60 + widthOf(entry.words, sizes.cell, 'regular') + 36
    if (x > 0 && x + needed > inner + 36) [x, row] = [0, row + 1]
    placed.push({ entry, x, row })
    x += needed
  }
  return {
    height: 30 + (row + 1) * 60,
    draw: top =>
      placed
        .map(({ entry, x, row }) => {
          const y = top + 46 + row * 60
          const words = text(entry.words, margin + x + 56, y + 9, { size: sizes.cell, fill: theme.text })
          return `${entry.mark(margin + x + 22, y)}${words}`
        })
        .join(''),
  }
}

/** Where something stands by its middle, and how wide it may be; pixels. */
type Middle = { readonly x: number; readonly y: number; readonly w: number }

/** A word on a coloured ground, for the column of timeliness. */
export function punctualityPill(punctuality: Punctuality, at: Middle, theme: Theme): string {
  const colours = {
    'before-target': theme.good,
    'in-time': theme.good,
    late: theme.difficult,
    missing: theme.quiet,
  } as const
  const [words, colour] = [punctualityWords[punctuality], colours[punctuality]]
  return pill({ words, colour, filled: punctuality !== 'missing' }, at, theme)
}

/** @param filled a full ground, or only a frame. */
export function pill(
  { words, colour, filled }: { readonly words: string; readonly colour: string; readonly filled: boolean },
  { x, y, w }: Middle,
  theme: Theme,
): string {
  const frame = filled
    ? rect(x - w / 2, y - 22, w, 44, colour, 22)
    : `<rect x="${x - w / 2 + 1.5}" y="${y - 20.5}" width="${w - 3}" height="41" rx="20.5" fill="none" stroke="${colour}" stroke-width="3"/>`
  const fill = filled ? theme.onColour : theme.text
  return `${frame}${text(words, x, y + 9, { size: sizes.cell, fill, anchor: 'middle', within: w - 12 })}`
}
