import type { Word } from '../../conversation/word.ts'
import { plainWords } from '../../domain/reading/doorman/plain.ts'
import { unitsSaid } from '../../domain/reading/unit-said.ts'
import type { Unit } from '../../domain/school.ts'
import type { Menu, MenuItem } from '../menu.ts'

/** Nobody names a unit in more, in UTF-16 units. */
const LONGEST = 60

/** "Cho tổ Hóa nhé" is "tổ Hóa". */
const AROUND = /^(?:(?:da|cho|cua|nguoi|ben|moi|la) )+|(?: (?:a|nhe|nha|di|em|ho|giup|toi|minh))+$/g

/**
 * Where units are listed to choose from, the one that is called otherwise than on its button: "ban giám hiệu" for "BGH",
 * "tổ văn" for "Ngữ văn".
 * @returns 'ambiguous' when several are called so, undefined when none is
 */
export function unitIn(
  menu: Menu | undefined,
  text: string,
  units: readonly Unit[],
): MenuItem | 'ambiguous' | undefined {
  if (!menu || text.length > LONGEST || /[?？\n]/u.test(text)) return undefined
  const items = menu.items.filter(({ word }) => word !== undefined && NAMES.has(word))
  if (items.length < 2) return undefined
  const listed = units.filter(unit => items.some(item => isOf(item, unit)))
  const said = unitsSaid(plainWords(text).replaceAll(AROUND, ''), listed)
  const [found, ...others] = items.filter(item => said.some(unit => isOf(item, unit)))
  return others.length > 0 ? 'ambiguous' : found
}

/** Words whose buttons are units' names. */
const NAMES: ReadonlySet<Word> = new Set<Word>(['unit', 'extend-unit', 'report-of'])

/** A report's button also says its period where several are open. */
const isOf = ({ label }: MenuItem, { shortName }: Unit): boolean =>
  label === shortName || label.startsWith(`${shortName}, `)
