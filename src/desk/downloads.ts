import type { DocumentOrder } from '../conversation/document-order.ts'
import { readOwedKey } from '../domain/owed-key.ts'
import type { Deps } from '../usecases/deps.ts'
import { moveAtDesk } from '../usecases/handle/at-desk.ts'
import { documentFor } from '../usecases/read/documents/make-document.ts'
import { type Answered, json, type Seated } from './door.ts'
import { fileOf } from './files.ts'
import { pressed } from './moves.ts'

/** A document, ordered as by its button in chat; read and made when the records have been let go, and where that is done. */
export async function documentReply(deps: Deps, { tx, me, request: { query } }: Seated): Promise<Answered> {
  const order = orderOf(query)
  if (!order) return json({ trouble: 'gone' }, 404)
  const { orders } = await moveAtDesk(tx, deps, me, [pressed({ do: 'document.send', order })])
  const [allowed] = orders
  if (!allowed) return json({ trouble: 'not-yours' }, 403)
  return async () => {
    const plan = await documentFor(deps, allowed)
    if (!plan || !('make' in plan)) return json({ trouble: 'gone' }, 404)
    return fileOf(plan.name, undefined, await plan.make())
  }
}

function orderOf(query: URLSearchParams): DocumentOrder | undefined {
  const period = query.get('ky') ?? ''
  const obligation = readOwedKey(query.get('bai') ?? '')
  switch (query.get('loai')) {
    case 'sach':
      return { kind: 'summary', period, copy: 'clean' }
    case 'lam-viec':
      return { kind: 'summary', period, copy: 'working' }
    case 'so-lieu':
      return { kind: 'workbook', period }
    case 'nhac':
      return { kind: 'notices', period }
    case 'don-vi':
      return obligation === undefined ? undefined : { kind: 'unit-report', obligation }
    default:
      return undefined
  }
}
