import type { BoardModel } from '../../domain/documents/board.ts'
import { boardLine, boardWords, footerText, othersText, pictureWords } from '../../text/documents/digest.ts'
import { stateMark } from './marks.ts'
import { matrixPart } from './matrix.ts'
import { linePart, pill, titlePart, wrappedLegend } from './parts.ts'
import { png } from './png.ts'
import { margin, type Part, sizes, text } from './svg.ts'
import { type Theme, type ThemeName, themes } from './theme.ts'

const asMark = { answered: 'good', nothing: 'nothing', open: 'unknown' } as const

/** The officer's board as a picture: who has answered what. */
export function renderBoardPicture(model: BoardModel, { theme: name }: { readonly theme: ThemeName }): Uint8Array {
  const theme = themes[name]
  const parts = [
    titlePart(
      boardWords.title,
      `${model.schoolName}, ${model.label}`,
      boardLine(model.done, model.of, model.remark),
      theme,
    ),
    ...matrixParts(model, theme),
    wrappedLegend(
      (['answered', 'nothing', 'open'] as const).map(state => ({
        words: boardWords[state],
        mark: (x, y) => stateMark(asMark[state], x, y, theme),
      })),
      theme,
    ),
    sectionNames(model, theme),
    linePart(pictureWords.notAsked, theme),
    linePart(footerText(model.at), theme),
  ]
  return png(parts, theme)
}

function matrixParts({ of, units, sections }: BoardModel, theme: Theme): Part[] {
  const colours = {
    accepted: theme.good,
    submitted: theme.good,
    returned: theme.underWay,
    drafting: theme.underWay,
    pending: theme.difficult,
  } as const
  const matrix = matrixPart(
    {
      columns: sections.map((_, i) => String(i + 1)),
      rows: units,
      nameOf: ({ unit }) => unit.shortName,
      nameHeading: pictureWords.unit,
      mark: (row, column, x, y) => {
        const state = row.sections[column] ?? null
        return state === null ? '' : stateMark(asMark[state], x, y, theme)
      },
      further: [
        {
          heading: boardWords.state,
          width: 184,
          draw: ({ state }, x, y, width) =>
            pill(
              {
                words: boardWords.states[state],
                colour: colours[state],
                filled: state === 'accepted' || state === 'pending',
              },
              { x, y, w: width },
              theme,
            ),
        },
      ],
    },
    theme,
  )
  return of > units.length ? [matrix, linePart(othersText(of - units.length), theme)] : [matrix]
}

/** "1 Lãnh đạo, chỉ đạo", two in a row. */
function sectionNames({ sections }: BoardModel, theme: Theme): Part {
  const draw = (name: string, i: number, top: number) =>
    text(`${i + 1}. ${name}`, margin + (i % 2) * 500, top + 34 + Math.floor(i / 2) * 46, {
      size: sizes.cell,
      fill: theme.text,
      within: 480,
    })
  return {
    height: Math.ceil(sections.length / 2) * 46 + 16,
    draw: top => sections.map(({ shortTitle }, i) => draw(shortTitle, i, top)).join(''),
  }
}
