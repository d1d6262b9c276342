import type { Config } from '../config.ts'
import { makeCalendar } from '../domain/calendar.ts'
import type { Plan } from '../domain/plan.ts'
import {
  BOARD_HEADING,
  leftText,
  OFFICER_PLACE,
  openingText,
  type Player,
  STRANGER_NAME,
  SUMMARY_HEADING,
} from '../text/playground.ts'
import { roleText } from '../text/roles.ts'
import { CAST, OFFICER } from './staff/cast.ts'
import { periodAt } from './staff/desk.ts'
import { withinProcess } from './within-process.ts'
import { groundOf } from './year/ground.ts'
import {
  databasePath,
  emptyPlayground,
  filesPath,
  lastCompiled,
  leaveDocuments,
  leaveSummaries,
  leaveTranscripts,
} from './year/leave.ts'
import { spanOf } from './year/options.ts'
import { type Played, play } from './year/play.ts'
import { type Terminal, terminalOn } from './year/terminal.ts'

/**
 * Plays a year of the plan in the terminal: the real program on a virtual clock, against a local Bot API server, with
 * a database and files of its own that are made anew (product.md 10). `--year` and `--seed` on the command line.
 */
export async function playYear(config: Config): Promise<void> {
  const ground = groundOf(config)
  if (!ground) return
  const { school, year, seed, folder } = ground
  const span = spanOf(year, school.plan, makeCalendar(school.years, config.timezone))
  emptyPlayground(folder)
  const total = school.plan.units.filter(unit => unit.onBoard).length
  const playerOf = players(school.plan)
  const terminal = terminalOn(process.stdout, span, total, playerOf)
  await terminal.says(openingText(config.mode === 'playground' ? 'no-token' : 'asked', span.start, span.until))
  const played = await play({
    ...{ school, folder, seed, cast: CAST, ...span, years: [year] },
    set: { way: withinProcess },
    shown: ({ clock }, chronicle, ledger) =>
      terminal.shows(
        chronicle.fresh(),
        clock.now(),
        handedIn(school.plan, ledger, periodAt(school.plan, clock.now()).key),
      ),
  })
  await terminal.ends()
  await played.stage.stop()
  await played.stage.api.stop()
  const plans = school.programmes.map(({ plan }) => plan)
  await leave(terminal, { folder, plans, year }, { ...played, playerOf })
}

/** Units on the board that have handed in for the period. */
function handedIn({ units }: Plan, ledger: Played['ledger'], period: string): number {
  const own = ledger.handed().filter(handed => handed.period === period)
  return units.filter(unit => unit.onBoard && own.some(handed => handed.unit === unit.id)).length
}

/** What is left on the screen and in the folder. */
async function leave(
  terminal: Terminal,
  { folder, plans, year }: { readonly folder: string; readonly plans: readonly Plan[]; readonly year: number },
  { chronicle, ledger, files, playerOf }: Played & { readonly playerOf: (chat: number) => Player },
): Promise<void> {
  const lines = chronicle.lines()
  const compiled = lastCompiled(lines, OFFICER.id, { kind: 'year', year, topic: plans[0]?.topic ?? '' })
  if (compiled)
    await terminal.says(['', BOARD_HEADING, compiled.board, '', SUMMARY_HEADING, compiled.summary, ''].join('\n'))
  await terminal.says(
    leftText({
      folder,
      database: databasePath(folder),
      transcripts: leaveTranscripts(folder, lines, playerOf),
      documents: leaveDocuments(folder, files),
      files: filesPath(folder),
      summaries: leaveSummaries(folder, lines, OFFICER.id, { plans, year }),
      messages: lines.length,
      reports: ledger.handed().length,
    }),
  )
}

/** Whom a chat belongs to, as the terminal names people. */
function players(plan: Plan): (chat: number) => Player {
  const known = new Map<number, Player>([[OFFICER.id, { ...OFFICER, place: OFFICER_PLACE }]])
  for (const { id, name, address, invited } of CAST) {
    const [{ role, unit }] = invited
    const of = plan.units.find(each => each.id === unit && each.onBoard)
    known.set(id, { name, address, place: of?.shortName ?? roleText(role) })
  }
  return chat => known.get(chat) ?? { name: STRANGER_NAME, address: '', place: '' }
}
