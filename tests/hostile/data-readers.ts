import { parseConfig } from '../../src/config.ts'
import { readSession } from '../../src/conversation/session.ts'
import { readDeed } from '../../src/desk/deed.ts'
import { readStyles } from '../../src/documents/docx/read/styles.ts'
import { readDocxText } from '../../src/documents/docx/read.ts'
import { readTableText } from '../../src/documents/read-table.ts'
import { readCsv } from '../../src/documents/xlsx/read-csv.ts'
import { readSheet } from '../../src/documents/xlsx/read-sheet.ts'
import { loadSchool } from '../../src/load-school.ts'
import { parseUpdate } from '../../src/messenger/telegram/parse-update.ts'
import { parseEvent } from '../../src/messenger/zalo/parse-event.ts'
import { parseCalendar } from '../../src/storage/files/calendar-file.ts'
import { readDataText } from '../../src/storage/files/data-file.ts'
import { readJsonText } from '../../src/storage/files/json-text.ts'
import { parseOutline } from '../../src/storage/files/outline-file.ts'
import { parsePlan } from '../../src/storage/files/plan-file.ts'
import * as columns from '../../src/storage/prisma/stored.ts'
import { storedHearing } from '../../src/usecases/read/hearing.ts'
import { storedTold as storedToldChange, storedUndo } from '../../src/usecases/read/school-edit.ts'
import * as rows from '../../src/usecases/read/stored.ts'
import { storedSeen, storedStrangers } from '../../src/usecases/read/strangers.ts'
import { storedTraffic } from '../../src/usecases/read/traffic.ts'

const { plan } = loadSchool('prisma/plans/ke-hoach-49', 1)

type Readers<From> = Readonly<Record<string, (from: From) => unknown>>

/** Bytes of files somebody sends. */
export const FILE_READERS: Readers<Uint8Array> = { readDocxText, readTableText, readCsv, readSheet }

/** JSON of files that somebody edits, each with whether it is told what is wrong. */
export const JSON_READERS: Readers<unknown> = {
  parsePlan: json => parsePlan(json, 'plan.json'),
  parseOutline: json => parseOutline(json, plan, 'outline.json'),
  parseCalendar: json => parseCalendar(json, 'calendar.json'),
}

/** Texts of such files, of markup in them, and of what stands in columns and is read whatever it is. */
export const STORED_READERS: Readers<string> = {
  readJsonText,
  readDataText: text => readDataText(text, 'x.json'),
  readStyles,
  readSession,
  storedMenu: rows.storedMenu,
  storedAbout: rows.storedAbout,
  storedCompiles: rows.storedCompiles,
  storedJoining: rows.storedJoining,
  storedTold: rows.storedTold,
  storedToldToday: rows.storedToldToday,
  storedTraffic,
  storedStrangers,
  storedSeen,
  storedHearing: (json: string) => storedHearing(json, 'Asia/Ho_Chi_Minh'),
}

/** Rows of the program's own: what cannot be read is refused by name, without what stands there. */
export const REFUSING_READERS: Readers<string> = {
  ...{ storedMessage: rows.storedMessage, storedFile: rows.storedFile, storedDue: rows.storedDue },
  ...{ storedOrder: rows.storedOrder, storedUpdate: rows.storedUpdate },
  ...{
    storedFigures: columns.storedFigures,
    storedDoubts: columns.storedDoubts,
    storedSubmission: columns.storedSubmission,
  },
  ...{ storedSpread: columns.storedSpread, storedReturn: columns.storedReturn, storedIds: columns.storedIds },
  ...{ storedOwnForm: columns.storedOwnForm, storedEdition: columns.storedEdition },
  ...{ storedUndo, storedToldChange },
}

/** What comes over the network, as it is once it has been found to be JSON. */
export const BODY_READERS: Readers<unknown> = {
  parseUpdate: raw => parseUpdate(raw, 1_779_336_000),
  parseEvent: raw => parseEvent(raw, 1_779_336_000),
  readDeed: raw => readDeed(Buffer.from(JSON.stringify(raw) ?? '')),
}

/** The environment, and `.env`. */
export const ENV_READERS: Readers<Record<string, string>> = { parseConfig }

export const DATA_READERS: Readers<never> = {
  ...{ ...FILE_READERS, ...JSON_READERS, ...STORED_READERS, ...REFUSING_READERS, ...BODY_READERS, ...ENV_READERS },
}
