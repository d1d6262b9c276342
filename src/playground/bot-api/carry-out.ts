import type { Fate, FaultState } from './faults.ts'
import type { StoredFile } from './files.ts'
import type { Params } from './params.ts'
import { type Answer, notFound } from './wire.ts'

/** What stands behind whatever brings the calls. */
export type Backend = {
  readonly token: string
  readonly faults: FaultState
  /** Runs one call. @param gone aborted when the client hangs up. */
  call(method: string, params: Params, gone: AbortSignal): Promise<Answer>
  /** @returns undefined when the path is unknown or its hour is over. */
  download(path: string): StoredFile | undefined
  /** Told of every call before anything happens to it, and of the status it ends with. */
  began(method: string, params: Params): (status: number | 'dropped') => void
  /** A request has arrived (+1) or its connection is done with it (-1). */
  active(by: 1 | -1): void
}

/** A method of the Bot API, or the download of the file at `path`. */
export type Called = { readonly method: string; readonly path: string }

/** What one call comes to for who called: an answer, a file, a gateway's page, or a connection that breaks. */
export type End =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'file'; readonly file: StoredFile }
  | { readonly kind: 'page'; readonly status: number }
  | { readonly kind: 'broken' }

/** Carries a call out, or lets a fault happen instead. @param gone aborted when the client hangs up. */
export async function carryOut(backend: Backend, called: Called, params: Params, gone: AbortSignal): Promise<End> {
  const ended = backend.began(called.method, params)
  await backend.faults.held(called.method, params)
  const fate = backend.faults.fate(called.method, params)
  const end =
    (gone.aborted ? { kind: 'broken' as const } : spoiled(fate)) ?? (await done(backend, called, params, gone))
  ended(statusOf(end))
  // Carried out, and the answer is lost.
  return fate?.kind === 'drop' ? lost(ended) : end
}

function lost(ended: (status: 'dropped') => void): End {
  ended('dropped')
  return { kind: 'broken' }
}

/** @returns undefined when the call goes on. */
function spoiled(fate: Fate | undefined): End | undefined {
  if (fate === undefined || (fate.kind === 'drop' && fate.when === 'after')) return undefined
  if (fate.kind === 'drop') return { kind: 'broken' }
  return fate.kind === 'refuse' ? { kind: 'answer', answer: fate.refusal } : { kind: 'page', status: fate.status }
}

async function done(backend: Backend, { method, path }: Called, params: Params, gone: AbortSignal): Promise<End> {
  if (path === '') return { kind: 'answer', answer: await backend.call(method, params, gone) }
  const file = backend.download(path)
  return file === undefined ? { kind: 'answer', answer: notFound } : { kind: 'file', file }
}

function statusOf(end: End): number | 'dropped' {
  if (end.kind === 'answer') return end.answer.ok ? 200 : end.answer.error_code
  if (end.kind === 'file') return 200
  return end.kind === 'page' ? end.status : 'dropped'
}
