import { membership } from '../conversation/flows/duties.ts'
import { unitOf } from '../domain/form.ts'
import type { Notice } from '../domain/notice.ts'
import type { Tx } from '../storage/storage.ts'
import { DAY_KINDS } from '../text/chat/school.ts'
import { dateText, isoSpanText, momentText } from '../text/dates.ts'
import { rungName, skipReason } from '../text/documents/orders.ts'
import { periodText } from '../text/periods.ts'
import { roleText } from '../text/roles.ts'
import { capital } from '../text/wording.ts'
import { type Deps, planOf } from '../usecases/deps.ts'
import { noticesOf } from '../usecases/read/notices.ts'
import { heardOf, metBy } from '../usecases/read/on-any-phone.ts'
import { openPeriods, periodFacts } from '../usecases/read/periods.ts'
import type { DeskLeaf, TableView } from '../web/wire/desk.ts'

type Reading = (tx: Tx, deps: Deps) => Promise<TableView>

/** What the officer reads as tables; one without a line does not compile. */
const TABLES: { readonly [K in DeskLeaf]: Reading } = {
  notices: noticesTable,
  people: peopleTable,
  units: unitsTable,
  plan: planTable,
  days: async (_, { inForce }) => ({
    columns: ['days', 'kind', 'name'],
    rows: inForce.history.days
      .toSorted((a, b) => b.first.localeCompare(a.first))
      .map(({ first, last, kind, name }) => [isoSpanText(first, last), capital(DAY_KINDS[kind]), name ?? '']),
  }),
}

export const tableView = (leaf: DeskLeaf, tx: Tx, deps: Deps): Promise<TableView> => TABLES[leaf](tx, deps)

/** Proof of notice of the open periods, the newest first. */
async function noticesTable(tx: Tx, deps: Deps): Promise<TableView> {
  const rows: (Notice & { readonly unit: string })[] = []
  for (const { period } of await openPeriods(tx, deps)) {
    const plan = planOf(deps, period)
    for (const notice of await noticesOf(tx, period))
      rows.push({ ...notice, unit: unitOf(plan, notice.unitId)?.name ?? '' })
  }
  return {
    columns: ['due', 'unit', 'person', 'rung', 'sent'],
    rows: rows
      .toSorted((a, b) => +b.dueAt - +a.dueAt)
      .map(({ dueAt, unit, person, kind, sentAt, reason }) => [
        ...[momentText(dueAt), unit, person, rungName(kind)],
        sentAt ? momentText(sentAt) : skipReason(reason),
      ]),
  }
}

/** `channels`: the one used last is the last. */
async function peopleTable(tx: Tx, deps: Deps): Promise<TableView> {
  const rows: string[][] = []
  for (const member of (await tx.members.all()).filter(({ state }) => state !== 'left')) {
    const { name, address, roles, state } = member
    const heardAt = await heardOf(tx, member)
    rows.push([
      `${address} ${name}`,
      roles.map(({ role, unitId }) => roleText(role, unitOf(deps.school, unitId))).join('; '),
      metBy(deps, member).join(', '),
      ...[heardAt ? momentText(heardAt) : '', state === 'blocked' ? 'blocked' : ''],
    ])
  }
  return { columns: ['person', 'roles', 'channels', 'heard', 'reached'], rows }
}

async function unitsTable(tx: Tx, { school, clock }: Deps): Promise<TableView> {
  const people = await tx.members.all()
  const invitations = await tx.invitations.open(clock.now())
  return {
    columns: ['unit', 'short', 'people', 'invited'],
    rows: school.units.map(unit => {
      const { people: own, invited } = membership({ school, people, invitations }, unit.id)
      const names = own.map(({ address, name }) => `${address} ${name}`)
      return [unit.name, unit.shortName, names.join(', '), invited.join(', ')]
    }),
  }
}

/** Every period there is with its days, the newest first. */
async function planTable(tx: Tx, deps: Deps): Promise<TableView> {
  const all = (await tx.periods.all()).toReversed().flatMap(row => {
    const found = periodFacts(deps, row)
    return found && found.period.kind !== 'quarter' ? [{ ...found, closed: row.closedAt !== null }] : []
  })
  return {
    columns: ['period', 'number', 'opens', 'target', 'units', 'school', 'figures'],
    rows: all.map(({ period, deadlines: at }) => [
      ...[capital(periodText(period)), planOf(deps, period).number, dateText(at.opensOn), dateText(at.target)],
      ...[
        dateText(at.unitsNamed),
        dateText(at.schoolNamed),
        `${dateText(at.windowFrom)} – ${dateText(at.windowUntil)}`,
      ],
    ]),
  }
}
