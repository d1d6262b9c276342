/** What the BGH says of a report laid before it, where it is none of what is to be changed. */

import { dropsSaid } from './leaves-said.ts'
import { gistOf } from './spoken.ts'
import { readYesNo } from './yes-no.ts'

/** `agree`: yes, to whatever was asked last; `later`: not read yet. */
export type Verdict = 'approve' | 'agree' | 'send' | 'leave' | 'later'

const SOON = '(?:mai|lat|lat nua|ti nua|chieu|chieu nay|toi nay|sang mai|ngay mai|tuan sau|hom sau|hom khac)'
const READS = '(?:xem|doc|coi|duyet|ky)'

const SAID: readonly (readonly [Verdict, RegExp])[] = [
  ['approve', /^(?:dong y )?(?:phe |ky )?duyet(?: (?:bao cao|ban nay|cho gui|gui so))*$/],
  ['approve', /^(?:da )?ky(?: (?:xong|ten|giay|ban giay|bao cao))*$/],
  [
    'later',
    new RegExp(
      `^(?:${SOON}(?: (?:thay|co|toi|minh))* ${READS}(?: (?:lai|sau|cho|da))*|${READS} (?:sau|da)|chua(?: kip)? ${READS}(?: (?:duoc|kip|xong|het))*)$`,
    ),
  ],
  ['send', /^(?:(?:dong y )?gui(?: (?:de nghi|dau moi|cho dau moi))*|xong|het|chi (?:vay|the|co vay|co the))$/],
  [
    'leave',
    /^(?:thoi|(?:khong|chua)(?: (?:can|phai|muon))*(?: (?:sua|gui|de nghi))?(?: gi)?(?: nua)?|huy|bo|de nguyen)$/,
  ],
]

const AGREES = /^(?:ok|u|vang|duoc)$/

const verdictOf = (clause: string): Verdict | undefined => {
  const gist = gistOf(clause)
  const verdict = SAID.find(([, pattern]) => pattern.test(gist))?.[0]
  if (verdict) return verdict
  const said = readYesNo(clause)
  if (said === 'no' || dropsSaid(clause)) return 'leave'
  // "Dạ", and nothing behind it, has only been read.
  return said === 'sure' || AGREES.test(gist) ? 'agree' : undefined
}

/** "Gửi", "thôi không sửa nữa, duyệt": the last of what was said counts. @returns undefined where anything else is said. */
export function verdictSaid(text: string): Verdict | undefined {
  const verdicts = text
    .split(/[,.;:!\n]+/u)
    .filter(clause => clause.trim() !== '')
    .map(verdictOf)
  return verdicts.includes(undefined) ? undefined : verdicts.at(-1)
}
