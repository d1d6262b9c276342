import type { SayOf } from '../../conversation/say.ts'
import type { ModelTold } from '../../domain/reading/models.ts'
import { countWord } from '../numbers.ts'
import { type Voice, You } from '../voice.ts'
import { capital, lines, listed, sentences } from '../wording.ts'
import { ackText } from './answer.ts'
import type { Texts } from './texts.ts'

type ModelsSay = SayOf<'models'>
type AgainSay = SayOf<'model-again' | 'model-unclear' | 'model-anew' | 'models-more'>

/** “Tủ sách dùng chung”: góp 200 cuốn sách; đã được công nhận */
function whole({ name, deed, recognised }: ModelTold, named: ModelsSay['named']): string {
  const status = recognised === undefined ? '' : recognised ? named.recognised : named.notYet
  return `${inner(name)}: ${[deed, status].filter(Boolean).join('; ')}`.replace(/:\s*$/u, '')
}

const inner = (name: string): string => `“${name}”`

/** “Tủ sách dùng chung” (đã được công nhận) */
const withStatus = ({ name, recognised }: ModelTold): string => {
  const status = recognised === undefined ? 'chưa rõ đã công nhận hay chưa' : recognised ? 'đã được công nhận' : 'chưa'
  return `${inner(name)} (${status})`
}

function names({ named: { one }, models, count, model, misses }: ModelsSay, voice: Voice): string {
  if (misses > 0)
    return `Trợ lý chưa thấy tên ${one}. ${You(voice)} nhắn riêng tên, mỗi ${one} một dòng, hoặc chọn "Bổ sung sau".`
  if (model !== '') return `Tên ${one} là ${inner(model)} phải không ạ?`
  const known = listed(models.map(({ name }) => inner(name)))
  if (models.length === 0)
    return `${You(voice)} ghi ${count} ${one}. ${count === 1 ? `${capital(one)} đó` : `Các ${one}`} tên là gì ạ?`
  const which = count - models.length === 1 ? `${capital(one)} thứ ${countWord(count)}` : `Các ${one} còn lại`
  return `${You(voice)} ghi ${count} ${one}, Trợ lý mới thấy tên ${models.length}: ${known}. ${which} tên là gì ạ?`
}

function right({ named: { one }, models }: ModelsSay, { you }: Voice): string {
  const bare = models.findLast(({ deed }) => deed === '')
  const which = models.length === 1 ? capital(one) : `${capital(one)} ${inner(bare?.name ?? '')}`
  return sentences(
    `Đã ghi ${models.length} ${one}: ${models.map(withStatus).join('; ')}.`,
    bare ? `${which} ${you} chưa ghi việc làm, kết quả. ${capital(you)} thêm một câu được không ạ?` : 'Đúng không ạ?',
  )
}

/** Models told by name: counted from the names, shown for one tap. */
export const modelsTexts: Texts<ModelsSay | AgainSay> = {
  'model-again': ({ named, model, left, number, total, ack }) =>
    lines(
      ack && ackText(ack),
      sentences(
        number !== undefined && `Mục ${number}/${total}:`,
        `6 tháng có ${named.one} ${whole(model, named)}.`,
        `Nay vẫn vậy, có sửa, hay đã thôi ạ?`,
        left > 0 && `Còn ${left} ${named.one} nữa.`,
      ),
    ),
  'model-unclear': (_, { you }) =>
    `Trợ lý chưa ghi tin vừa rồi. Muốn sửa mô hình, ${you} chọn "Sửa" rồi nhắn lại tên và việc làm.`,
  'model-anew': ({ named, model }, voice) =>
    `${You(voice)} nhắn lại ${named.one} này: tên, việc làm, kết quả, đã được công nhận hay chưa. Đang ghi: ${whole(model, named)}.`,
  'models-more': ({ named, models }, voice) =>
    sentences(
      models.length > 0 && `Đã ghi ${listed(models.map(({ name }) => inner(name)))}.`,
      `Còn ${named.one} mới nào không ạ? ${You(voice)} nhắn tên, việc làm, kết quả, đã công nhận hay chưa.`,
    ),
  models: (say, voice) => {
    if (say.ask === 'names') return names(say, voice)
    if (say.ask === 'right') return right(say, voice)
    const asked = `${capital(say.named.one)} ${inner(say.model)} đã được công nhận chưa ạ?`
    return say.misses > 0 ? `${asked} ${You(voice)} nhắn "rồi" hoặc "chưa" giúp.` : asked
  },
}
