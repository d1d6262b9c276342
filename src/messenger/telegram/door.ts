import type { Route } from '../../http/route.ts'
import { type Delivered, type Delivery, type Door, SECRET_HEADER } from './webhook.ts'

/** An update is some kilobytes; nothing that long is one. */
const LARGEST_UPDATE = 1024 * 1024

/** What the server at the other end does with it: 2xx is confirmed, anything else comes again. */
const STATUS: { readonly [D in Delivered]: number } = {
  kept: 200,
  // It would only come again.
  'not-an-update': 200,
  stranger: 401,
  'not-kept': 503,
}

/** The address of the program's own server to which the channel brings updates, and the door behind it. */
export function webhookDoor(url: URL): { readonly door: Door; readonly route: Route } {
  let deliver: ((delivery: Delivery) => Promise<Delivered>) | undefined
  return {
    door: {
      url: url.href,
      open(next) {
        deliver = next
        return () => {
          deliver = undefined
        }
      },
    },
    route: {
      method: 'POST',
      path: url.pathname,
      largestBody: LARGEST_UPDATE,
      async handle({ headers, body }) {
        const secret = headers[SECRET_HEADER]
        // Before the program is ready, and after it has stopped, nothing is taken.
        const became = await deliver?.({ secret: typeof secret === 'string' ? secret : undefined, body })
        return { status: became === undefined ? 503 : STATUS[became] }
      },
    },
  }
}
