/**
 * How wide a text is in Times New Roman, because a drawn line must be as long as its text (Mục II.1) and the file is
 * made where no such font is installed. Advances are thousandths of the size, from the metric-compatible Liberation
 * Serif; a Vietnamese letter is as wide as its base letter, except ơ and ư.
 */
type Face = 'regular' | 'bold'

const advances: Record<Face, readonly (readonly [number, string])[]> = {
  regular: [
    [180, "'"],
    [200, '|'],
    [250, ' ,.'],
    [278, '/:;\\ijlt'],
    [333, '!()-I[]`fr'],
    [389, 'Js'],
    [408, '"'],
    [444, '?acez“”'],
    [480, '{}'],
    [529, 'ơ'],
    [542, 'ư'],
    [556, 'FPS'],
    [564, '+<=>'],
    [611, 'ELTZ'],
    [667, 'BCR'],
    [722, 'ADGHKNOQUVXYwƠĐ'],
    [776, 'Ư'],
    [778, '&m'],
    [833, '%'],
    [889, 'M'],
    [921, '@'],
    [944, 'W'],
    [1000, '…'],
  ],
  bold: [
    [220, '|'],
    [250, ' ,.'],
    [278, "'/\\il"],
    [333, '!()-:;[]`fjt'],
    [389, 'Is'],
    [394, '{}'],
    [444, 'cerz'],
    [554, 'ơ'],
    [556, 'Sbdhknpquđ'],
    [570, '+<=>'],
    [600, 'ư'],
    [611, 'FP'],
    [667, 'BELTZ'],
    [722, 'ACDNRUVXYwĐ'],
    [778, 'GHKOQƠ'],
    [796, 'Ư'],
    [833, '&m'],
    [930, '@'],
    [944, 'M'],
    [1000, '%W…'],
  ],
}

const usual = 500
/** Everything but the horn: it makes ơ and ư letters of their own. */
const tones = /[\u0300-\u031a\u031c-\u036f]/gu

const tables: Record<Face, ReadonlyMap<string, number>> = { regular: table('regular'), bold: table('bold') }

/**
 * @param halfPoints size of the letters in half points.
 * @returns width in twips, about 1 % exact for Vietnamese and Latin letters.
 */
export function widthOf(text: string, halfPoints: number, face: Face): number {
  const letters = [...text.normalize('NFD').replace(tones, '').normalize('NFC')]
  const thousandths = letters.reduce((sum, letter) => sum + (tables[face].get(letter) ?? usual), 0)
  return Math.round((thousandths / 1000) * halfPoints * 10)
}

function table(face: Face): ReadonlyMap<string, number> {
  return new Map(advances[face].flatMap(([width, letters]) => [...letters].map(letter => [letter, width] as const)))
}
