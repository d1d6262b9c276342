import { expect, it } from 'vitest'
import { documents } from '../../src/documents/makers.ts'
import { newDispatch } from '../../src/domain/dispatch.ts'
import type { OfficialDocument } from '../../src/domain/documents/official.ts'
import type { Paper } from '../../src/domain/documents/paper.ts'
import { depsOf } from '../../src/usecases/deps.ts'
import { documentOfRecords } from '../../src/usecases/read/documents/period-documents.ts'
import { at, school, tellStory } from '../support/story.ts'

const key = 'dan-van.2024-H1'

it('makes what is laid before several people once, anew when its words have changed, and again after it could not be made', async () => {
  const story = await tellStory({ start: '2024-05-28T08:00' })
  const made: string[] = []
  const official = async ({ number }: OfficialDocument) => {
    made.push(number?.symbol ?? '')
    if (made.length === 1) throw new Error('no memory left for it')
    return new TextEncoder().encode(made.at(-1))
  }
  const deps = depsOf({ clock: story.clock, files: school, documents: { ...documents, official } })
  const properties = { createdAt: '2024-05-28T02:00:00.000Z' }
  const paper = (symbol: string) => ({ number: { symbol }, properties }) as unknown as Paper
  const opened = () =>
    story.storage.transaction(tx => documentOfRecords(tx, deps, { kind: 'dispatch', period: key, attempt: 1 }))
  const read = async () => new TextDecoder().decode(await (await opened())?.make())
  try {
    const signature = { office: ['Hiệu trưởng'], name: 'Vũ Đức Minh' }
    const submitted = { submittedBy: 1, submittedAt: at('2024-05-28T09:00') }
    const first = newDispatch({ periodKey: key, attempt: 1, supplements: null, signer: 0, signature, ...submitted })
    await story.storage.transaction(tx => tx.dispatches.add(first, { paper: paper('BC'), figures: [] }))
    await expect(read()).rejects.toThrow()
    expect([await read(), await read(), await read()]).toEqual(['BC', 'BC', 'BC'])
    expect(made).toEqual(['BC', 'BC'])
    await story.storage.transaction(tx => tx.dispatches.update(key, 1, { paper: paper('TTr') }))
    expect([await read(), await read()]).toEqual(['TTr', 'TTr'])
    expect(made).toEqual(['BC', 'BC', 'TTr'])
  } finally {
    await story.end()
  }
})
