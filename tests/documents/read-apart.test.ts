import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readApart } from '../../src/documents/docx/read-apart.ts'

const docx = (body: string) => zipSync({ 'word/document.xml': strToU8(`<w:document>${body}</w:document>`) })
const saying = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
/** The largest body that is read at all, nothing but markup. */
const heavy = docx(`${'<w:p><w:pPr/></w:p>'.repeat(400_000)}${saying('cuối')}`)
const never = new AbortController().signal

it('reads what the reader reads', async () => {
  expect(await readApart({ bytes: docx(saying('Họp 4 lần')), as: 'words' }, never)).toEqual({
    kind: 'words',
    text: 'Họp 4 lần',
  })
  expect(await readApart({ bytes: strToU8('no zip'), as: 'words' }, never)).toEqual({ kind: 'none' })
})

it('leaves the thread that answers to the others', async () => {
  let [turns, done] = [0, false]
  const reading = readApart({ bytes: heavy, as: 'words' }, never).finally(() => {
    done = true
  })
  const turn = () => {
    turns += 1
    if (!done) setTimeout(turn, 1)
  }
  turn()
  expect(await reading).toEqual({ kind: 'words', text: 'cuối' })
  // Read in this thread there would be one turn at most.
  expect(turns).toBeGreaterThan(20)
})

it('gives up a file that takes longer than it may', async () => {
  expect(await readApart({ bytes: heavy, as: 'words' }, never, 1)).toEqual({ kind: 'given-up' })
})

it('lets go at once when the program stops', async () => {
  const stopping = new AbortController()
  const reading = readApart({ bytes: heavy, as: 'words' }, stopping.signal)
  stopping.abort()
  expect(await reading).toEqual({ kind: 'stopped' })
  expect(await readApart({ bytes: heavy, as: 'words' }, stopping.signal)).toEqual({ kind: 'stopped' })
})

it('reads file after file, and several at once, whatever became of the one before', async () => {
  const reads = (text: string) => readApart({ bytes: docx(saying(text)), as: 'words' }, never)
  expect(await readApart({ bytes: heavy, as: 'words' }, never, 1)).toEqual({ kind: 'given-up' })
  expect(await reads('một')).toEqual({ kind: 'words', text: 'một' })
  const both = [reads('hai'), reads('ba'), readApart({ bytes: strToU8('a;b'), as: 'table' }, never)]
  expect((await Promise.all(both)).map(read => ('text' in read ? read.text.trim() : read.kind))).toEqual([
    'hai',
    'ba',
    'a\tb',
  ])
  expect(await reads('bốn')).toEqual({ kind: 'words', text: 'bốn' })
})

it('goes with the program that had it read, and not before its time', async () => {
  const [first, second] = [new AbortController(), new AbortController()]
  const begun: Worker[] = []
  const noted = (worker: Worker) => begun.push(worker)
  process.on('worker', noted)
  // Two at once: one of them is a thread of its own.
  const file = { bytes: docx(saying('một')), as: 'words' as const }
  await Promise.all([readApart(file, first.signal), readApart(file, first.signal)])
  first.abort()
  // Whichever waited has gone: the next file begins another.
  const before = begun.length
  expect(await readApart(file, second.signal)).toMatchObject({ kind: 'words' })
  expect(begun).toHaveLength(before + 1)
  expect(await readApart(file, second.signal)).toMatchObject({ kind: 'words' })
  expect(begun).toHaveLength(before + 1)
  const gone = once(begun.at(-1) as Worker, 'exit')
  second.abort()
  await gone
  process.off('worker', noted)
})
