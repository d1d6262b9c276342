import type { SayOf } from '../../conversation/say.ts'
import { cut } from '../../domain/reading/fold.ts'
import { type Voice, You } from '../voice.ts'
import { lines, sentences, withoutStop } from '../wording.ts'

/** Longest words said back on one line. */
const LIMIT = 120

const said = (parts: readonly string[]): string => withoutStop(cut(parts.map(withoutStop).join('; '), LIMIT))

const WISH =
  /^(?:[-–—•*+]\s*)?(?:đề nghị|kiến nghị)\s+(?:với\s+)?(?:(?:nhà trường|trường|BGH|Ban Giám hiệu|Sở)(?!\p{L})\s*)?:?\s*/iu

const wished = (parts: readonly string[]): string => said(parts.map(part => part.replace(WISH, '')))

/** Model 28: three lines, and what names nobody goes to the school, which is said. */
export function sorted(say: SayOf<'sorted'>, voice: Voice): string {
  const { number, difficulties, toSchool, toSuperior, superior, unaddressed, asks } = say
  return lines(
    `Đã ghi mục ${number}.`,
    difficulties.length > 0 && `Khó khăn: ${said(difficulties)}.`,
    sentences(
      `Đề nghị với nhà trường: ${toSchool.length === 0 ? 'không' : wished(toSchool)}.`,
      toSchool.length > 0 &&
        (unaddressed
          ? `${You(voice)} không ghi gửi ai nên phần này gửi BGH, không gửi ${superior}.`
          : `Phần này gửi BGH, không gửi ${superior}.`),
    ),
    `Kiến nghị với ${superior}: ${toSuperior.length === 0 ? 'không' : wished(toSuperior)}.`,
    asks && `${You(voice)} xem đã đúng chỗ chưa ạ?`,
  )
}
