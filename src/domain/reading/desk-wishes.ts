import type { Broadcast } from './broadcast-said.ts'
import { ASSESSMENT_WISHES } from './desk-wishes-assessment.ts'
import { PEOPLE_WISHES, type PeopleWish } from './desk-wishes-people.ts'
import { MISSING_WISHES, SENT_SO } from './desk-wishes-report.ts'
import type { WaitingAsked } from './waiting-asked.ts'

/** What the officer or the BGH asks for in words of their own. */
export type DeskWish =
  | 'board'
  | 'assessment'
  | 'nudge-all'
  | 'compile'
  | 'reword'
  | 'way'
  | 'files'
  | 'nudge'
  | 'behalf'
  | 'extend'
  | 'state'
  | 'past'
  | 'target'
  | 'directions'
  | 'return'
  | 'figures'
  | 'send'
  | PeopleWish
  | WaitingAsked['wish']
  | Broadcast

const LATE = '(?:con )?(?:chua (?:nop|bao cao|gui|xong|co)|thieu|no|cham|con lai)'
const UNITS =
  '(?:ai|nguoi nao|don vi nao|to nao|nhung ai|bao nhieu don vi|bao nhieu to|may don vi|may to|nhung don vi nao|nhung to nao|cac don vi|cac to)'

const ITS_REPORT =
  '(?:bao cao|ban trinh|ban da trinh|ban vua trinh|ban tong hop|ban soan|gui so|gui bgh|hieu truong|bgh|ban giam hieu|da trinh|vua trinh|ve|lai|do)'
const IN_ORDER_TO = '(?:(?: (?:de|roi))? (?:sua|chinh|viet)(?: .*)?)?'

const SUPERIOR = '(?:(?:len|cho|ve|ra|den) )?(?:so|sgd|so gd|so giao duc|cap tren)'
const EARLIER = '(?:(?<period>nam ngoai|nam truoc)|ky truoc|lan truoc|dot truoc|hoc ky truoc)'
const A_UNIT = '(?:to|ban|doan|hoi|nhom|cong doan|nu cong|van phong)'
/** A report that is named by its period: that of the school. */
const PERIOD =
  '(?<period>(?:6 thang|sau thang|thang 6|nam ngoai|nam truoc|ca nam|nam \\d{4}|nam nay)(?: dau nam| nam \\d{4}| nam ngoai| nam nay| nam truoc| \\d{4})*)'
const MOVES = '(?:(?:cho|xin|de nghi|muon|can|dinh) )*(?:doi|lui|gia han|keo dai|hoan|chuyen|sua|dat|don)(?: lai)?'
const ALL = '(?:(?:tat ca )?cac to|cac don vi|ca truong|toan truong|tat ca|moi nguoi)'
const FOR_ALL = `(?:cua|cho) ${ALL}`
const BY_SO_MUCH =
  '(?: (?:(?:sang|den|toi|thanh|ve|them|lai|ra|qua)(?: .{1,20})?|ngay \\d.{0,15}|(?:\\d{1,2}|mot|hai|ba) (?:ngay|hom|tuan)(?: .{0,15})?|\\d{1,2}/\\d{1,2}.{0,8}))'
/** What became of it. */
const FOLLOWED =
  '(?:(?:da|duoc|dang|thi|to nao) )*(?:lam|thuc hien|xong|trien khai|giai quyet|xu ly|den dau|toi dau|the nao|sao|ra sao|ket qua)(?: (?:den dau|toi dau|xong|the nao|gi|duoc gi))?'

/** By what a paper, or words, came that the assistant did not see. */
const BY_HAND = '(?:ban giay|giay|ban cung|ban in|zalo|email|mail|usb)'

/** In order: what is sure of its wish stands before what only begins so. */
export const WISHES: readonly (readonly [DeskWish, RegExp])[] = [
  ...ASSESSMENT_WISHES,
  [
    'compile',
    new RegExp(
      `^(?:xem|mo|doc|in|tai|gui|cho|lay)(?: lai)? (?:ban )?(?:bao cao|tong hop)(?: (?:cua truong|tong hop|gui so))* ${PERIOD}$`,
    ),
  ],
  [
    'past',
    new RegExp(
      `^${EARLIER} (?<unit>.+?) (?:da )?(?:bao cao|nop|ghi|viet)(?: nhung)?(?: (?:gi|the nao|nhu the nao|ra sao|bao nhieu))?$`,
    ),
  ],
  [
    'past',
    new RegExp(
      `^(?<unit>.+?) ${EARLIER} (?:da )?(?:bao cao|nop|ghi|viet)(?: nhung)? (?:gi|the nao|nhu the nao|ra sao|bao nhieu)$`,
    ),
  ],
  ['past', new RegExp(`^(?:(?:xem|mo|doc|cho) )*(?:lai )?bao cao (?:cua )?(?<unit>${A_UNIT}.*?) (?:${EARLIER}|cu)$`)],
  [
    'past',
    new RegExp(
      `^(?:(?:xem|mo|doc|cho) )*(?:lai )?bao cao (?:cu|${EARLIER}|cac ky truoc|cac nam truoc)(?: (?:cua )?(?<unit>${A_UNIT}.+))?$`,
    ),
  ],
  [
    'directions',
    new RegExp(
      `^(?=.*\\b(?:chua|den dau|toi dau|the nao|sao|nao|xem|danh sach|tinh hinh|cac|nhung|con|khong|ket qua|may)\\b)(?:(?:xem|cho|cac|nhung|may|con|co|tinh hinh|danh sach|viec|ket qua|lai|thuc hien) )*(?:y kien )?chi dao(?: (?:cua (?:toi|thay|co|bgh|hieu truong|hieu pho|ban giam hieu|nha truong)|hom (?:truoc|no|qua)|(?:lan|quy|thang|tuan) truoc|vua roi|truoc|cu|da giao|nao|gi|chua (?:lam|xong|thuc hien)|do|ay))*(?: ${FOLLOWED})?(?: (?:chua|roi|khong))*$`,
    ),
  ],
  [
    'board',
    /^(?:sao |con |van )+(?:nhieu|may|lam) (?:to|don vi)(?: (?:the|vay|van|con))* (?:chua|thieu|cham|tre)(?: .{0,20})?$/,
  ],
  ['board', new RegExp(`^(?:con )?${UNITS} (?:con )?${LATE}(?: bao cao)?$`)],
  ['board', new RegExp(`^(?:con )?thieu (?:bao cao (?:cua )?)?${UNITS}$`)],
  [
    'board',
    new RegExp(`^${UNITS} (?:da )?(?:nop|bao cao|gui)(?: bao cao)?(?: (?:het|du|xong|day du))*(?: roi)?(?: chua)?$`),
  ],
  ['board', new RegExp(`^con ${UNITS}(?: nua)?(?: khong)?$`)],
  ['board', /^(?:(?:tat ca|cac to|nop|bao cao|gui|co|da) )*(?:du|day du|het)(?: bao cao)? (?:roi )?chua$/],
  [
    'board',
    /^(?:(?:da )?(?:co|duoc|nop) )*(?:may|bao nhieu) (?:to|don vi)(?: (?:da )?(?:nop|bao cao|gui|xong))?(?: bao cao)?(?: roi)?(?: chua)?$/,
  ],
  [
    'board',
    /^(?:danh sach (?:don vi )?(?:chua|da) nop|tinh hinh(?: nop| lam)?(?: bao cao)?(?: (?:the nao|sao|den dau|ra sao|toi dau)(?: roi)?)?|bao cao (?:the nao|den dau|sao)(?: roi)?|den dau roi|nop den dau roi)$/,
  ],
  [
    'board',
    /^(?:(?:han|ngay) (?:gui|nop|bao cao)(?: bao cao)?(?: len| cho| ve)? so(?: (?:la )?(?:bao gio|khi nao|ngay nao))?|(?:bao gio|khi nao)(?: phai| thi)? (?:gui|nop|bao cao)(?: bao cao)?(?: len| cho)? so)$/,
  ],
  ['board', new RegExp(`^${UNITS} (?:vua |moi )(?:nop|bao cao|gui)(?: bao cao)?(?: xong)?$`)],
  ['board', new RegExp(`^${UNITS} (?:dang )?(?:cham|tre|lau)(?: nhat)?$`)],
  ['board', new RegExp(`^(?:co )?${UNITS} (?:dang )?xin (?:lui|gia han)(?: han| khong| chua)*$`)],
  ['board', /^(?:tiep nhan|nhan|duyet) (?:het|ca|tat ca|toan bo|cac bao cao|cac to|cac don vi)(?: .{0,20})?$/],
  [
    'day',
    /^(?:(?:bao gio|khi nao|hom nao|ngay nao) (?:(?:thi |phai )*(?:nop|bao cao)(?: bao cao)?|(?:thi )?(?:het|den|toi) han)|(?:han|ngay)(?: nop| bao cao)*(?: (?:cua|cho) (?:cac )?(?:to|don vi|truong))?(?: (?:la|den|con))* (?:khi nao|bao gio|hom nao|ngay nao)|hen noi bo(?: (?:la|den))* (?:khi nao|bao gio|hom nao|ngay nao))$/,
  ],
  [
    'day',
    /^(?:con |co )?(?:gi|viec gi|bao cao nao)(?: (?:dang|can|cho|phai))*(?: (?:toi|em|chi|co|thay))? (?:duyet|quyet dinh|ky|y kien)(?: khong)?$/,
  ],
  ...PEOPLE_WISHES,
  ['nudge-all', /^(?:nhac|don doc|giuc)(?: lai)?(?: (?:mot |them )?(?:lan|phat|luot))(?: nua)?$/],
  [
    'nudge-all',
    /^(?:nhac|don doc|giuc|hoi)(?: (?:lai|giup|het|tat ca|toan bo|cac|nhung|may|moi))* ?(?:don vi|to|nguoi|ai|thay co)?(?: nao)? ?(?:con )?(?:chua (?:nop|bao cao|gui)|con thieu|con lai|cham)(?: bao cao)?$/,
  ],
  [
    'nudge-all',
    /^(?:nhac|don doc|giuc)(?: (?:lai|giup))* (?:het|tat ca|toan bo|moi nguoi|ca truong|cac don vi|moi don vi)$/,
  ],
  [
    'files',
    /^(?:gui|cho|xin|lay|mo|xem|doc)(?: lai)?(?: toi| em| chi| minh| thay| co)?(?: xin| xem| doc)?(?: lai)? (?:cac )?(?:file|tep|ban word|word|excel|ban tong hop|bao cao tong hop)(?: .*)?$/,
  ],
  [
    'reword',
    new RegExp(
      `^(?:(?:muon|can|dinh) )?(?:sua|chinh|chinh sua|bien tap)(?: lai)? (?:cac )?(?:cau chu|cau van|loi van|tung cau)(?: (?:cua |trong )?${ITS_REPORT})*$`,
    ),
  ],
  [
    'way',
    new RegExp(
      `^(?:(?:muon|can|xin|dinh) )?(?:rut (?:lai|ve)|(?:rut|thu hoi|lay lai)(?: lai)? (?:cai )?(?:bao cao|ban trinh|ban da trinh|ban vua trinh))(?: ${ITS_REPORT})*${IN_ORDER_TO}$`,
    ),
  ],
  ['way', new RegExp(`^(?:(?:muon|can|xin|dinh) )?trinh(?: lai| luon| ky| duyet| ${ITS_REPORT})*$`)],
  [
    'way',
    /^(?:(?:(?:hieu truong|bgh|ban giam hieu|thay hieu truong|co hieu truong|bao cao|sep|(?:thay|co) [a-z]+)(?: da)?|da) )?(?:duyet|ky)(?: bao cao)?(?: xong)? (?:chua|roi chua)$/,
  ],
  [
    'way',
    new RegExp(
      `^(?:(?:da|truong|minh|ta|em|chi|bao cao|ben minh|nha truong) )*(?:gui|nop|chuyen)(?: bao cao)? ${SUPERIOR} (?:roi )?chua$`,
    ),
  ],
  [
    'way',
    /^(?:(?:van ban|cong van|bao cao|van thu|da|co|lay|cap|vao|xin|cho|duoc) )*so(?: (?:van ban|cong van|bao cao|vb|cv|hieu|ky hieu|cua|di))*(?: (?:la|da|co|cap|lay))*(?: (?:bao nhieu|may|gi|chua|roi chua))$/,
  ],
  [
    'way',
    /^(?:bao cao|ban trinh|van ban|ban bao cao)(?: gui so)? (?:dang |con )?(?:nam )?(?:o dau|cho ai(?: duyet| ky)?|ai (?:dang )?giu|den tay ai)(?: roi)?$/,
  ],
  [
    'way',
    /^(?:(?:muon|can|xin|dinh) )?(?:trinh|gui)(?: bao cao)?(?: (?:len|cho))?(?: (?:thay|co))? ?(?:hieu truong|hieu pho|bgh|ban giam hieu|sep|(?<=trinh )(?:thay|co)(?: [a-z]+)?|(?<= cho (?:thay|co) )[a-z]+)(?: (?:ky|duyet|xem))*$/,
  ],
  [
    'send',
    new RegExp(
      `^(?:(?:da|vua|moi|chi|em|toi|bao cao|truong) )*(?:gui|nop|chuyen)(?: (?:bao cao|mail|email|eoffice|truc lien thong|giup|ho))*(?: (?:chi|em|toi))? ${SUPERIOR}(?: (?:roi|xong|giup|ho|di))*${SENT_SO}(?: (?:roi|xong))*$`,
    ),
  ],
  ['way', /^(?:bao cao|ban bao cao|van ban)(?: cua truong)? (?:da |duoc )*(?:gui|nop|trinh)(?: di)? (?:roi )?chua$/],
  ['way', /^(?:da )?trinh(?: (?:hieu truong|bgh|ban giam hieu|ky|duyet|bao cao))* (?:roi )?chua$/],
  [
    'files',
    /^(?:file|tep|ban word|word|ban excel|excel|bang so lieu)(?: (?:bao cao|tong hop|so lieu|gui so|cua truong|word|excel|dau|dau roi))*$/,
  ],
  ['files', /^in(?: ra)?(?: giup)?$/],
  ['files', /^(?:in|tai)(?: lai)?(?: ban)? (?:bao cao|tong hop)(?: .{0,20})?$/],
  [
    'compile',
    /^(?:(?:cho )?(?:xem|doc|mo)(?: lai)? )?(?:bao cao|ban)(?: (?:cua|ca))? (?:tong hop|truong|nha truong|gui so)(?: (?:dau|dau roi|xong chua|den dau|den dau roi|the nao))?$/,
  ],
  ['compile', /^bao cao dau(?: roi)?$/],
  ...MISSING_WISHES,
  ['compile', /^(?:(?:toi|em|chi|co|thay|minh|muon|can|cho) )*(?:xem|doc|mo) bao cao$/],
  [
    'reword',
    /^(?:sua|chinh|chinh sua|bien tap)(?: lai)? (?:bao cao|ban tong hop|ban soan)(?: (?:cua truong|tong hop|gui so))*$/,
  ],
  ['reword', /^them (?:y|cau|noi dung|mot y)(?: nua)? vao bao cao(?: .{0,20})?$/],
  [
    'figures',
    /^(?:xem )?(?:so lieu|con so|thong ke)(?: (?:chung|tong hop|cua|ca|toan))* (?:truong|ca truong|nha truong|cac to|tong hop|chung)$/,
  ],
  [
    'figures',
    /^(?:(?:ca|toan) truong|tong cong|tong so|nha truong)(?: .{0,40})? (?:may|bao nhieu)(?: (?:buoi|lan|luot|nguoi|mo hinh|cuoc|hoat dong|tien|em|tin bai|guong))?$/,
  ],
  ['compile', /^(?:tong hop|soan|lam)(?: (?:bao cao|lai|tong hop|gui so))*$/],
  [
    'target',
    new RegExp(
      `^${MOVES}(?: (?:ngay|thoi))? (?:han|hen)(?: (?:noi bo|nop|bao cao|chot))*(?: ${FOR_ALL})?${BY_SO_MUCH}?$`,
    ),
  ],
  [
    'target',
    new RegExp(
      `^(?:gia han|lui|cho)(?: \\d{1,2} (?:ngay|tuan))?(?: cho)? ${ALL}(?: (?:lui|nop muon|nop sau))?${BY_SO_MUCH}?$`,
    ),
  ],
  ['target', new RegExp(`^(?:gia han|lui)${BY_SO_MUCH}$`)],
  [
    'extend',
    /^(?:gia han|lui han|cho lui|lui|cho)(?: cho)? (?<unit>.+?) (?:(?:lui|nop (?:muon|cham|tre|sau)) )?(?:den|toi|sang|qua|them)(?: het)? .+$/,
  ],
  ['extend', /^(?:gia han|lui han|cho lui han)(?: (?:nop|bao cao|giup|cho (?:cac )?(?:don vi|to)))*$/],
  ['extend', /^(?:gia han|lui han|cho lui)(?: cho)? (?<unit>.+)$/],
  [
    'extend',
    /^(?<unit>.+?) (?:(?:dang|cung|co|muon) )*(?:xin|de nghi|nho) (?:cho )?(?:nop (?:muon|cham|sau|tre)|lui|gia han|hoan|them (?:may |vai |\d )?ngay|them thoi gian)(?: .{0,30})?$/,
  ],
  [
    'extend',
    new RegExp(
      `^(?<unit>${A_UNIT}.*?) (?:(?:duoc|cho|xin) )*(?:lui|gia han|nop muon|nop cham)(?: han)? (?:den|toi|sang|them|qua) .{1,30}$`,
    ),
  ],
  ['extend', /^cho (?<unit>.+?) nop (?:muon|cham|tre|sau)(?: .{0,30})?$/],
  ['behalf', /^(?:nhap|bao cao|nop|ghi|dien) (?:ho|thay)(?: bao cao)?$/],
  [
    'behalf',
    /^(?:(?:nhap|bao cao|nop|ghi|dien) (?:ho|thay)(?: bao cao)?|nhap (?:giup )?(?:bao cao|bai))(?: cho)?(?: cua)? (?<unit>.+?)(?: tiep(?: tuc)?)?$/,
  ],
  [
    'behalf',
    new RegExp(
      `^(?<unit>${A_UNIT}.*?|(?:thay|co) .+?) (?:(?:da|vua|moi|co) )*(?:nop|gui|dua|chuyen)(?: bao cao)?(?: cho (?:em|toi|chi|minh|co|thay))?(?: (?:qua|bang|o))? ${BY_HAND}(?: .{0,20})?$`,
    ),
  ],
  [
    'nudge',
    /^(?:nhac|don doc|giuc)(?: (?:lai|giup|ho))*(?: (?:toi|chi|em|minh|thay|co)(?= (?:to|doan|ban|hoi|thay|co|cong doan) ))?(?: nhe)? (?<unit>.+?)(?: nop(?: bao cao)?| bao cao)?$/,
  ],
  [
    'nudge',
    /^(?:nhan|bao)(?: tin)?(?: (?:cho|toi|den))? (?<unit>.+?) (?:nop|lam)(?: bao cao)?(?: (?:som|dung han|gap))?$/,
  ],
  ['state', /^(?<unit>.+?) (?:da |co )?(?:nop|gui|bao cao|xong)(?: bao cao)? (?:chua|roi chua|roi a|khong)$/],
  ['state', /^(?:xem )?bao cao (?:cua )?(?<unit>.+?) (?:dau|dau roi|the nao|sao roi|den dau|den dau roi|co chua)$/],
  [
    'state',
    /^(?<unit>.+?) (?:da |moi )?(?:nop|gui|bao cao)(?: bao cao)? (?:luc nao|khi nao|hom nao|ngay nao|bao gio|may gio)$/,
  ],
  [
    'state',
    /^(?:duyet|tiep nhan)(?: bao cao| bai)?(?: (?:cho|cua))* (?<unit>(?:to|ban|doan|hoi|nhom|cong doan|nu cong|van phong).*)$/,
  ],
  ['state', /^(?<unit>.+?) (?:(?:lam|lam an|viet|soan|nop|bao cao|dang) )*(?:sao|the nao|den dau|toi dau|dau) roi$/],
  [
    'state',
    new RegExp(
      `^(?:sao )?(?<unit>${A_UNIT}.*?|(?:thay|co) .+?) (?:(?:van|con|lai) )*chua (?:nop|bao cao|gui|lam|xong)(?: bao cao)?$`,
    ),
  ],
  ['state', new RegExp(`^(?<unit>${A_UNIT}.+?) (?:(?:thi|lam|lam an|dao nay) )*(?:sao|the nao)$`)],
  ['state', new RegExp(`^(?<unit>${A_UNIT}.*?) co (?:gi|tin gi)(?: moi)?(?: khong)?$`)],
  [
    'return',
    new RegExp(
      `^(?:tra lai|tra ve|tra|yeu cau bo sung)(?: (?:bao cao|bai|cho|cua))* (?<unit>${A_UNIT}.+?)(?: (?:(?:de |cho )?(?:sua|bo sung|lam lai|viet lai|ghi)|(?:cac )?muc \\d|vi|do|thieu|chua) ?.*)?$`,
    ),
  ],
  [
    'return',
    new RegExp(
      `^(?:(?:bao|nho|de nghi|yeu cau|noi|nhan)(?: voi)? )?(?<unit>${A_UNIT}.*?|(?:thay|co) .+?) (?:(?:can|phai|nen|can phai) )*(?:sua|bo sung|lam lai|viet lai|thieu (?:so lieu|minh chung|noi dung|anh))(?: .{0,40})?$`,
    ),
  ],
  [
    'state',
    /^(?<unit>.+?) (?:(?:con )?thieu (?:muc|cau|phan)?(?: ?(?:nao|gi|may))?|(?:da |co )?(?:nop|gui|bao cao) (?:gi|nhung gi|duoc gi|may muc|den muc may)(?: chua| roi)?|(?:da |chua )co ai(?: (?:vao|tham gia|dang ki|dang ky|nhan))*(?: chua| a)?)$/,
  ],
  [
    'state',
    /^(?:(?:toi|em|chi|co|thay|minh) )?(?:(?:muon|can|xin|cho) )*(?:xem|doc|mo)(?: lai)? (?:bao cao|bai|ban)(?: cua)? (?<unit>(?:to|ban|doan|hoi|nhom|cong doan|nu cong|van phong).*)$/,
  ],
]
