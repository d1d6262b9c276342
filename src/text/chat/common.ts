import type { SayOf } from '../../conversation/say.ts'
import type { HomeSay } from '../../conversation/vocabulary/home.ts'
import type { MyDataSay } from '../../conversation/vocabulary/my-data.ts'
import { dateText, dayText, momentText } from '../dates.ts'
import { roleText } from '../roles.ts'
import { unitText } from '../units.ts'
import { greeting, type Voice, You, youNamed } from '../voice.ts'
import { capital, lines, listed, quoted, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

type Help = SayOf<'help'>

function help({ reports, officer, leadership, contact }: Help, { you }: Voice): string {
  return lines(
    'Trợ lý hiểu cả lựa chọn có sẵn lẫn chữ gõ, có dấu hay không dấu đều được:',
    reports && '• "báo cáo": làm hoặc xem báo cáo',
    reports && '• "ghi nhanh": ghi lại việc vừa làm để đưa vào báo cáo',
    reports && '• "hạn nộp": các hạn sắp tới; "báo cáo cũ": xem lại báo cáo đã nộp',
    '• "vướng mắc": gửi khó khăn, đề nghị',
    officer && '• "trạng thái", "tổng hợp", "tiếp nhận", "lời mời", "đơn vị": việc của đầu mối',
    leadership && '• "đánh giá quý", "tổng hợp", "trạng thái": việc của BGH',
    '• "dữ liệu của tôi": xem, sửa, xóa; "tạm dừng": tạm dừng nhắc',
    `Không tiện gõ, ${you} dùng micro trên bàn phím để đọc.`,
    contact && `Cần giúp: ${contact}.`,
  )
}

function home({ units, officer, leadership }: SayOf<'home'>, voice: Voice): string {
  const roles = [
    ...(units.length > 0 ? [`báo cáo của ${listed(units.map(unitText))}`] : []),
    ...(officer ? ['tổng hợp báo cáo của trường'] : []),
    ...(leadership ? ['đánh giá quý'] : []),
  ]
  return sentences(
    greeting(voice),
    roles.length > 0 && `Trợ lý giúp ${voice.you}: ${roles.join('; ')}.`,
    `${You(voice)} cần việc gì?`,
  )
}

/** Of one the consent below is the only one. */
const accountsText = (accounts: SayOf<'my-data'>['accounts']): string =>
  listed(
    accounts.map(({ channel, agreedAt }) =>
      accounts.length > 1 && agreedAt ? `${channel} (đồng ý lúc ${momentText(agreedAt)})` : channel,
    ),
  )

function myData({ me, units, accounts, kept }: SayOf<'my-data'>, voice: Voice): string {
  const roles = me.roles.map(grant =>
    roleText(
      grant.role,
      units.find(unit => unit.id === grant.unitId),
    ),
  )
  return lines(
    `Trường đang lưu về ${voice.you}:`,
    `• Họ tên: ${me.name}`,
    `• Cách xưng hô: ${me.address}`,
    `• Vai trò: ${[...new Set(roles)].join('; ') || 'chưa có'}`,
    `• Mã tài khoản ${accountsText(accounts)}; tin nhắn, ảnh, tệp đã gửi cho Trợ lý`,
    kept !== undefined && `• Kênh nhận nhắc đã chọn: ${kept}`,
    me.reminderTime !== null && `• Giờ nhắc riêng: ${me.reminderTime}`,
    `• Đồng ý lúc ${momentText(me.consentAt)}`,
    me.pausedUntil !== null && `• Tạm dừng nhắc đến ${dateText(me.pausedUntil)}`,
    `Muốn rút lại đồng ý, ${voice.you} chọn "Xóa dữ liệu của tôi": Trợ lý thôi nhắc; số liệu, câu chữ báo cáo đã nộp giữ lại nhưng không kèm tên ${voice.you}.`,
  )
}

export const commonTexts: Texts<HomeSay | MyDataSay> = {
  home,
  help,
  stale: ({ settled, elsewhere }, { you }, { buttons }) =>
    settled?.open
      ? `Báo cáo của ${unitText(settled.unit)} đã nộp ngày ${dayText(settled.at)}, từ đó chưa có gì thay đổi nên không phải nộp lại. Muốn sửa, ${you} nhắn số mục.`
      : sentences(
          `${buttons ? 'Nút' : 'Lựa chọn'} này thuộc tin nhắn cũ; ${elsewhere === undefined ? '' : `${you} đã trả lời ở ${elsewhere}, `}không có gì thay đổi.`,
          settled &&
            `Báo cáo của ${unitText(settled.unit)} đã nộp ngày ${settled.earlierYear ? dateText(settled.at) : dayText(settled.at)}.`,
        ),
  overtaken: (_, { you }) =>
    `Câu trả lời cho ${you} bị gửi muộn vì gián đoạn; kỳ báo cáo ấy nay đã khép lại, ${you} không phải làm gì thêm. Cần làm kỳ này, ${you} nhắn "báo cáo".`,
  ambiguous: (_, voice) => `Trợ lý thấy hơn một cách hiểu. ${You(voice)} nhắn nguyên chữ hoặc số của lựa chọn giúp.`,
  'which-message': (_, { you }) => `Có mấy tin cùng lựa chọn ấy. ${capital(you)} chọn giúp một tin:`,
  'choose-please': ({ choices }, { you }) =>
    `Dạ, Trợ lý còn chờ ${you} chọn: nhờ ${you} nhắn ${choices.map(quoted).join(' hoặc ')}.`,
  courtesy: ({ to }, voice) =>
    to === 'greeting' ? `Dạ, Trợ lý chào ${youNamed(voice)}.` : to === 'thanks' ? 'Dạ, không có gì ạ.' : 'Vâng ạ.',
  'not-my-duty': ({ duties, contact }, { you }) =>
    `Trợ lý đang ghi ${you} là ${listed(duties.map(({ role, unit }) => roleText(role, unit)))}. Không đúng thì ${you} báo ${contact ?? 'đầu mối'} đổi người giúp; Trợ lý chưa báo ai.`,
  'not-understood': ({ idle }, { you }) =>
    idle
      ? `Trợ lý chưa hiểu tin này và không ghi gì. Cần xem cách dùng, ${you} nhắn "trợ giúp".`
      : `Trợ lý chưa hiểu tin này và không ghi vào báo cáo. Muốn báo cáo, ${you} nhắn "báo cáo"; cần xem cách dùng, nhắn "trợ giúp".`,
  failed: (_, { you }) =>
    `Trợ lý gặp trục trặc nên chưa làm được việc vừa rồi. Những gì đã báo nhận vẫn còn; ${you} thử lại sau ít phút giúp.`,
  'not-sent': ({ what }, { you }) =>
    what === 'file'
      ? `Trợ lý gặp trục trặc nên chưa gửi được tệp ${you} cần. ${capital(you)} nhắn lại yêu cầu giúp; nếu vẫn chưa được, xin báo đầu mối.`
      : `Trợ lý gặp trục trặc nên có một tin chưa gửi được tới ${you}. Những gì đã báo nhận vẫn còn; ${you} nhắn lại giúp.`,
  'file-there': ({ channel, name }, { you }) => `Trợ lý gửi tệp ${quoted(name)} cho ${you} qua ${channel}.`,
  'file-at-page': ({ channel, name, address, code, minutes }, { you }) =>
    `${channel} không chuyển được tệp. Lấy ${quoted(name)}: ${you} mở ${address}, nhập mã ${code} (dùng một lần, trong ${minutes} phút).`,
  'file-elsewhere': ({ channel, name, contact }, { you }) =>
    sentences(
      `${channel} không chuyển được tệp.`,
      contact === undefined
        ? `Tệp ${quoted(name)} nằm trên máy chạy Trợ lý.`
        : `Tệp ${quoted(name)} đầu mối lấy được: cần bản này, ${you} hỏi ${contact} giúp.`,
    ),
  'file-as-text': ({ channel, name, text }) =>
    lines(`${channel} không chuyển được tệp; dưới đây là phần chữ của ${quoted(name)}.`, '', text),
  'not-sent-to': ({ who, what }, voice) =>
    `Trợ lý gặp trục trặc nên chưa gửi được cho ${who.address} ${who.name} một ${what === 'file' ? 'tệp' : 'tin'}. ${You(voice)} báo giúp người phụ trách máy chạy Trợ lý.`,
  'my-data': myData,
  'erase-confirm': (_, voice) =>
    sentences(
      `Xóa họ tên, tài khoản, tin nhắn, ảnh, tệp, ghi nhanh, vướng mắc và bản nháp của ${voice.you} khỏi Trợ lý? Việc này không lấy lại được.`,
      'Số liệu và câu chữ báo cáo đã nộp được giữ nhưng không kèm tên.',
      'Văn bản của trường đã trình, ký, gửi là hồ sơ lưu: tên người ký trong đó giữ nguyên.',
    ),
  erased: ({ school, channel }, voice) =>
    sentences(
      `Đã xóa họ tên, tài khoản, tin nhắn, ảnh, tệp của ${voice.you} và những gì chưa nộp.`,
      `Trường giữ lại, không kèm tên: số liệu và câu chữ báo cáo đã nộp${school ? ', chỉ đạo và phần viết chung của trường' : ''}.`,
      school && 'Văn bản đã trình, ký, gửi là hồ sơ lưu của trường, tên người ký trong đó giữ nguyên.',
      'Bản sao lưu hằng ngày tự hết sau một tuần.',
      `Trong ${channel}, ${voice.you} tự xóa cuộc trò chuyện này. Cảm ơn ${voice.you} thời gian qua.`,
    ),
  'erase-last-officer': (_, { you }) =>
    `${capital(you)} là đầu mối duy nhất nên chưa xóa được. Xin mời một đầu mối khác vào trước, rồi xóa sau.`,
  keyboard: (_, { you }, { buttons }) =>
    buttons
      ? `Đã ghi nhận. Các việc hay dùng luôn nằm ở bàn phím cuối màn hình; không tiện gõ, ${you} dùng micro để đọc.`
      : `Đã ghi nhận. Lúc nào ${you} cũng có thể nhắn "trợ giúp" để xem các việc Trợ lý làm được.`,
  'only-officer': () => 'Việc này dành cho đầu mối tổng hợp.',
  'only-leadership': () => 'Việc này dành cho Ban giám hiệu.',
  'other-unit': ({ unit }, { you }) =>
    `Việc này là của ${unitText(unit)}, ngoài phần của ${you}; không có gì thay đổi.`,
}
