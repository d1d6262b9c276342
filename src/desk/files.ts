import { readFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { may } from '../conversation/flows/who-may.ts'
import { readOwedKey, unitIdOf } from '../domain/owed-key.ts'
import type { HttpReply } from '../http/route.ts'
import type { Deps } from '../usecases/deps.ts'
import { AT, json, type Seated } from './door.ts'

/** What a browser may show in its own window; anything else is only saved. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp'])

export const isShown = (mime: string): boolean => SHOWN.has(mime)

const FILES_AT = `${AT}/tep/`

/** Minh chứng of a report (`/ban/tep/<report>/<number>`): whoever may read the report sees its photos, and it is noted. */
export async function fileReply(
  deps: Deps,
  { tx, me, request }: Seated,
): Promise<HttpReply | (() => Promise<HttpReply>)> {
  const [report = '', number = ''] = request.path.slice(FILES_AT.length).split('/').map(decoded)
  const obligation = readOwedKey(report)
  if (obligation === undefined) return json({ trouble: 'gone' }, 404)
  if (!may('past', { me, plan: deps.school }, { unit: unitIdOf(obligation) }))
    return json({ trouble: 'not-yours' }, 403)
  const file = (await tx.attachments.of(obligation)).find(({ id }) => String(id) === number)
  const { path, mime, name } = file ?? {}
  const folder = resolve(deps.dataDir)
  const place = resolve(join(folder, path ?? ''))
  if (!path || !mime || !name || !place.startsWith(`${folder}${sep}`)) return json({ trouble: 'gone' }, 404)
  await tx.readings.note({ what: 'evidence', subject: obligation }, me.id, deps.clock.now())
  return async () => {
    const bytes = await readFile(place).catch(() => undefined)
    return bytes ? fileOf(name, isShown(mime) ? mime : undefined, bytes) : json({ trouble: 'gone' }, 404)
  }
}

/** @param shown its type where the browser may show it in its own window; absent: it is only saved. */
export const fileOf = (name: string, shown: string | undefined, body: Uint8Array): HttpReply => ({
  ...{ status: 200, type: shown ?? 'application/octet-stream', body },
  headers: {
    'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
  },
})

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
