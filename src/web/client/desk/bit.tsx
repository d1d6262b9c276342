import type { PaperBlock, PaperRun, PaperView } from '../../wire/desk.ts'
import type { Bit } from './flow.ts'
import type { Piece } from './measure.ts'
import { useStore } from './store.ts'

export type Look = {
  readonly paper: PaperView
  readonly chosen: string | undefined
  /** Absent where it is only measured. */
  readonly onArea?: (code: string) => void
}

type Props = Look & { readonly bit: Bit; readonly piece?: Piece }

/** A bit of the report, or what of it stands on a page. */
export function Shown({ bit, ...props }: Props) {
  switch (bit.kind) {
    case 'letterhead':
      return <Letterhead paper={props.paper} />
    case 'signature':
      return <Signature paper={props.paper} />
    case 'title':
      return (
        <div class="title">
          {bit.bold.map((line, place) => (
            <h3 key={place}>{line}</h3>
          ))}
          {bit.slanted.map(line => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )
    case 'centred':
      return <p class="center">{bit.text}</p>
    case 'heading':
      return <h4 class={`level${bit.level}`}>{wholeWords(bit.text)}</h4>
    case 'table':
      return <PaperTable block={bit} {...props} />
    default:
      return <Paragraph block={bit} {...props} />
  }
}

function Letterhead({ paper }: Pick<Look, 'paper'>) {
  return (
    <div class="letterhead">
      <div>
        {paper.superior.map(line => (
          <p key={line}>{line}</p>
        ))}
        <div class="ruled short">
          {paper.issuer.map(line => (
            <b key={line}>{line}</b>
          ))}
        </div>
      </div>
      <div>
        <b>{paper.nation}</b>
        <b class="ruled motto">{paper.motto}</b>
      </div>
      <p>{paper.number}</p>
      <p>
        <i>{paper.placeAndDate}</i>
      </p>
    </div>
  )
}

function Signature({ paper }: Pick<Look, 'paper'>) {
  return (
    <div class="foot">
      <div>
        {paper.recipients.length > 0 && (
          <b>
            <i>{paper.recipientsTitle}</i>
          </b>
        )}
        {paper.recipients.map(each => (
          <p key={each}>- {each}</p>
        ))}
      </div>
      <div>
        {paper.office.map(line => (
          <b key={line}>{line}</b>
        ))}
        <b class="signer">{paper.signer}</b>
      </div>
    </div>
  )
}

/** What a hyphen must not tear stands whole. */
const wholeWords = (text: string) =>
  text.split(/(\S*\u2011\S*)/u).map((part, place) =>
    part.includes('\u2011') ? (
      <span key={place} class="whole">
        {part.replaceAll('\u2011', '-')}
      </span>
    ) : (
      part
    ),
  )

const runsOf = (runs: readonly PaperRun[]) =>
  runs.map(({ text, bold, italic, gap }, place) => {
    const words = wholeWords(text)
    const inner = bold ? <b>{words}</b> : italic ? <i>{words}</i> : words
    return gap ? <mark key={place}>{inner}</mark> : <span key={place}>{inner}</span>
  })

/** The letters of the runs from one place up to another. */
function cut(runs: readonly PaperRun[], from: number, to: number): readonly PaperRun[] {
  let begun = 0
  return runs.flatMap(run => {
    const start = begun
    begun += run.text.length
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start))
    return text === '' ? [] : [{ ...run, text }]
  })
}

type OfText = Omit<Props, 'bit'> & { readonly block: Exclude<PaperBlock, { kind: 'heading' | 'table' }> }

function Paragraph({ block, chosen, onArea, piece }: OfText) {
  const { words } = useStore()
  const { area, runs } = block
  const look = [
    block.kind,
    ...(area !== undefined && area === chosen ? ['chosen'] : []),
    ...(piece && piece.from > 0 ? ['continued'] : []),
    ...(piece && !piece.last ? ['goes-on'] : []),
  ]
  return (
    <p class={look.join(' ')}>
      {runsOf(piece ? cut(runs, piece.from, piece.to) : runs)}
      {area !== undefined && onArea && (
        <button type="button" class="link" data-of={block.key} onClick={() => onArea(area)}>
          {words.compiled.look} <span class="unseen">{area}</span>
        </button>
      )}
    </p>
  )
}

type OfTable = Omit<Props, 'bit'> & { readonly block: Extract<PaperBlock, { kind: 'table' }> }

function PaperTable({ block: { columns, rows }, piece }: OfTable) {
  const { words } = useStore()
  const shown = piece ? rows.slice(piece.from, piece.to) : rows
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached with the keys
    <section class="table" tabIndex={0} aria-label={words.compiled.table}>
      <table>
        <colgroup>
          {columns.map(({ title, share }) => (
            <col key={title} style={{ width: `${share * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ cells, strong }, line) => (
            <tr key={line} class={strong ? (cells.length === 1 ? 'strong group' : 'strong') : undefined}>
              {cells.map((cell, place) => (
                <td key={place} class={columns[place]?.align} colSpan={cells.length === 1 ? columns.length : undefined}>
                  {runsOf(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
