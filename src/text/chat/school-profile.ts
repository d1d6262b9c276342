import type { SchoolProfileSay } from '../../conversation/vocabulary/school-profile.ts'
import { missingIn, PROFILE_PARTS, type ToldProfile } from '../../domain/reading/school-profile.ts'
import { profileSentence } from '../documents/profile.ts'
import { numberText } from '../numbers.ts'
import { periodText } from '../periods.ts'
import { You } from '../voice.ts'
import { listed, quoted, sentences } from '../wording.ts'
import type { Texts } from './texts.ts'

const NAMES: Record<(typeof PROFILE_PARTS)[number], string> = {
  staff: 'cán bộ, giáo viên, nhân viên',
  partyMembers: 'đảng viên',
  classes: 'lớp',
  pupils: 'học sinh',
}

const EXAMPLE = '82 CBGV, 31 đảng viên, 24 lớp, 1.020 học sinh'

const toldText = (told: ToldProfile): string =>
  PROFILE_PARTS.flatMap(part => {
    const value = told[part]
    return value === undefined ? [] : [`${numberText(value)} ${NAMES[part]}`]
  }).join('; ')

export const schoolProfileTexts: Texts<SchoolProfileSay> = {
  'school-profile': ({ period, kept, template }, voice) => {
    if (!kept)
      return `Báo cáo ${periodText(period)} mở đầu bằng quy mô trường. ${You(voice)} nhắn một dòng, ví dụ: "${EXAMPLE}".`
    const sentence = quoted(profileSentence(template, kept))
    return kept.confirmed
      ? `Báo cáo ${periodText(period)} đang ghi: ${sentence} Có số nào đổi, ${voice.you} nhắn số ấy, ví dụ: "83 CBGV".`
      : `Kỳ trước trường ghi: ${sentence} Nay vẫn đúng không ạ? Có số nào đổi, ${voice.you} nhắn số ấy, ví dụ: "83 CBGV".`
  },
  'school-profile-read': ({ profile, odd, template }, voice) =>
    odd
      ? `Trợ lý đọc là: ${toldText(profile)}. Các số này chưa hợp nhau, ${voice.you} xem và nhắn lại số cần sửa giúp.`
      : `Báo cáo sẽ ghi: ${quoted(profileSentence(template, profile))} Đúng không ạ? Cần sửa số nào, ${voice.you} nhắn lại số ấy.`,
  'school-profile-missing': ({ told }, voice) => {
    const missing = listed(missingIn(told).map(part => `số ${NAMES[part]}`))
    if (missing === '') return `Trợ lý chưa thấy số nào của quy mô trường. ${You(voice)} nhắn giúp, ví dụ: "83 CBGV".`
    return sentences(
      Object.keys(told).length > 0 ? `Đã đọc: ${toldText(told)}.` : 'Trợ lý chưa đọc được quy mô trường.',
      `Còn thiếu ${missing}.`,
      `${You(voice)} nhắn thêm giúp, ví dụ: "${EXAMPLE}".`,
    )
  },
}
