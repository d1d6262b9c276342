import type { Page } from './zalo-api.ts'

/** How the strict server brings events to a webhook: one after the other, until each is confirmed. */
export type ZaloDelivery = {
  /** '' while none is set. */
  url(): string
  busy(): boolean
  set(url: unknown, secret: unknown): Promise<Page>
  /** Set by somebody else. */
  put(url: string): void
  bring(event: object): void
}

/** @param route where a public address leads in the test. @param told of each change. */
export function createZaloDelivery(route: (url: string) => string, told: () => void): ZaloDelivery {
  let [url, secret, count, waiting] = ['', '', 0, 0]
  let line: Promise<void> = Promise.resolve()
  const post = (body: string | undefined, headers: Record<string, string>) =>
    fetch(route(url), { method: 'POST', headers, ...(body === undefined ? {} : { body }) })

  async function deliver(event: object): Promise<void> {
    // Flat in life, in an envelope on the pages.
    const body = JSON.stringify(++count % 2 === 0 ? { ok: true, result: event } : event)
    const headers = { 'content-type': 'application/json', 'X-Bot-Api-Secret-Token': secret }
    for (let tries = 0; tries < 50 && url !== ''; tries += 1) {
      if ((await post(body, headers).catch(() => undefined))?.ok) return
      await new Promise<void>(resolve => setImmediate(resolve))
    }
  }

  return {
    url: () => url,
    busy: () => waiting > 0,
    async set(to, by) {
      if (typeof to !== 'string' || !URL.canParse(to) || new URL(to).protocol !== 'https:')
        return refused('Bad request: url must be https')
      if (typeof by !== 'string' || by.length < 8 || by.length > 256)
        return refused('Bad request: secret_token must be 8-256 characters')
      ;[url, secret] = [to, by]
      // Kept whatever the trial comes to, which carries neither words nor the secret.
      const status = (await post(undefined, {}).catch(() => undefined))?.status
      const verification =
        status === 200
          ? { ok: true, outcome: 'webhook.ok' }
          : status === undefined
            ? { ok: false, outcome: 'webhook.err.conn' }
            : { ok: false, outcome: status === 403 ? 'webhook.http.403' : 'webhook.http.other', status_code: status }
      return { status: 200, body: JSON.stringify({ ok: true, result: { url, updated_at: 1, verification } }) }
    },
    put(to) {
      url = to
    },
    bring(event) {
      waiting += 1
      line = line
        .then(() => deliver(event))
        .then(() => {
          waiting -= 1
          told()
        })
    },
  }
}

const refused = (description: string): Page => ({
  status: 200,
  body: JSON.stringify({ ok: false, description, error_code: 400 }),
})
