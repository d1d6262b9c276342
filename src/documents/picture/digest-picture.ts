import type { DigestModel, DigestUnit } from '../../domain/documents/digest.ts'
import {
  digestTitle,
  footerText,
  obstaclesText,
  othersText,
  pictureLine,
  pictureWords,
} from '../../text/documents/digest.ts'
import { stateMark, trendMark } from './marks.ts'
import { matrixPart } from './matrix.ts'
import { headingPart, legendPart, linePart, participationPart, punctualityPill, titlePart } from './parts.ts'
import { png } from './png.ts'
import { sectionsPart, sharesPart } from './sections.ts'
import type { Part } from './svg.ts'
import { inGrey, type Theme, type ThemeName, themes } from './theme.ts'

export type PictureOptions = {
  readonly theme: ThemeName
  /** false: no unit can be told from another, for a wall or a group. */
  readonly names: boolean
}

/** More rows than a phone can show, and what a channel takes in height is near: who needs attention comes first. */
const mostRows = 60

/** The assessment as one picture, PNG, 1080 pixels wide; the same model gives the same bytes. */
export function renderDigestPicture(model: DigestModel, { theme: name, names }: PictureOptions): Uint8Array {
  const theme = themes[name]
  const parts = [
    titlePart(digestTitle(model), model.school.name, pictureLine(model), theme),
    ...(model.participation.length > 1 ? [participationPart(model.participation, theme)] : []),
    headingPart(pictureWords.sections, theme),
    sectionsPart(model, theme),
    linePart(obstaclesText(model), theme),
    headingPart(pictureWords.units, theme),
    ...(names ? unitParts(model, theme) : [sharesPart(model, theme)]),
    legendPart(inGrey(theme), names && compares(model)),
    ...(names ? [linePart(pictureWords.notAsked, theme)] : []),
    linePart(footerText(model.compiledAt), theme),
  ]
  return png(parts, theme)
}

/** In a quarter without a report nobody is in time or late. */
const isDue = ({ units }: DigestModel): boolean => units.some(({ punctuality }) => punctuality !== null)

/** Of a first period nothing was before, and a column of nothing says nothing. */
const compares = ({ units }: DigestModel): boolean => units.some(({ trend }) => trend !== null)

function unitParts(model: DigestModel, theme: Theme): Part[] {
  const { units, sections } = model
  const shown =
    units.length <= mostRows ? units : [...units].sort((a, b) => troubles(b) - troubles(a)).slice(0, mostRows)
  const matrix = matrixPart(
    {
      columns: sections.map((_, i) => String(i + 1)),
      rows: shown,
      nameOf: ({ unit }) => unit.shortName,
      nameHeading: pictureWords.unit,
      mark: (row, column, x, y) => {
        const state = row.sections[column] ?? null
        return state === null ? '' : stateMark(state, x, y, inGrey(theme))
      },
      further: [
        ...(isDue(model)
          ? [
              {
                heading: pictureWords.punctuality,
                width: 152,
                draw: ({ punctuality }: DigestUnit, x: number, y: number, width: number) =>
                  punctuality === null ? '' : punctualityPill(punctuality, { x, y, w: width }, inGrey(theme)),
              },
            ]
          : []),
        ...(compares(model)
          ? [
              {
                heading: pictureWords.trend,
                width: 110,
                draw: ({ trend }: DigestUnit, x: number, y: number) => trendMark(trend, x, y, theme),
              },
            ]
          : []),
      ],
    },
    theme,
  )
  return units.length > shown.length ? [matrix, linePart(othersText(units.length - shown.length), theme)] : [matrix]
}

/** How much a unit needs somebody's attention. */
function troubles({ sections, punctuality, trend }: DigestUnit): number {
  const difficult = sections.filter(state => state === 'difficult').length
  const late = punctuality === 'missing' ? 4 : punctuality === 'late' ? 2 : 0
  return difficult * 3 + late + (trend === 'down' ? 1 : 0)
}
