import type { Step } from '../effect.ts'
import type { Turn } from '../turn.ts'
import type { WordingAction } from '../vocabulary/wording.ts'
import { sayStale } from './common.ts'
import { compiledOf } from './compiled-choices.ts'
import { showArea, showAreas } from './wording-area.ts'
import { askChanged, settleChanged } from './wording-changed.ts'
import { figuresFixed } from './wording-figures.ts'
import { joinSo, offerJoin, openJoin } from './wording-join.ts'
import { openLine, pressLine } from './wording-line.ts'
import { moveLine, offerLeads } from './wording-move.ts'
import { openParagraph, paragraphBack } from './wording-paragraph.ts'

/** Buttons of "Sửa câu chữ" (product.md 5): every line of the compiled report in the officer's hand. */
export function pressWording(turn: Turn, action: WordingAction): Step {
  const compiled = compiledOf(turn.facts, action)
  if (!compiled) return sayStale(turn)
  switch (action.do) {
    case 'wording.areas':
      return showAreas(turn, compiled)
    case 'wording.area':
    case 'wording.keep':
      return showArea(turn, compiled, action.area)
    case 'wording.figures':
      return figuresFixed(turn, action.period, false)
    case 'wording.line':
      return openLine(turn, compiled, action.point)
    case 'wording.drop':
    case 'wording.put-in':
    case 'wording.undo':
      return pressLine(turn, compiled, action)
    case 'wording.move':
      return offerLeads(turn, compiled, action)
    case 'wording.to':
      return moveLine(turn, compiled, action)
    case 'wording.join':
      return offerJoin(turn, compiled, action)
    case 'wording.join-with':
      return openJoin(turn, compiled, action)
    case 'wording.joined':
      return joinSo(turn, compiled, action)
    case 'wording.paragraph':
      return openParagraph(turn, compiled, action.key)
    case 'wording.paragraph-back':
      return paragraphBack(turn, compiled, action)
    case 'wording.changed':
      return askChanged(turn, compiled)
    case 'wording.settle':
      return settleChanged(turn, compiled, action)
  }
}
