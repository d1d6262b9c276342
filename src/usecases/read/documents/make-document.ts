import type { DocumentOrder } from '../../../conversation/document-order.ts'
import { accountsOf } from '../../../messenger/lines.ts'
import type { Tx } from '../../../storage/storage.ts'
import { MY_DATA_CAPTION, MY_DATA_FILE, myDataText } from '../../../text/documents/my-data.ts'
import type { Deps, Ready } from '../../deps.ts'
import { backupFile } from './backup-file.ts'
import type { DocumentPlan } from './document-plan.ts'
import { evidenceFile } from './export-evidence.ts'
import { exportFile } from './export-file.ts'
import { invitationPicture, invitationSheet } from './gather-invitations.ts'
import { isOfRecords, OF_RECORDS } from './period-documents.ts'

type Order<K extends DocumentOrder['kind']> = Extract<DocumentOrder, { readonly kind: K }>
type Reading<K extends DocumentOrder['kind']> = (
  tx: Tx,
  deps: Deps,
  order: Order<K>,
) => Promise<DocumentPlan | undefined>

/** How each document is read together; one without a line does not compile. */
const PLANS: { readonly [K in DocumentOrder['kind']]: Reading<K> } = {
  ...OF_RECORDS,
  'my-data': (tx, deps, { member }) => myData(tx, deps, member),
  export: async (_, deps) => exportFile(deps, each => madeOf(deps, each)),
  'export-files': evidenceFile,
  backup: backupFile,
  'invitation-picture': (tx, deps, { code }) => invitationPicture(tx, deps, code),
  'invitation-sheet': invitationSheet,
}

/** Reads what an order needs; undefined when there is nothing to make it of (any more). */
async function planDocument(tx: Tx, deps: Deps, order: DocumentOrder): Promise<DocumentPlan | undefined> {
  // The kind picks its own line, which TypeScript cannot see through a union.
  const plan = PLANS[order.kind] as Reading<DocumentOrder['kind']>
  return plan(tx, deps, order)
}

/**
 * The document of an order: read and made in the thread that has nothing else to do, where there is one; else its
 * records are read in a transaction of its own, and it is made when it is asked for.
 */
export async function documentFor(deps: Deps, order: DocumentOrder): Promise<DocumentPlan | undefined> {
  const ready = isOfRecords(order) ? await deps.scribe?.(order, deps.clock.now()) : undefined
  if (ready) return ready.document && planOf(ready.document)
  return deps.storage.transaction(tx => planDocument(tx, deps, order))
}

const planOf = ({ bytes, ...told }: NonNullable<Ready['document']>): DocumentPlan => ({
  ...told,
  make: async () => bytes,
})

/** A document as bytes, for what brings several together. */
async function madeOf(deps: Deps, order: DocumentOrder): Promise<Uint8Array | undefined> {
  const plan = await documentFor(deps, order)
  return plan && 'make' in plan ? plan.make() : undefined
}

/** With a mark at its beginning by which old programs, too, see that the letters are Unicode. */
async function myData(tx: Tx, deps: Deps, member: number): Promise<DocumentPlan | undefined> {
  const own = await tx.members.ownRecords(member)
  if (!own) return undefined
  const text = myDataText(own, deps, accountsOf(deps, own.member))
  const bytes = new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`)
  return { name: MY_DATA_FILE, as: 'document', caption: MY_DATA_CAPTION, personal: true, text, make: async () => bytes }
}
