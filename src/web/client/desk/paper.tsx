import type { PaperBlock, PaperRun, PaperView } from '../../wire/desk.ts'
import { useStore } from './store.ts'

type Props = {
  readonly paper: PaperView
  readonly chosen: string | undefined
  readonly onArea: (code: string) => void
}

/** A page as Nghị định 30 has it; a paragraph of the units' words opens what it is made of. */
export function Paper({ paper, chosen, onArea }: Props) {
  const { words } = useStore()
  const shown = (blocks: readonly PaperBlock[]) =>
    blocks.map((block, place) => <Shown key={place} block={block} chosen={chosen} onArea={onArea} />)
  return (
    <section class="paper" lang="vi" aria-label={words.compiled.paper}>
      <div class="letterhead">
        <p>
          {paper.superior.toLocaleUpperCase('vi')}
          <b>{paper.issuer.toLocaleUpperCase('vi')}</b>
          <span>{paper.number}</span>
        </p>
        <p>
          <b>{paper.nation}</b>
          <b>{paper.motto}</b>
          <i>{paper.placeAndDate}</i>
        </p>
      </div>
      <h3 class="title">
        {paper.title.toLocaleUpperCase('vi')}
        <br />
        {paper.subject}
      </h3>
      {paper.addressees.map(each => (
        <p key={each} class="center">
          {each}
        </p>
      ))}
      {shown(paper.body)}
      <div class="foot">
        <p>
          {paper.recipients.map(each => (
            <small key={each}>- {each}</small>
          ))}
        </p>
        <p class="center">
          {paper.office.map(line => (
            <b key={line}>{line.toLocaleUpperCase('vi')}</b>
          ))}
          <b class="signer">{paper.signer}</b>
        </p>
      </div>
      {paper.appendices.map(each => (
        <section key={each.label} class="appendix">
          <h3 class="title">
            {each.label}
            <br />
            {each.title.toLocaleUpperCase('vi')}
          </h3>
          {shown(each.body)}
        </section>
      ))}
    </section>
  )
}

const runsOf = (runs: readonly PaperRun[]) =>
  runs.map(({ text, bold, italic, gap }, place) => {
    const inner = bold ? <b>{text}</b> : italic ? <i>{text}</i> : text
    return gap ? <mark key={place}>{inner}</mark> : <span key={place}>{inner}</span>
  })

type Block = Omit<Props, 'paper'> & { readonly block: PaperBlock }

function Shown({ block, chosen, onArea }: Block) {
  const { words } = useStore()
  if (block.kind === 'heading') return <h4 class={`level${block.level}`}>{block.text}</h4>
  if (block.kind === 'table') return <PaperTable block={block} />
  const { area } = block
  return (
    <p class={`${block.kind}${area !== undefined && area === chosen ? ' chosen' : ''}`}>
      {block.kind === 'item' && '- '}
      {runsOf(block.runs)}
      {area !== undefined && (
        <button type="button" class="link" onClick={() => onArea(area)}>
          {words.compiled.look} <span class="unseen">{area}</span>
        </button>
      )}
    </p>
  )
}

function PaperTable({ block }: { readonly block: Extract<PaperBlock, { kind: 'table' }> }) {
  const { words } = useStore()
  const { columns, rows } = block
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached with the keys
    <section class="table" tabIndex={0} aria-label={words.compiled.table}>
      <table>
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
          {rows.map(({ cells, strong }, line) => (
            <tr key={line} class={strong ? 'strong' : undefined}>
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
