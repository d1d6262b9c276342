import { strFromU8, unzipSync } from 'fflate'
import { expect } from 'vitest'
import type { CompiledView, LineRow } from '../../src/web/wire/desk.ts'
import type { DeskSchool, Seat } from './desk-school.ts'

/** The compiled report as it stands on the page, and in the Word file. */

const linesIn = ({ areas }: CompiledView): readonly LineRow[] =>
  areas.flatMap(({ paragraphs, left }) => [...paragraphs.flatMap(({ lines }) => lines), ...left])

/** @param where who looks, asked each time: nobody sits there when the file is read. */
export function deskReport(period: string, where: () => { readonly school: DeskSchool; readonly seat: Seat }) {
  return {
    async lineWith(words: string): Promise<LineRow> {
      const lines = linesIn(await where().seat.look<CompiledView>(`/ban/xem/tong-hop?ky=${period}`))
      const found = lines.find(({ text, said }) => `${text} ${said.map(each => each.words).join(' ')}`.includes(words))
      if (!found) throw new Error(lines.map(({ text }) => text).join('\n'))
      return found
    },
    async wordFile({ headers }: Seat = where().seat): Promise<string> {
      const reply = await where().school.call(`/ban/van-ban?loai=sach&ky=${period}`, headers)
      expect(reply.headers['content-type']).toBe('application/octet-stream')
      return strFromU8(unzipSync(reply.bytes)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
    },
  }
}
