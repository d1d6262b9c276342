import { Resvg } from '@resvg/resvg-js'
import QRCode from 'qrcode'
import type { InvitationCard } from '../../domain/documents/invitation.ts'
import { invitationWords, validity } from '../../text/documents/invitation.ts'
import { png } from './png.ts'
import { inner, margin, type Part, path, rect, sizes, text, width } from './svg.ts'
import { themes } from './theme.ts'

/** Light modules around the code that readers need. */
const quiet = 4
const side = 860

/** An invitation as a picture to forward: always dark on light, which every camera reads. */
export function renderInvitationPicture(card: InvitationCard): Uint8Array {
  return png([whoPart(card), qrPart(card.link), howPart(card)], themes.light)
}

/** The bare code as a square PNG with its quiet border, for a sheet. */
export function renderQr(link: string): Uint8Array {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' })
  const full = modules.size + 2 * quiet
  const drawn = path(squares(modules, quiet, quiet, 1), 'fill="#000000" shape-rendering="crispEdges"')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${full} ${full}" width="${full * 10}" height="${full * 10}"><rect width="${full}" height="${full}" fill="#ffffff"/>${drawn}</svg>`
  // It has no letters: without being told, the machine's own fonts are looked through for each code.
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
}

function whoPart({ unit, person }: InvitationCard): Part {
  const look = { fill: themes.light.text, anchor: 'middle', within: inner } as const
  return {
    height: 130,
    draw: top =>
      text(unit, width / 2, top + 50, { ...look, size: sizes.title, weight: 'bold' }) +
      text(person, width / 2, top + 104, { ...look, size: sizes.text }),
  }
}

function howPart(card: InvitationCard): Part {
  const look = { size: sizes.text, anchor: 'middle', within: inner } as const
  return {
    height: 110,
    draw: top =>
      text(invitationWords.scan, width / 2, top + 40, { ...look, fill: themes.light.text }) +
      text(validity(card), width / 2, top + 92, { ...look, fill: themes.light.faint }),
  }
}

/** Medium correction: a fold or a stain on paper does no harm. */
function qrPart(link: string): Part {
  const { modules } = QRCode.create(link, { errorCorrectionLevel: 'M' })
  const module = Math.floor(side / (modules.size + 2 * quiet))
  const start = (width - module * modules.size) / 2
  return {
    height: module * (modules.size + 2 * quiet),
    draw: top => {
      const ground = rect(margin, top, inner, module * (modules.size + 2 * quiet), '#ffffff')
      const dark = squares(modules, start, top + quiet * module, module)
      return `${ground}${path(dark, 'fill="#000000" shape-rendering="crispEdges"')}`
    },
  }
}

type Modules = { readonly size: number; readonly data: ArrayLike<number> }

/** The dark modules as one path, from (left, top), each `module` wide. */
function squares({ size, data }: Modules, left: number, top: number, module: number): string {
  const places = Array.from({ length: size * size }, (_, i) => i).filter(i => data[i] !== 0)
  return places
    .map(i => `M${left + (i % size) * module} ${top + Math.floor(i / size) * module}h${module}v${module}h-${module}z`)
    .join('')
}
