// npm run restore -- <file> : brings a school back from an encrypted copy, where nothing is yet. The code is asked for,
// or stands in RECOVERY_CODE.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { loadConfig } from '../src/config.ts'
import type { RestoreTrouble } from '../src/domain/backup-trouble.ts'
import { errorCode } from '../src/domain/error-code.ts'
import { restoreBackup } from '../src/storage/prisma/restore-backup.ts'
import { configMistakes } from '../src/text/config.ts'
import {
  ASK_RECOVERY_CODE,
  noBackupText,
  RESTORE_USAGE,
  restoredText,
  restoreFailedText,
  restoreRefusedText,
} from '../src/text/restore.ts'

/** sysexits.h: usage, no input, input or output, configuration. */
const EX = { usage: 64, noInput: 66, disk: 74, config: 78 } as const
/** The same: data, permission, cannot create, configuration. */
const REFUSED: { readonly [W in RestoreTrouble]: number } = {
  ...{ 'not-a-backup': 65, damaged: 65, 'wrong-code': 77, 'not-empty': 73, newer: 78 },
}

process.umask(0o077)
const parsed = loadConfig('.env', process.env)
const [named] = process.argv.slice(2)
if (!parsed.ok) fail(configMistakes(parsed.mistakes), EX.config)
else if (named === undefined) fail(RESTORE_USAGE, EX.usage)
else if (existsSync(named)) await restore(resolve(named), parsed.config)
else fail(noBackupText(resolve(named)), EX.noInput)

async function restore(file: string, config: { readonly databaseUrl: string; readonly dataDir: string }) {
  const place = { database: resolve(config.databaseUrl.replace(/^file:/, '')), dataDir: resolve(config.dataDir) }
  try {
    const done = await restoreBackup(file, process.env.RECOVERY_CODE ?? (await typed()), place)
    if (done.ok) console.log(restoredText(done.madeAt, done.files))
    else fail(restoreRefusedText(done.why, { file, dataDir: place.dataDir }), REFUSED[done.why])
  } catch (error) {
    fail(restoreFailedText(place.dataDir, errorCode(error) ?? ''), EX.disk)
  }
}

async function typed(): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await lines.question(ASK_RECOVERY_CODE)
  } finally {
    lines.close()
  }
}

function fail(text: string, code: number): void {
  console.error(text)
  process.exitCode = code
}
