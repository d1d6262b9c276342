// npm run officer:reset : a new one-time set-up code, when the officer's phone is lost. The bot must be stopped.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { channelOf, type Opening } from '../src/channels.ts'
import { systemClock } from '../src/clock.ts'
import { type Config, loadConfig } from '../src/config.ts'
import { wayIn } from '../src/domain/channel.ts'
import { isOfficer } from '../src/domain/member.ts'
import { createLog } from '../src/log.ts'
import { openStorage } from '../src/storage/prisma/open.ts'
import { USUAL_CHANNEL } from '../src/text/channels.ts'
import { configMistakes } from '../src/text/config.ts'
import { databaseInUseText, noDatabaseText, noOfficerText, resetText } from '../src/text/officer-reset.ts'
import { startProblemText } from '../src/text/start.ts'
import { channelMemory } from '../src/usecases/channel-memory.ts'
import { resetSetupCode } from '../src/usecases/handle/setup-code.ts'

/** sysexits.h: configuration, no input, try again later. */
const EX = { config: 78, noInput: 66, tempFail: 75 } as const
/** How long the channel is asked for the bot's name; without it the code alone is shown. */
const LOOK_UP_MS = 8_000

process.umask(0o077)
const parsed = loadConfig('.env', process.env)
if (!parsed.ok) fail(configMistakes(parsed.mistakes), EX.config)
else await reset(parsed.config)

async function reset(config: Config): Promise<void> {
  const database = resolve(config.databaseUrl.replace(/^file:/, ''))
  if (!existsSync(database)) return fail(noDatabaseText(database), EX.noInput)
  const opened = await openStorage(config.databaseUrl, config.timezone)
  if (!opened.ok) {
    if (opened.problem.code === 'in-use') return fail(databaseInUseText(database), EX.tempFail)
    return fail(startProblemText({ about: 'database', ...opened.problem }), EX.config)
  }
  const { storage } = opened
  try {
    const people = await storage.transaction(tx => tx.members.all())
    if (!people.some(member => isOfficer(member) && member.state !== 'left')) {
      console.log(noOfficerText(database))
      return
    }
    // Never SETUP_CODE: whoever kept the old link knows it.
    const newCode = () => randomBytes(12).toString('base64url')
    const code = await resetSetupCode({ storage, newCode, clock: systemClock(config.timezone) })
    console.log(await told(config, { code, newCode, memory: channelMemory(storage) }))
  } finally {
    await storage.close()
  }
}

type Telling = Pick<Opening, 'memory' | 'newCode'> & { readonly code: string }

/** The code, and where to bring it. */
async function told(config: Config, { code, ...opening }: Telling): Promise<string> {
  if (config.mode !== 'bot') return resetText(undefined, code, USUAL_CHANNEL)
  const [first] = config.channels
  if (!first) return resetText(undefined, code, USUAL_CHANNEL)
  const { messenger } = channelOf(first, {
    ...{ log: createLog('silent'), clock: systemClock(config.timezone), ...opening },
    wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
  })
  await messenger.connect(AbortSignal.timeout(LOOK_UP_MS))
  const known = messenger.identity().username !== ''
  return resetText(known ? wayIn(messenger.channel, code) : undefined, code, messenger.channel.name)
}

function fail(text: string, code: number): void {
  console.error(text)
  process.exitCode = code
}
