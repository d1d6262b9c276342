import { type BrowserEffect, LINK_MINUTES } from '../../conversation/vocabulary/browser.ts'
import { hashOf } from '../read/load-admission.ts'
import type { Doers } from './doers.ts'

/** A link to the pages in the browser is given out; what was opened by earlier ones ends. */
export const browserDoers: Doers<BrowserEffect> = {
  'browser-link': async ({ tx, facts: { me, now } }, { code }) => {
    if (me)
      await tx.desks.offer({
        memberId: me.id,
        codeHash: hashOf(code),
        at: now,
        until: now.plus({ minutes: LINK_MINUTES }),
      })
  },
  'browser-end': async ({ tx, facts: { me, now } }) => {
    if (me) await tx.desks.end(me.id, now)
  },
}
