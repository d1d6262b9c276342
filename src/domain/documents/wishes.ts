/** A unit's answer to "khó khăn, đề nghị" parted: what is hard, what it wishes from the school, what from the superior. */
export type Parted = {
  readonly difficulties: readonly string[]
  readonly toSchool: readonly string[]
  readonly toSuperior: readonly string[]
}

/** Where one thought ends: a semicolon, a line, a full stop, or a comma before a wish. */
const ENDS = /;|\n|(?<!\d)\.\s+|,\s*(?=(?:đề nghị|kiến nghị|mong|xin (?!chào|lỗi|cảm ơn|phép))(?!\p{L}))/iu
const BEGINS_AS_WISH = /^(?:[-–—•*+]\s*)?(?:kiến nghị|xin(?! lỗi)|cần(?! kiệm)|nên)(?!\p{L})/iu
const HOLDS_A_WISH = /(?<!\p{L})(?:đề nghị|mong|muốn)(?!\p{L})/iu
/** "Sở", not "cơ sở" and not "sở thích". */
const NAMES_SUPERIOR = /(?<!\p{L})(?<!cơ )sở(?! (?:thích|trường|hữu))(?!\p{L})/iu
const NAMES_SCHOOL = /(?<!\p{L})(?:nhà trường|trường|BGH|Ban Giám hiệu)(?!\p{L})/iu

/** Addressed to nobody a wish is the school's: only what names the Sở goes to the Sở. */
export function partedWishes(text: string): Parted {
  const thoughts = text
    .normalize('NFC')
    .split(ENDS)
    .map(thought => thought.trim())
    .filter(thought => thought !== '')
  const wishes = thoughts.filter(isWish)
  const toSuperior = wishes.filter(namesSuperior)
  return {
    difficulties: thoughts.filter(thought => !isWish(thought)),
    toSchool: wishes.filter(wish => !toSuperior.includes(wish)),
    toSuperior,
  }
}

const isWish = (thought: string): boolean => BEGINS_AS_WISH.test(thought) || HOLDS_A_WISH.test(thought)

function namesSuperior(wish: string): boolean {
  const at = wish.search(NAMES_SUPERIOR)
  return at >= 0 && !NAMES_SCHOOL.test(wish.slice(0, at))
}
