import { flag, isArray, type Params, parseJson, text } from '../params.ts'
import { type Answer, badRequest, done } from '../wire.ts'
import type { World } from '../world.ts'

const PORTS = ['', '443', '80', '88', '8443']

/** Bot API `setWebhook`. The address stops `getUpdates`; what is brought there is the delivery's. */
export function setWebhook(world: World, params: Params): Answer {
  const url = text(params, 'url')
  if (url === '') return deleteWebhook(world, params)
  if (!URL.canParse(url)) return badRequest('bad webhook: invalid webhook URL specified')
  const { protocol, port } = new URL(url)
  if (protocol !== 'https:') return badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  if (!PORTS.includes(port)) {
    return badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
  }
  if (!/^[A-Za-z0-9_-]{0,256}$/.test(text(params, 'secret_token'))) {
    return badRequest('secret token contains unallowed characters')
  }
  allow(world, params)
  if (flag(params, 'drop_pending_updates')) world.updates.clear()
  world.webhook.url = url
  world.webhook.secret = text(params, 'secret_token')
  return { ok: true, result: true }
}

/** Bot API `deleteWebhook`. */
export function deleteWebhook(world: World, params: Params): Answer {
  if (flag(params, 'drop_pending_updates')) world.updates.clear()
  world.webhook.url = ''
  return done(true)
}

/** Bot API `getWebhookInfo`. */
export const getWebhookInfo = (world: World): Answer =>
  done({
    url: world.webhook.url,
    has_custom_certificate: false,
    pending_update_count: world.updates.pending(),
    allowed_updates: world.updates.allowed(),
  })

/** Applies `allowed_updates`; an absent one leaves the last in force. */
export function allow(world: World, params: Params): void {
  const kinds = parseJson(text(params, 'allowed_updates'))
  if (isArray(kinds)) world.updates.allow(kinds.map(String))
}
