/** What is asked at the desk about people. */
export type PeopleWish = 'people' | 'phone' | 'replace' | 'quiet' | 'units' | 'invite'

const DOES = '(?:phu trach|bao cao|lam bao cao|lam|nop|lo|nhap|viet)(?: bao cao)?'
const TITLE = '(?:to truong|to pho|nguoi bao cao|nguoi phu trach|truong ban|chi hoi truong|bi thu|chu tich)'
const CALLED = '(?:co|thay|anh|chi|ong|ba)'
/** Somebody who does it no more. */
const GOES =
  '(?:nghi (?:thai san|sinh|huu|viec|om dai|luon|de|che do|khong luong)|ve huu|thoi viec|chuyen (?:truong|cong tac|to|di|sang)|di hoc|khong (?:con )?(?:lam|phu trach|bao cao|day)|thoi (?:lam )?to truong|het nhiem ky)'

/** What may be asked for how many belong to it. */
const A_UNIT = '(?:to|ban|doan|hoi|nhom|chi hoi|cong doan|nu cong|van phong)'

/** In order; `unit` is the words that name a unit or a person. */
export const PEOPLE_WISHES: readonly (readonly [PeopleWish, RegExp])[] = [
  [
    'people',
    new RegExp(
      `^ai (?:(?:dang|se|la nguoi) )*${DOES}(?: (?:cho|cua|ben|o|trong))? (?<unit>(?!(?:gi|roi|chua|xong|sao)(?: |$)).+)$`,
    ),
  ],
  [
    'people',
    new RegExp(
      `^(?<unit>${A_UNIT}(?: \\S+){0,6}?) (?:(?:hien|dang|bay gio) )*(?:co|gom) (?:may|bao nhieu|nhung) (?:nguoi|ai|thanh vien|giao vien|can bo|thay co|dong chi)(?: .{0,30})?$`,
    ),
  ],
  ['people', new RegExp(`^(?:(?:co|gom|nhung) )*ai (?:(?:dang )?o|trong|thuoc|cua) (?<unit>${A_UNIT}.*)$`)],
  ['people', new RegExp(`^ai (?:la|lam) ${TITLE}(?: (?:cua|ben|o))? (?<unit>.+)$`)],
  ['people', new RegExp(`^(?:bao cao |phan )?(?:cua )?(?<unit>.+?) (?:thi )?(?:do )?ai (?:(?:dang|se) )*${DOES}$`)],
  ['people', new RegExp(`^${TITLE}(?: (?:cua|ben|o))? (?<unit>.+?) (?:la |ten )?(?:ai|gi|co nao|thay nao)$`)],
  [
    'phone',
    /^(?:(?:cho|xin|gui|tim|lay|em|chi|toi|minh|co|thay) )*(?:so )?(?:sdt|dien thoai|dt|so may|phone|email|so zalo|zalo|facebook|dia chi nha)(?: (?:cua|ben))* (?<unit>(?:co|thay|to|doan|anh|chi|ban|hoi|van phong|nu cong|cong doan|hieu truong) ?.{0,40})$/,
  ],
  [
    'quiet',
    /^(?:dung|thoi|khoi|khong|ngung|tam dung|tam ngung|ko)(?: (?:can|phai|gui|co))* nhac(?: nho)?(?: lai)?(?: (?:cho|ben))? (?<unit>(?:to|ban|doan|hoi|nhom|cong doan|nu cong|van phong|co|thay|cac|ai|moi nguoi|ca truong).*?)(?: (?:nua|them|lam gi))*$/,
  ],
  [
    'replace',
    /^(?:doi|thay)(?: lai)? nguoi(?: (?:bao cao|phu trach|lam|nop|dai dien))*(?: (?:cua|cho|o|ben))? (?<unit>.+)$/,
  ],
  ['replace', new RegExp(`^(?:thay|doi) (?<unit>${CALLED} \\S+(?: \\S+){0,3}?) (?:bang|sang|thanh) ${CALLED} .+$`)],
  [
    'replace',
    new RegExp(`^${CALLED} \\S+(?: \\S+){0,3}? (?:se )?(?:lam )?thay(?: the)?(?: cho)? (?<unit>${CALLED} .+)$`),
  ],
  [
    'replace',
    new RegExp(`^(?<unit>${CALLED} \\S+(?: \\S+){0,3}?) (?:(?:da|dang|sap|moi|se|vua|xin) )*${GOES}(?: .{0,60})?$`),
  ],
  [
    'replace',
    new RegExp(
      `^(?<unit>${CALLED} \\S+(?: \\S+){0,3}?) (?:(?:da|moi|sap|xin) )*nghi(?: .{0,20})? ${CALLED} \\S+(?: \\S+){0,3}? (?:lam )?thay(?: .{0,20})?$`,
    ),
  ],
  [
    'units',
    new RegExp(
      `^(?:(?:muon|can|xin|nho) )?(?:gop|sap nhap|tach|giai the|xoa|bo|doi ten|sua ten|them)(?: (?:cac|them|hai|2))* (?:don vi|${A_UNIT} .+)$`,
    ),
  ],
  [
    'units',
    new RegExp(
      `^${A_UNIT} .+? (?:(?:da|duoc|vua|moi|se|sap) )*(?:gop|sap nhap|nhap(?! (?:ho|thay|giup|bao cao|so lieu))|tach|giai the|doi ten)(?: .+)?$`,
    ),
  ],
  // "Mấy đơn vị chưa có ai": the list says so.
  [
    'units',
    /^(?:(?:con|co|may|nhung|bao nhieu|cac) )*(?:don vi|to)(?: nao)? (?:con |van )?chua (?:co (?:ai|nguoi)|vao|dang ky)(?: (?:vao|bao cao|dung|tro ly|bot|nao|em|het))*$/,
  ],
  [
    'units',
    /^(?:(?:doi|thay|chuyen|ban giao|giao)(?: lai)?(?: (?:nguoi|viec|cho))* (?:dau moi|van thu)|(?:toi|em|chi|co|thay) (?:sap |se |xin )?(?:nghi|chuyen|thoi)(?: .{0,30})? (?:lam )?(?:dau moi|thay))(?: .{0,40})?$/,
  ],
  [
    'invite',
    new RegExp(
      `^(?!.* (?:nop|bao cao|gui|xong|chua|lam)(?: |$))(?:(?:muon|can|nho|cho) )?(?:moi|them)(?: (?:them|nguoi|moi))* (?:${CALLED} .+|${A_UNIT} .+|(?:mot )?(?:dau moi|van thu|nguoi)(?: .+)?)$`,
    ),
  ],
]
