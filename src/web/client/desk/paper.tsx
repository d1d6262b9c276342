import { render } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { PaperView } from '../../wire/desk.ts'
import { type Look, Shown } from './bit.tsx'
import { type Flow, flowsOf } from './flow.ts'
import { type Pages, pagesOf } from './measure.ts'
import { useStore } from './store.ts'

type Laid = {
  readonly paper: PaperView
  readonly flows: readonly Flow[]
  readonly pages: readonly Pages[]
  /** The letters are as wide as in the file. */
  readonly exact: boolean
}

type Props = Required<Look>

/** The report on sheets as it is printed; a paragraph of the units' words opens what it is made of. */
export function Paper({ paper, ...look }: Props) {
  const { words } = useStore()
  const [laid, setLaid] = useState<Laid>()
  const held = useRef<string | undefined>(undefined)
  const box = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const within = box.current?.contains(document.activeElement) ? document.activeElement : null
    held.current = within instanceof HTMLElement ? within.dataset.of : undefined
    setLaid(laidOut(paper))
  }, [paper])
  // A paragraph that went to another sheet is a new one to the browser: who stood on it stands there again.
  useLayoutEffect(() => {
    const { current: of } = held
    if (of === undefined || box.current?.contains(document.activeElement)) return
    box.current?.querySelector<HTMLElement>(`[data-of="${CSS.escape(of)}"]`)?.focus({ preventScroll: true })
  }, [laid])
  return (
    <section class="sheets" lang="vi" aria-label={words.compiled.paper} ref={box}>
      <p class="about">{laid && !laid.exact ? words.compiled.roughly : words.compiled.asPrinted}</p>
      {laid?.flows.map((flow, nth) => (
        <Section key={nth} flow={flow} pages={laid.pages[nth] ?? []} laid={laid} look={look} />
      ))}
    </section>
  )
}

type OfSection = {
  readonly flow: Flow
  readonly pages: Pages
  readonly laid: Laid
  readonly look: Omit<Props, 'paper'>
}

function Section({ flow, pages, laid, look }: OfSection) {
  const { words } = useStore()
  return (
    <>
      {pages.map((pieces, nth) => {
        const name = words.compiled.page(flow.label, nth + 1, pages.length, laid.exact)
        return (
          <section key={nth} class="page" aria-label={name}>
            <p class="mark" aria-hidden="true">
              {name}
            </p>
            {nth > 0 && (
              <span class="folio" aria-hidden="true">
                {nth + 1}
              </span>
            )}
            <div class="text">
              {pieces.map(piece => {
                const bit = flow.bits[piece.bit]
                return bit && <Shown key={piece.bit} bit={bit} piece={piece} paper={laid.paper} {...look} />
              })}
            </div>
          </section>
        )
      })}
    </>
  )
}

/** How wide this is at 100 pixels in Times New Roman, and in whatever has its measures. */
const PROBE = { text: 'Trường Trung học phổ thông, 0123456789', width: 1709.2 } as const

/** Sets the report once on sheets without an end, out of sight, and looks where its pages end. */
function laidOut(paper: PaperView): Laid {
  const flows = flowsOf(paper)
  const host = document.createElement('div')
  host.className = 'galley'
  document.body.append(host)
  render(<Galley paper={paper} flows={flows} />, host)
  const [probe, page, ...boxes] = [...host.children]
  const height = page?.getBoundingClientRect().height ?? 0
  const pages = flows.map((flow, nth) => {
    const text = boxes[nth]
    return text ? pagesOf(flow, text, height) : []
  })
  const wide = probe?.getBoundingClientRect().width ?? 0
  render(null, host)
  host.remove()
  return { paper, flows, pages, exact: Math.abs(wide / PROBE.width - 1) < 0.005 }
}

function Galley({ paper, flows }: Pick<Laid, 'paper' | 'flows'>) {
  return (
    <>
      <span class="text probe">{PROBE.text}</span>
      <div class="full" />
      {flows.map(({ bits }, nth) => (
        <div key={nth} class="text">
          {bits.map((bit, at) => (
            <Shown key={at} bit={bit} paper={paper} chosen={undefined} />
          ))}
        </div>
      ))}
    </>
  )
}
