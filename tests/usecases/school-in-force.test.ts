import { afterEach, beforeEach, expect, it } from 'vitest'
import { unitOf } from '../../src/domain/form.ts'
import { halfPeriod, quarterPeriod, yearPeriod } from '../../src/domain/period.ts'
import type { Unit } from '../../src/domain/school.ts'
import { schoolInForce } from '../../src/domain/school-in-force.ts'
import { loadSchool } from '../../src/load-school.ts'
import { openPrismaStorage } from '../../src/storage/prisma/open.ts'
import type { Storage, Tx } from '../../src/storage/storage.ts'
import { recordedSchool } from '../../src/usecases/read/recorded-school.ts'
import { emptyDatabase } from '../support/empty-database.ts'
import { at, ZONE } from '../support/story.ts'

const files = loadSchool(['prisma/plans/ke-hoach-49', 'prisma/plans/dan-chu-co-so'], 1)
const H1 = halfPeriod('dan-van', 2026)

let storage: Storage
beforeEach(async () => {
  storage = await openPrismaStorage(`file:${emptyDatabase()}`, ZONE)
})
afterEach(() => storage.close())

const unit = (id: string): Unit => {
  const found = unitOf(files.school, id)
  if (!found) throw new Error(`no unit ${id}`)
  return found
}

/** A start of the program on this database: what it has then. */
async function started(now = '2026-09-01T08:00', given = files) {
  const inForce = schoolInForce(given, () => at(now))
  inForce.put(await storage.transaction(tx => recordedSchool(tx, given)))
  return inForce
}

const change = (work: (tx: Tx) => Promise<void>) => storage.transaction(work)

/** The half-year: opened, and closed with the names of `names`. */
const half = (names?: string) =>
  change(async tx => {
    await tx.periods.begin({ key: H1.key, kind: 'half', openedAt: at('2026-05-07T00:00') })
    if (names) await tx.periods.update(H1.key, { closedAt: at('2026-11-11T00:00'), namesAt: at(names) })
  })

it('a new database, and one from before, is filled once from the files, word for word', async () => {
  const first = await started()
  expect(first.school).toEqual(files.school)
  expect(first.programmes.map(({ plan }) => plan)).toEqual(files.programmes.map(({ plan }) => plan))
  const [day, make] = [at('2026-11-20T00:00'), at('2026-08-22T00:00')]
  expect([first.calendar.isReminderDay(day), first.calendar.isWorkingDay(make)]).toEqual([false, true])

  const school = { ...files.school, principal: 'Ai Đó', units: files.school.units.slice(0, 3) }
  const again = await started('2026-09-01T08:00', { ...files, school, years: [] })
  expect(again.school).toEqual(files.school)
  expect(again.calendar.isReminderDay(day)).toBe(false)
})

it('a change is seen at once, and a period that is over keeps the names of its time', async () => {
  await started()
  await half('2026-06-03T10:00')
  await change(async tx => {
    const { units: _, ...school } = files.school
    await tx.school.putSchool({ ...school, principal: 'Nguyễn Thị Mới' }, at('2026-08-15T00:00'))
    await tx.school.putUnit({ ...unit('ngu-van'), name: 'Tổ Văn', shortName: 'Văn' }, at('2026-08-20T09:00'))
    await tx.school.endUnit('hoa-sinh', at('2026-08-20T09:00'), 'vat-li-cong-nghe')
  })
  const { programmes, school, within } = await started()
  const [programme] = programmes
  if (!programme) throw new Error('no programme')
  expect(school.principal).toBe('Nguyễn Thị Mới')
  expect(unitOf(programme.plan, 'ngu-van')?.name).toBe('Tổ Văn')
  expect(unitOf(programme.plan, 'hoa-sinh')).toBeUndefined()
  expect(within(programme, H1).plan).toEqual(files.programmes[0]?.plan)
  expect(within(programme, yearPeriod('dan-van', 2026))).toBe(programme)
  expect(within(programme, quarterPeriod('dan-van', 2026, 2)).plan.school.principal).toBe(files.school.principal)
})

it('a period that is still open follows, and shows what has ended in it for what it had reported', async () => {
  await started()
  await half()
  await change(async tx => {
    await tx.school.putUnit({ ...unit('ngu-van'), name: 'Tổ Văn' }, at('2026-08-20T09:00'))
    await tx.school.endUnit('hoa-sinh', at('2026-08-20T09:00'), 'vat-li-cong-nghe')
    await tx.school.endUnit('nu-cong', at('2026-04-20T09:00'), null)
  })
  const { programmes, within } = await started()
  const [programme] = programmes
  if (!programme) throw new Error('no programme')
  const { plan } = within(programme, H1)
  expect(unitOf(plan, 'ngu-van')?.name).toBe('Tổ Văn')
  expect(unitOf(plan, 'hoa-sinh')).toMatchObject({ name: 'Tổ Hóa - Sinh', gone: true })
  expect(unitOf(plan, 'nu-cong')).toBeUndefined()
})

it('of a plan for some units those take part in which one of them has ended, and new ones of a kind that does', async () => {
  await started()
  const [, second] = files.programmes
  const left = files.school.units.filter(({ id }) => !second?.plan.participants?.includes(id)).map(({ id }) => id)
  expect(left).toContain('khuyen-hoc')
  await change(async tx => {
    await tx.school.endUnit('nu-cong', at('2026-08-20T09:00'), 'khuyen-hoc')
    await tx.school.putUnit({ ...unit('hoa-sinh'), id: 'sinh', name: 'Tổ Sinh' }, at('2026-08-20T09:00'), 'hoa-sinh')
    const other = { ...unit('chu-thap-do'), id: 'doi', name: 'Đội tình nguyện' }
    await tx.school.putUnit(other, at('2026-08-20T09:00'))
  })
  const { programmes, school } = await started()
  const taking = programmes[1]?.plan.units.map(({ id }) => id)
  expect(taking).toContain('khuyen-hoc')
  expect(taking).toContain('sinh')
  expect(taking).not.toContain('doi')
  expect(school.units.map(({ id }) => id)).toContain('doi')
  const order = school.units.map(({ id }) => id)
  expect(order.indexOf('sinh')).toBe(order.indexOf('hoa-sinh') + 1)
})
