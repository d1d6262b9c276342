import type { Update } from './updates.ts'
import type { World } from './world.ts'

/** In real time, as the connection is: how long the server waits before it brings again what was not taken. */
const AGAIN_MS = 20

/** Brings updates to the bot's webhook. */
export type Delivery = {
  /** Looks at the queue. */
  wake(): void
  stop(): Promise<void>
}

/** Where on this machine an address out there ends, as a reverse proxy would pass it on. */
export type WebhookRoute = (url: string) => string

/** Bot API `setWebhook`: updates one by one in their order, each again until it is answered with 2xx. */
export function createDelivery(world: World, route: WebhookRoute): Delivery {
  let stopped = false
  let running: Promise<void> | undefined
  const next = (): Update | undefined =>
    stopped || world.webhook.url === '' ? undefined : world.updates.take(0, 1).at(0)
  const run = async (): Promise<void> => {
    for (let update = next(); update; update = next()) {
      if (await bring(world, route, update)) world.updates.take(update.update_id + 1, 1)
      else await new Promise(resolve => setTimeout(resolve, AGAIN_MS))
    }
    running = undefined
  }
  const wake = () => {
    if (next() && !running) running = run()
  }
  return {
    wake,
    async stop() {
      stopped = true
      await running
    },
  }
}

async function bring({ webhook }: World, route: WebhookRoute, update: Update): Promise<boolean> {
  const secret = webhook.secret === '' ? {} : { 'x-telegram-bot-api-secret-token': webhook.secret }
  try {
    const answer = await fetch(route(webhook.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close', ...secret },
      body: JSON.stringify(update),
    })
    await answer.arrayBuffer()
    return answer.ok
  } catch {
    return false
  }
}
