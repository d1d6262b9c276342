import type { Broadcast } from './broadcast-said.ts'
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
  | WaitingAsked['wish']
  | Broadcast

const LATE = '(?:con )?(?:chua (?:nop|bao cao|gui|xong|co)|thieu|no|cham|con lai)'
const UNITS =
  '(?:ai|nguoi nao|don vi nao|to nao|nhung ai|bao nhieu don vi|bao nhieu to|may don vi|may to|nhung don vi nao|nhung to nao|cac don vi|cac to)'

const ITS_REPORT =
  '(?:bao cao|ban trinh|ban da trinh|ban vua trinh|ban tong hop|ban soan|gui so|gui bgh|hieu truong|bgh|ban giam hieu|da trinh|vua trinh|ve|lai|do)'
const IN_ORDER_TO = '(?: (?:de|roi) (?:sua|chinh|viet)(?: .*)?)?'

/** In order: what is sure of its wish stands before what only begins so. */
export const WISHES: readonly (readonly [DeskWish, RegExp])[] = [
  ['assessment', /^(?:tinh hinh|danh gia|ket qua) (?:cua )?quy(?: nay| nao| \S+)?$/],
  ['assessment', /^quy nay (?:the nao|sao|ra sao|den dau)(?: roi)?$/],
  ['board', new RegExp(`^(?:con )?${UNITS} (?:con )?${LATE}(?: bao cao)?$`)],
  ['board', new RegExp(`^(?:con )?thieu (?:bao cao (?:cua )?)?${UNITS}$`)],
  ['board', new RegExp(`^${UNITS} (?:da )?(?:nop|bao cao|gui)(?: bao cao)?(?: roi| chua)?$`)],
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
    /^(?:(?:bao gio|khi nao|hom nao) (?:thi )?(?:het|den|toi) han|(?:han|ngay)(?: nop| bao cao)*(?: (?:cua|cho) (?:cac )?(?:to|don vi|truong))?(?: (?:la|den|con))* (?:khi nao|bao gio|hom nao|ngay nao))$/,
  ],
  [
    'day',
    /^(?:con |co )?(?:gi|viec gi|bao cao nao)(?: (?:dang|can|cho|phai))*(?: (?:toi|em|chi|co|thay))? (?:duyet|quyet dinh|ky|y kien)(?: khong)?$/,
  ],
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
    /^(?:gui|cho|xin|lay)(?: lai)?(?: toi| em| chi| minh)?(?: xin)?(?: lai)? (?:cac )?(?:file|tep|ban word|word|excel|ban tong hop|bao cao tong hop)(?: .*)?$/,
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
    /^(?:(?:hieu truong|bgh|ban giam hieu|thay hieu truong|co hieu truong|bao cao)(?: da)?|da) (?:duyet|ky)(?: bao cao)?(?: xong)? (?:chua|roi chua)$/,
  ],
  ['files', /^(?:in|tai)(?: lai)?(?: ban)? (?:bao cao|tong hop)(?: .{0,20})?$/],
  [
    'compile',
    /^(?:(?:cho )?(?:xem|doc|mo)(?: lai)? )?(?:bao cao|ban)(?: (?:cua|ca))? (?:tong hop|truong|nha truong|gui so)(?: (?:dau|dau roi|xong chua|den dau|den dau roi|the nao))?$/,
  ],
  ['compile', /^bao cao dau(?: roi)?$/],
  ['compile', /^(?:tong hop|soan|lam)(?: (?:bao cao|lai|tong hop|gui so))*$/],
  [
    'extend',
    /^(?:gia han|lui han|cho lui|lui|cho)(?: cho)? (?<unit>.+?) (?:lui )?(?:den|toi|sang|qua|them)(?: het)? .+$/,
  ],
  ['extend', /^(?:gia han|lui han|cho lui)(?: cho)? (?<unit>.+)$/],
  ['behalf', /^(?:nhap|bao cao|nop|ghi|dien) (?:ho|thay)(?: bao cao)?$/],
  ['behalf', /^(?:nhap|bao cao|nop|ghi|dien) (?:ho|thay)(?: bao cao)?(?: cho)?(?: cua)? (?<unit>.+)$/],
  ['nudge', /^(?:nhac|don doc|giuc)(?: lai)?(?: nhe)? (?<unit>.+?)(?: nop(?: bao cao)?| bao cao)?$/],
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
  ['state', /^(?<unit>.+?) (?:sao roi|the nao roi|den dau roi)$/],
  [
    'state',
    /^(?<unit>.+?) (?:(?:con )?thieu (?:muc|cau|phan)?(?: ?(?:nao|gi|may))?|(?:da |co )?(?:nop|gui|bao cao) (?:gi|nhung gi|duoc gi|may muc|den muc may)(?: chua| roi)?|(?:da |chua )co ai(?: (?:vao|tham gia|dang ki|dang ky|nhan))*(?: chua| a)?)$/,
  ],
  [
    'state',
    /^(?:(?:toi|em|chi|co|thay|minh) )?(?:(?:muon|can|xin|cho) )*(?:xem|doc|mo)(?: lai)? (?:bao cao|bai|ban)(?: cua)? (?<unit>(?:to|ban|doan|hoi|nhom|cong doan|nu cong|van phong).*)$/,
  ],
]
