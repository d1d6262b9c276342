import { z } from 'zod'
import { keptAddress } from '../domain/chat-address.ts'
import { fileKindOf } from '../domain/file-kind.ts'
import type { HttpRequest, Route } from '../http/route.ts'
import type { Deps } from '../usecases/deps.ts'
import { largestFile } from '../usecases/deps.ts'
import { whoAtDesk } from '../usecases/handle/at-desk.ts'
import { forgetUpload, layUpload } from '../usecases/handle/uploads.ts'
import type { DeskSaying } from '../web/wire/dialogue.ts'
import { type Brought, createDialogues, type Dialogues, type Place } from './dialogues.ts'
import { type Answered, AT, type Door, json, type Seated } from './door.ts'

/** What is said in one go. */
const LARGEST = 64 * 1024
/** The line before a file: which dialogue, and the file's name. */
const LONGEST_HEAD = 2048

const key = z.string().min(1).max(200)
const place = { id: z.number().int().min(1), turn: z.number().int().min(1) }
const saying: z.ZodType<DeskSaying> = z.union([
  z.strictObject({ open: z.enum(['way', 'profile', 'spread', 'last-year']), period: key }),
  z.strictObject({ open: z.literal('highlights'), period: key, area: key }),
  z.strictObject({ open: z.enum(['nudge', 'behalf']), report: key }),
  z.strictObject({ open: z.literal('obstacle'), obstacle: z.number().int().min(1) }),
  z.strictObject({ ...place, press: z.tuple([z.number().int().min(0), z.number().int().min(0)]) }),
  z.strictObject({ ...place, text: z.string().min(1).max(30_000) }),
])
const head = z.strictObject({ ...place, name: z.string().min(1).max(200) })

/** The addresses of the dialogues of the chat on the desk's pages. */
export function dialogueRoutes(deps: Deps, door: Door, acted: () => void): readonly Route[] {
  const dialogues = createDialogues(deps)
  return [
    door.seated({ method: 'POST', path: `${AT}/hoi-thoai`, largestBody: LARGEST }, async ({ tx, me, request }) => {
      const said = parsed(saying, request.body)
      if (!said) return json({ trouble: 'failed' }, 400)
      const view = await dialogues.say(tx, me, said)
      acted()
      return view ? json(view) : json({ trouble: 'gone' })
    }),
    door.seated({ method: 'POST', path: `${AT}/gui-tep`, largestBody: largestFile(deps) + LONGEST_HEAD }, async seat =>
      broughtTo(deps, dialogues, seat, acted),
    ),
  ]
}

/**
 * A file, judged by its bytes before anything hears of it. It is laid down when the records have been let go, and whoever
 * sent it is looked up again then.
 */
async function broughtTo(
  deps: Deps,
  dialogues: Dialogues,
  { request, token }: Seated,
  acted: () => void,
): Promise<Answered> {
  const read = fileIn(request)
  if (!read) return json({ trouble: 'failed' }, 400)
  const kind = fileKindOf(read.bytes, read.name)
  if (!kind) return json({ trouble: 'kind' })
  return async () => {
    const fileId = await layUpload(deps, read.bytes)
    const name = read.name.toLowerCase().endsWith(kind.extension) ? read.name : `${read.name}${kind.extension}`
    const file: Brought = { fileId, kind: kind.kind, mime: kind.mime, name, size: read.bytes.length }
    const { view, taken } = await deps.storage.transaction(async tx => {
      const me = await whoAtDesk(tx, deps, token)
      const shown = me && (await dialogues.bring(tx, me, read, file))
      return { view: shown, taken: (await tx.attachments.byMessage(me?.chat ?? keptAddress(''), fileId)) !== undefined }
    })
    if (!taken) await forgetUpload(deps, fileId)
    acted()
    return view ? json(view) : json({ trouble: 'gone' })
  }
}

type FileRead = Place & { readonly name: string; readonly bytes: Uint8Array }

/** A line of JSON, and after it the file as it is. */
function fileIn({ body }: HttpRequest): FileRead | undefined {
  const end = body.indexOf(0x0a)
  if (end < 0 || end > LONGEST_HEAD) return undefined
  const told = parsed(head, body.subarray(0, end))
  // A name is a name, not a place.
  const name = told?.name.split(/[\\/]/u).at(-1)?.trim()
  return told && name ? { ...told, name, bytes: body.subarray(end + 1) } : undefined
}

function parsed<T>(schema: z.ZodType<T>, body: Buffer): T | undefined {
  try {
    return schema.safeParse(JSON.parse(body.toString('utf8'))).data
  } catch {
    return undefined
  }
}
