import type { VirtualClock } from '../../clock.ts'
import { createLog } from '../../log.ts'
import type { Memory } from '../../messenger/memory.ts'
import { createZaloMessenger } from '../../messenger/zalo/zalo.ts'
import type { Carrier } from '../carrier.ts'
import type { Wait } from '../pauses.ts'
import type { ZaloApi } from './server.ts'

/** Where the story's clock leaps while a call waits, the call has waited all the time. */
const POLL_SECONDS = 2_000_000
/** The free plan's. */
const QUOTA = { messages: 3000, people: 50 }

/** The program's own way to the server. */
export function zaloCarrier(server: ZaloApi, clock: VirtualClock, wait: Wait): Carrier {
  const { token, url: apiRoot, idle, whenIdle } = server
  const messenger = createZaloMessenger({
    ...{ token, apiRoot, clock, wait, log: createLog('silent'), memory: FORGETFUL, quota: QUOTA },
    limits: { pollSeconds: POLL_SECONDS },
  })
  return { messenger, idle, whenIdle }
}

/** It keeps nothing but how its webhook stands, and here there is none. */
const FORGETFUL: Memory = { recall: async () => undefined, keep: async () => undefined }
