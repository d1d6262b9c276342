import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentOrder } from '../../../conversation/document-order.ts'
import type { ZipEntry } from '../../../documents/documents.ts'
import type { Channel } from '../../../domain/channel.ts'
import { unitOf } from '../../../domain/form.ts'
import { periodKeyOf } from '../../../domain/owed-key.ts'
import type { Attachment } from '../../../domain/report.ts'
import type { Tx } from '../../../storage/storage.ts'
import {
  evidenceName,
  evidenceParcelName,
  NO_UNIT,
  outsideReports,
  SIGNED_COPIES,
} from '../../../text/documents/export.ts'
import { caption } from '../../../text/documents/orders.ts'
import { periodText } from '../../../text/periods.ts'
import { type Deps, knownPeriod } from '../../deps.ts'
import type { DocumentPlan } from './document-plan.ts'
import { EXPORTS } from './export-file.ts'

type Parcel = Extract<DocumentOrder, { readonly kind: 'export-files' }>

/** A parcel is no larger than this, and leaves room for what holds it together in what the channel carries. */
const PARCEL_BYTES = 40 * 1024 ** 2
const PART_OF_CARRIED = 0.8

/** The files of all units, parcelled. */
export async function evidenceParcels(
  tx: Tx,
  { largestSent }: Pick<Channel, 'largestSent'>,
): Promise<readonly Parcel[]> {
  const most = Math.min(PARCEL_BYTES, largestSent * PART_OF_CARRIED)
  const parcels: Parcel[] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const { id, size } of await tx.attachments.kept()) {
    const open = parcels.at(-1)
    if (open && bytes + size <= most) {
      parcels[parcels.length - 1] = { ...open, last: id }
      bytes += size
    } else {
      parcels.push({ kind: 'export-files', parcel: parcels.length + 1, first: id, last: id })
      bytes = size
    }
  }
  return parcels
}

/** One parcel as a zip, a folder for each unit; undefined when nothing of it is left. */
export async function evidenceFile(tx: Tx, deps: Deps, order: Parcel): Promise<DocumentPlan | undefined> {
  const files = (await tx.attachments.kept()).filter(({ id }) => id >= order.first && id <= order.last)
  if (files.length === 0) return undefined
  const madeAt = deps.clock.now()
  return {
    name: evidenceParcelName(order.parcel, madeAt),
    as: 'document',
    caption: caption.exportFiles(order.parcel, files.length),
    folder: EXPORTS,
    // It belongs to the records it was ordered with.
    replaces: false,
    write: to => deps.documents.zip(entriesOf(deps, files), to),
  }
}

async function* entriesOf(
  deps: Deps,
  files: readonly (Attachment & { readonly unitId: string })[],
): AsyncGenerator<ZipEntry> {
  for (const file of files) {
    const path = join(deps.dataDir, file.path ?? '')
    // Whoever sent it may have had it deleted meanwhile.
    if (!existsSync(path)) continue
    const key = file.obligationId === null ? file.dispatch?.split('#')[0] : periodKeyOf(file.obligationId)
    const period = key === undefined ? undefined : knownPeriod(deps, key)
    const of = file.dispatch ? SIGNED_COPIES : unitOf(deps.school, file.unitId)?.shortName
    yield {
      folder: [of ?? NO_UNIT, period ? periodText(period) : outsideReports],
      name: evidenceName(file),
      path,
    }
  }
}
