import { HANDOUT_AT, type Handouts } from '../domain/handouts.ts'
import type { HttpReply, Route } from '../http/route.ts'
import { type HandoutTrouble, handoutPage } from '../text/web/handout.ts'
import { guarded } from '../web/page.ts'
import { isFromOwnPage } from '../web/same-page.ts'
import { AT } from './door.ts'
import { fileOf } from './files.ts'

/** A code and its field's name. */
const LARGEST = 256

/** A page without a script: a field for the code, and the file comes as a download. */
export function handoutRoutes(handouts: Handouts): readonly Route[] {
  return [
    { method: 'GET', path: HANDOUT_AT, largestBody: 0, handle: async () => page(200) },
    {
      method: 'POST',
      path: HANDOUT_AT,
      largestBody: LARGEST,
      async handle(request) {
        if (!isFromOwnPage(request)) return page(403, 'not-yours')
        const found = handouts.take(new URLSearchParams(request.body.toString('utf8')).get('ma') ?? '')
        if (found === 'too-many') return page(429, found)
        const bytes = found === 'unknown' ? undefined : await found.bytes()
        if (found === 'unknown' || !bytes) return page(401, 'unknown')
        return guarded(fileOf(found.name, undefined, bytes))
      },
    },
  ]
}

/** The browser names this page when the form is sent, and no other place. */
const page = (status: number, trouble?: HandoutTrouble): HttpReply =>
  guarded({
    ...{ status, type: 'text/html', body: handoutPage(HANDOUT_AT, AT, trouble) },
    headers: { 'referrer-policy': 'same-origin' },
  })
