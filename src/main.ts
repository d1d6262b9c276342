import { setTimeout as pause } from 'node:timers/promises'
import { type App, createApp, type Refused } from './app.ts'
import { channelOf } from './channels.ts'
import { systemClock } from './clock.ts'
import { randomCodes } from './codes.ts'
import { type Config, loadConfig, SHIPPED_PLAN } from './config.ts'
import { documentsApart } from './documents/apart/apart.ts'
import { wayIn } from './domain/channel.ts'
import type { ChannelRefusal, DatabaseProblem, StartProblem } from './domain/start-problem.ts'
import { type HttpServer, listenHttp } from './http/server.ts'
import { watchRoutes } from './http/watch.ts'
import { loadSchool } from './load-school.ts'
import { createLog, type Log } from './log.ts'
import { lineNamed } from './messenger/lines.ts'
import { metered, newMeter } from './messenger/meter.ts'
import { startTicker } from './scheduler/ticker.ts'
import { keepScribe } from './scribe/scribe.ts'
import { freeBytes } from './storage/files/free-bytes.ts'
import { ownFolder } from './storage/files/own-folder.ts'
import { backups } from './storage/prisma/backups.ts'
import { databaseProblem, openStorage } from './storage/prisma/open.ts'
import { untilDamaged } from './storage/prisma/until-damaged.ts'
import { CHANNEL_REFUSALS, withoutChannel } from './text/channels.ts'
import { configMistakes } from './text/config.ts'
import { startProblemText } from './text/start.ts'
import { STARTED, STOPPING, setupText } from './text/terminal.ts'
import { channelMemory } from './usecases/channel-memory.ts'
import { watchedProgram } from './watched.ts'
import { bundled } from './web/bundle.ts'

/** sysexits.h EX_CONFIG: the environment is wrong, starting again will not help. */
const EX_CONFIG = 78
/** What is in hand gets this long after SIGTERM. */
const GRACE_MS = 9_000

type BotConfig = Extract<Config, { mode: 'bot' }>

async function runBot(config: BotConfig): Promise<void> {
  const log = createLog(config.logLevel)
  const clock = systemClock(config.timezone)
  const files = loadSchool(config.planFiles ?? [SHIPPED_PLAN], EX_CONFIG)
  const opened = await openStorage(config.databaseUrl, config.timezone)
  if (!opened.ok) return refuse({ about: 'database', ...opened.problem })
  const damaged = (problem: DatabaseProblem) =>
    ending.end(EX_CONFIG, console.error, startProblemText({ about: 'database', ...problem }))
  const storage = untilDamaged(opened.storage, config.databaseUrl, damaged)
  for (const warning of files.warnings) console.warn(warning)
  const wait = (milliseconds: number, signal: AbortSignal) => pause(milliseconds, undefined, { signal })
  const newCode = randomCodes()
  const opening = { log, clock, wait, newCode, memory: channelMemory(storage) }
  const channels = config.channels.map(each => channelOf(each, opening))
  const meter = newMeter()
  const lines = channels.map(({ messenger, pacer }) => lineNamed(metered(messenger, meter), pacer))
  const madeHere = (name: string) => log.warn({ event: 'document-made-here', name })
  const given = {
    clock,
    files,
    documents: documentsApart({ failed: madeHere }),
    scribe: keepScribe({ url: config.databaseUrl, zone: config.timezone, files, failed: madeHere }),
    backups,
    storage,
    lines,
    log,
    newCode,
    secrets: config.channels.map(({ token }) => token),
    dataDir: config.dataDir,
    copies: opened.copies,
    freeBytes: () => freeBytes(config.dataDir),
    ...(config.desk === undefined ? {} : { deskAt: config.desk }),
    faultPoint: () => undefined,
  }
  const refused = (code: ChannelRefusal, { line, last }: Refused) => {
    const told =
      config.channels.flatMap(({ kind }, place) => (place === line ? CHANNEL_REFUSALS[kind][code] : []))[0] ?? ''
    // The others go on as if it were not there.
    if (last) ending.end(EX_CONFIG, console.error, told)
    else console.error(withoutChannel(told))
  }
  const app = createApp(given, { fixedCode: config.setupCode, refused })
  const http = await listening(config, log)
  let beat: number | undefined
  const ending = createEnding(async () => {
    await app.stop()
    await http?.stop()
  })
  http?.add([
    ...channels.flatMap(({ routes }) => routes),
    ...(config.desk === undefined ? [] : app.desk(await bundled('desk'))),
    ...watchRoutes(
      watchedProgram({
        ...{ clock, meter, stopping: ending.begun, lastBeat: () => beat, freeBytes: given.freeBytes },
        queues: () => storage.transaction(tx => tx.vitals.queues(clock.now())),
      }),
    ),
  ])
  const { setupCode } = await begun(app, config)
  if (ending.begun()) return
  if (setupCode !== undefined) {
    for (const { messenger } of lines) {
      // One that has not been greeted yet knows no link.
      if (messenger.identity().username === '' && lines.length > 1) continue
      const named = messenger.identity().username !== ''
      console.error(
        setupText(named ? wayIn(messenger.channel, setupCode) : undefined, setupCode, messenger.channel.name),
      )
    }
  }
  console.error(STARTED)
  const minute = async () => {
    await app.tick()
    beat = clock.elapsed()
  }
  await minute()
  // Nobody has asked for anything yet.
  await opened.warmUp()
  startTicker({ minute, moment: app.wake })
}

/** The program's own address, where one is wished for. */
async function listening({ http }: BotConfig, log: Log): Promise<HttpServer | undefined> {
  if (!http) return undefined
  const listened = await listenHttp({ ...http, log })
  if (!listened.ok) return refuse({ about: 'http', code: listened.code, host: http.host, port: http.port })
  log.info({ event: 'http-listening', url: listened.server.url })
  return listened.server
}

/** The first writes meet a full or broken disk before anybody writes to the bot. */
async function begun(app: App, { databaseUrl }: BotConfig): ReturnType<App['start']> {
  try {
    return await app.start()
  } catch (error) {
    const problem = databaseProblem(error, databaseUrl)
    if (problem === undefined) throw error
    return refuse({ about: 'database', ...problem })
  }
}

/** Somebody has to do something first: one sentence says what. */
function refuse(problem: StartProblem): never {
  console.error(startProblemText(problem))
  process.exit(EX_CONFIG)
}

type Ending = {
  /** Finishes what is in hand, and ends the process with `code`. */
  end(code: number, last: (text: string) => void, text: string): void
  begun(): boolean
}

function createEnding(stop: () => Promise<void>): Ending {
  let ending = false
  const end: Ending['end'] = async (code, last, text) => {
    if (ending) return
    ending = true
    last(text)
    setTimeout(() => process.exit(code), GRACE_MS).unref()
    await stop()
    process.exit(code)
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => end(0, console.error, STOPPING))
  return { end, begun: () => ending }
}

/** Somebody sits at a terminal: a page can be shown. */
function isWatched(): boolean {
  return process.stdout.isTTY && process.stdin.isTTY && !process.env.CI
}

// Whatever is written from here on belongs to this account alone.
process.umask(0o077)
const parsed = loadConfig('.env', process.env)
if (!parsed.ok) {
  console.error(configMistakes(parsed.mistakes))
  process.exitCode = EX_CONFIG
} else {
  const folder = ownFolder(parsed.config.dataDir)
  if (folder) refuse(folder)
  const { config } = parsed
  if (process.argv.includes('--terminal') || (config.mode === 'playground' && !isWatched())) {
    await (await import('./playground/play-year.ts')).playYear(config)
  } else if (config.mode === 'playground') await (await import('./playground/browser/serve.ts')).playInBrowser(config)
  else await runBot(config)
}
