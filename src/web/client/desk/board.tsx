import type { BoardView, PeriodRow, UnitRow } from '../../wire/desk.ts'
import { Dialogue } from './dialogue.tsx'
import { Obstacles } from './obstacles.tsx'
import { placeOf, useStore, useView } from './store.ts'

/** Who has reported, of every open period. */
export function Board() {
  const { words } = useStore()
  const { view } = useView<BoardView>('/ban/xem/bang')
  if (!view) return <p class="none">{words.wait}</p>
  return (
    <>
      <p class="none at">{words.board.at(view.at)}</p>
      <Obstacles />
      {view.periods.length === 0 && <p>{words.board.none}</p>}
      {view.periods.map(period => (
        <PeriodBoard key={period.key} period={period} />
      ))}
    </>
  )
}

const IN: readonly UnitRow['state'][] = ['submitted', 'accepted', 'returned']

/** Nothing has been handed in, or it has come back. */
const OPEN: readonly UnitRow['state'][] = ['pending', 'drafting', 'returned']

function PeriodBoard({ period }: { readonly period: PeriodRow }) {
  const { words, me } = useStore()
  const { board } = words
  const counted = period.units.filter(each => each.counted)
  const done = counted.filter(({ version }) => version > 0).length
  return (
    <section class="sheet">
      <h2>{period.label}</h2>
      <p>
        {period.school !== '' && `${board.dates(period.target, period.school)}. `}
        {period.left !== null && `${board.left(period.left)}. `}
        {board.in(done, counted.length)}.
      </p>
      {period.compiles && (
        <p>
          <a href={placeOf('tong-hop', period.key)}>{words.board.compiled}</a>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached with the keys */}
      <section class="table" tabIndex={0} aria-label={period.label}>
        <table class="board">
          <thead>
            <tr>
              <th scope="col">{board.unit}</th>
              <th scope="col">{board.state}</th>
              <th scope="col">{board.days}</th>
              <th scope="col">{board.people}</th>
            </tr>
          </thead>
          <tbody>
            {period.units.map(row => (
              <tr key={row.report}>
                <th scope="row">
                  {row.version > 0 ? <a href={placeOf('bao-cao', row.report)}>{row.unit}</a> : row.unit}
                </th>
                <td>
                  <span class={`state ${row.state}`}>{words.state[row.state]}</span>{' '}
                  {row.state === 'drafting' && board.progress(row.answered, row.total)} {row.submitted}
                </td>
                <td>
                  {[row.late > 0 && board.late(row.late), row.extended !== '' && board.extended(row.extended)]
                    .filter(Boolean)
                    .join(', ')}
                </td>
                <td>
                  {row.people.join(', ')}{' '}
                  {!IN.includes(row.state) && row.reach !== 'reached' && (
                    <span class="missing">{words.reach[row.reach]}</span>
                  )}
                  {me?.reading === false && OPEN.includes(row.state) && (
                    <div class="dialogues">
                      {row.counted && row.reach === 'reached' && (
                        <Dialogue label={board.nudge} opening={{ open: 'nudge', report: row.report }} />
                      )}
                      <Dialogue label={board.behalf} opening={{ open: 'behalf', report: row.report }} />
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
