/**
 * What people say to an assistant that asks them something, and that is no report. Folded, without shortenings
 * (`plainWords`); each line is one way of saying it, `(a|b)` and `x?` as in a regular expression. Data, so that
 * a new way of saying something is one line here and nothing elsewhere.
 */

import { LAST_YEAR_ASKED } from './last-year-asked.ts'
import { SMALL_TALK } from './small-talk.ts'

const ME = '(?:toi|em|chi|minh|co|thay|anh|ong|ba|to|ben (?:em|minh|toi))'

/** Whole messages, courtesy aside. */
export const WHOLE = {
  courtesy: [
    '(?:da|vang|u|ok|roi|tot|hay|duoc|biet|hieu|nho|nhan duoc|da nhan|da ro|ro)(?: (?:roi|a|em|chi|co|thay|nhe|qua|lam|da|vang|ok))*',
    '(?:xin )?(?:cam on|chao|chuc)(?: .{0,40})?',
    '(?:(?:da|kinh|em|chi|co|thay|toi|minh|anh) )+(?:xin )?(?:cam on|chao)(?: (?:a|em|chi|co|thay|anh|ban|bot|tro ly|nhe|nha|nhieu))*',
    '(?:vui|tot|hay|gioi|tuyet|tien|hay ho|met|dep)(?: (?:qua|lam|that|ghe|the))+',
    `(?:(?:de|roi|da|vang|u|ok) )*${ME} (?:se )?(?:lam|bao cao|tra loi|gui|nop|bo sung)(?: (?:ngay|day|lien|nhe|bay gio|a))*`,
    `(?:da )?${ME} (?:biet|hieu|nho|nhan duoc|doc)(?: roi)?`,
    ...SMALL_TALK,
  ],
  pause: [
    '(?:cho|doi)(?: (?:toi|em|chi|minh|thay|co|anh))?(?: mot)? (?:ti|lat)(?: (?:da|nhe|nua))*',
    'hoi (?:lai )?(?:sau|da)|hoi lai|xem lai (?:da|sau)|kiem tra lai(?: da| sau)?',
    'thoi|huy|dung lai|nghi|tam nghi|tam dung|ngung|thoi nghi|thoat|thoi khong lam nua|khong lam nua',
    '(?:thoi )?(?:de|cho) (?:sau|lat|mai|ti|toi nay|chieu|hom khac|luc khac|khi khac|dip khac)(?: .{0,30})?',
    '(?:(?:thoi|vay|the|chac|roi) )?(?:lat|ti|mai|chieu|chieu nay|toi nay|sang mai|hom khac|luc khac|hom sau|ngay mai|tuan sau)(?: nua| nay| sau| lat| nhe)*(?: (?:toi|em|chi|minh|co|thay|anh))?(?: (?:lam|bao cao|bao|gui|tra loi|viet|noi|nhan|tiep|xem|tinh|nop|hoan thanh|ghi))*(?: (?:tiep|lai|sau|cho|nhe|luon|duoc|nua))*',
  ],
  full: ['(?:cho (?:(?:toi|em|chi|minh|co|thay) )?)?xem (?:(?:bao cao|ban|lai) )?day du(?: bao cao| ban nay)?'],
  review: [
    'xong|het|xong het|da xong|het y|chi (?:co )?(?:the|vay)|the thoi|co the|vay thoi|khong con gi(?: nua)?',
    '(?:cho (?:(?:toi|em|chi|minh|co|thay) )?)?xem (?:lai|ca|toan bo|het|ban)(?: (?:bao cao|ban|nhap|cac muc|tat ca|lai|ca|nhung gi|gi|toi|em|chi|minh|da|ghi|viet|tra loi))*',
    '(?:cho (?:(?:toi|em|chi|minh|co|thay) )?)?xem bao cao(?: cua (?:toi|em|chi|minh|to|to minh|to em))?|(?:sua|chinh|mo lai|xem) (?:lai )?bao cao',
    '(?:(?:toi|em|chi|minh|co|thay|hom truoc|nay|luc nay|tro ly|den gio|to|to minh) )*(?:(?:da|dang) (?:ghi|viet|tra loi|nhap|lam|khai)(?: duoc)? (?:nhung )?(?:gi|den dau|toi dau|muc nao|may muc)|(?:ghi|viet|tra loi|nhap|lam|khai)(?: duoc)? (?:nhung )?(?:gi|den dau|toi dau|muc nao|may muc)(?= (?:roi|ay nhi)))(?: (?:roi|vay|the|nhi|a|ay))*',
  ],
  submit: [
    '(?:ok |duoc |dung |roi |xong |duyet |on |chinh xac |chuan )*(?:nop|gui|chot|trinh)(?: (?:luon|di|ngay|bao cao|giup|lai|thoi|ban nay|nhe|len|cho xong))*',
    `(?:da )?xong (?:nop|gui)(?: .{0,20})?|(?:(?:(?:xong|roi|ok|du|het|vay|the|the thoi|vay thoi|thoi) )+(?:(?:cho|de) )?${ME} (?:xin )?|${ME} (?:xin |muon )|cho ${ME} )(?:nop|gui)(?: (?:luon|di|ngay|bao cao|nhe|len|day|nha))*`,
  ],
  back: [
    '(?:cho (?:toi|em|chi|minh|co|thay) )?(?:quay|tro|lui|ve)(?: lai| ve)?(?: (?:cau|muc|phan))?(?: truoc| tren)?',
    '(?:cau|muc|phan) (?:truoc|tren)',
  ],
  skip: [
    '(?:bo|cho) qua(?: (?:cau|muc|phan)(?: nay)?)?|bo (?:cau|muc) nay',
    '(?:cau|muc|phan) (?:tiep|sau|khac|ke)(?: theo)?|tiep(?: theo)?|(?:qua|sang|den) (?:cau|muc|phan) (?:khac|sau|tiep)(?: theo)?|next',
    '(?:cau|muc|phan) nay (?:de|cho) sau',
    `(?:(?:cai|cau|muc|phan|so|so lieu) (?:nay|do|kia) )?(?:${ME} )?(?:se )?(?:bo sung|cap nhat|bao|dien|ghi) sau(?: (?:nhe|nha|a|em|chi|co|thay|duoc))*`,
    // Whoever enters for somebody else says that there is no answer yet.
    '(?:.{1,25} )?chua (?:bao|bao cao|tra loi|gui|cho so)(?: lai)? (?:cau|muc|phan) nay',
    'khong nho(?: (?:ro|nua|noi|gi|het|chinh xac|lam))*|quen mat(?: roi)?|chiu',
  ],
  resume: ['(?:lam|viet|tra loi) tiep|tiep tuc|(?:lam )?bao cao(?: ngay| tiep)?|lam luon'],
} as const

/** When it will be done instead. */
const LATER =
  'mai|lat|ti|trua|chieu|toi nay|hom khac|tuan sau|ra choi|gio ra choi|het (?:tiet|gio)|tan truong|' +
  '(?:day|hop|coi thi) xong|ve (?:nha|truong)|dau tuan'

const AWAY = 'ban(?! (?:ve|bac|luan|hanh|giao) )|day|hop|di duong|om|met|coi thi|co tiet|len lop|vao lop'

/** Away for days. */
const OFF =
  'di cong tac|di tap huan|di hoc|nghi phep|nghi om|nam vien|o vien|o xa|di xa|di vang|ve que|di du lich|di nuoc ngoai'

/** Somewhere in a short message without a figure: not now. */
export const BUSY = [
  `(?:dang|gio|hien)? ?(?:ban|day|vao tiet|len lop|hop|coi thi|cham bai|di duong|lai xe|di cho|an com|o vien|kham benh|om)(?: .{0,30})? (?:lat|ti|mai|chieu|toi nay|sau|lam|tra loi|gui|nhan|bao)`,
  // "Tổ họp", "tổ bàn về" is what a section asks for.
  `(?!to )${ME} (?:dang|con) (?:${AWAY})(?: .{0,40})?`,
  // "Em họp với phụ huynh" tells what was done; "em họp suốt" says why nothing comes.
  `(?!to )${ME} (?:${AWAY})(?: (?:qua|lam|roi|mat|suot|hop|day|coi thi|cham bai|con nho|ca (?:ngay|tuan|buoi)|lien tuc|chut|ti|viec(?: nha| rieng| qua)?|o (?:truong|so|phong|xa)|the|vay|nhe|a|em|chi|co|thay|ban|nen .{0,25}|(?:den|toi) .{0,20}|(?:chua|khong) .{0,20}|(?:lat|mai|chieu|sau|de) .{0,20}|lat|mai|chieu|sau|tuan nay|hom nay))*`,
  '(?:dang|sap) (?:ban|day|hop|vao tiet|len lop|coi thi)(?: .{0,40})?',
  '(?:vao|co) (?:tiet|lop|gio) roi(?: .{0,30})?',
  `(?:${LATER})(?: nua)? ${ME} (?:lam|gui|bao|tra loi|viet|xem|nop|nhan)(?: .{0,20})?`,
  `de ${ME} xem(?: .{0,20})?|cho ${ME} xem(?: (?:lai|da|sau|nhe|a))*`,
  `(?:de|cho) ${ME} (?:suy nghi|nghi|kiem tra|hoi (?:lai|da|to|moi nguoi|them)|tra lai|tra so|dem|tinh|tim)(?: .{0,20})?`,
  `(?:de|doi|cho) (?:mai|lat|ti|chieu|toi nay|sang mai|hom khac|tuan sau)(?: nua| nay)? (?:${ME} )?(?:lam|gui|bao|tra loi|viet|xem|nop|nhan)(?: .{0,20})?`,
  `(?:doi|de|cho) (?:(?:mot )?(?:ti|lat) )?(?:${ME} )?(?:hoi(?: lai)?|kiem tra|xem lai|dem|gom|tong hop)(?: .{0,30})? da`,
  '(?:ban|met) (?:qua|lam|ti|chut)(?: .{0,25})?',
  `(?:(?:da|thua) )?(?!to )${ME} (?:dang|con|phai|sap|hien) (?:${OFF})(?: .{0,20})?`,
  // The report, or the time for it; of what the section asks about "chưa làm được gì" is an answer.
  `chua (?:kip(?! thoi)|(?:lam )?xong|(?:lam|viet) (?:kip|toi|den|bao cao)|tong hop|co so lieu)(?: (?:xong|kip|het|lam|viet|nop|gui|bao cao|tong hop|so lieu|dau|nua|gi|a|nhe|${ME}|lat|mai|chieu|de|sau))*`,
]

/** An hour or a day from which on it can be done: asked for whatever numbers stand in it. */
export const FROM_THEN = [
  // "7h tối nhắc lại", "19h30 nhắc chị".
  '(?:.{0,12} )?\\d{1,2}(?:h| ?gio|g|:)(?: ?\\d{2})?(?: ruoi)?(?: (?:sang|trua|chieu|toi|dem))?(?: (?:nay|mai|hom nay|ngay mai))?(?: (?:thi|hay|moi|nho))? nhac(?: .{0,15})?',
  '(?:(?:da|thoi|de|doi|khoang|chac|nhac|nhac lai|cho) )*(?:toi |em |chi |minh |thay |co )?(?:\\d{1,3}|nua|mot|hai|ba|vai|it) (?:phut|tieng|gio)(?: dong ho)?(?: ruoi)? nua(?: (?:nhac|lam|bao|nop|gui|tra loi|a|nhe|em|toi|chi|co|thay|lai|xong|rai?nh|hay|moi|thi).{0,20})?',
  `(?:.{0,25} )?${ME} moi (?:ve|di lam|di day|den truong|vao truong|xuat vien|o nha)(?: (?:a|nhe|em|chi|co|thay|truong|nha|duoc))*`,
  `(?:(?:da|thua) )?(?!to )${ME} (?:(?:dang|con|phai|se|sap|hien) )*(?:${OFF})(?: .{0,20})? (?:den|toi|het) (?:ngay |het |cuoi |dau )*(?:thu|chu nhat|cn|tuan|thang|mai|mot|kia|hom|\\d{1,2}(?:/\\d| thang)).{0,20}`,
]

/** What may stand behind the last word of something said. */
const SAID = '(?: (?:ma|a|nhe|day|em|chi|co|thay|anh|ban))*'

/** That it has been handed in, and not how: it is told how things stand. */
export const HANDED_IN = [
  `(?:.{0,15} )?(?:da )?(?:nop|gui)(?: bao cao)? (?:roi|xong|xong roi)(?: (?:hom|tuan) \\S+| sang nay| chieu nay)?${SAID}`,
]

/** What is asked of the sender, of the message as a whole. */
export const REQUESTS = {
  stop: [
    '(?:thoi )?(?:dung|thoi|ngung|tat|bot|khong) (?:co )?nhac(?: .{0,20})?',
    '(?:sao )?nhac (?:gi )?(?:nhieu|hoai|mai|suot|lam)(?: .{0,20})?',
    'tam dung(?: nhac)?(?: .{0,15})?',
    '(?:dung|thoi) (?:nhan|gui)(?: tin)?(?: nua)?(?: .{0,15})?',
    'phien (?:qua|phuc|lam|the)(?: .{0,15})?',
  ],
  'not-me': [
    `(?:.{0,40} )?khong phai (?:la )?(?:toi|em|minh|chi|thay|co|anh|viec (?:cua )?(?:toi|em|minh|chi))(?: .{0,20})?`,
    `(?:toi|em|minh|chi|thay|co|anh) khong (?:con )?(?:phu trach|lam|bao cao|lam to truong)(?: .{0,30})?`,
    '(?:gui|nham|nhan) (?:nham )?(?:nham|sai) nguoi(?: .{0,15})?',
    '(?:gui |nhan |moi )?nham (?:nguoi|so dien thoai)(?: (?:roi|a|em|nhe))*',
    `${ME} (?:khong|dau)(?: co)? phai(?: la)? (?:to truong|to pho|nguoi bao cao|nguoi phu trach|truong ban|bi thu)(?: .{0,20})?`,
    '(?:toi|em|minh|chi|co) (?:da |moi |sap |vua |dang |con )?(?:chuyen (?:truong|cong tac|to|don vi|sang)|nghi (?:huu|thai san|sinh|de|khong luong)|ve huu|thoi viec|nghi viec)(?: .{0,40})?',
  ],
  extension: [
    '(?:.{0,20} )?(?:xin|cho) (?:.{0,15} )?(?:lui|gia han|hoan|them thoi gian|them (?:vai|may|1|2|3) (?:hom|ngay)|nop muon|nop cham|cham)(?: .{0,30})?',
    '(?:lui|gia han|hoan) (?:han|den|toi|lai|ngay|vai|may)(?: .{0,25})?',
    '(?:.{0,20} )?(?:nop )?(?:muon|cham|tre) (?:vai|may|\\d|mot|hai|them)(?: .{0,12})? duoc khong',
    '(?:.{0,20} )?nop (?:muon|cham|tre)(?: .{0,20})? duoc khong',
    '(?:.{0,20} )?khong kip (?:nop|han|lam|bao cao)(?: .{0,25})?',
  ],
  paper: [
    '(?:.{0,25} )?(?:nop|gui) (?:ban )?giay(?: .{0,30})?',
    `(?:.{0,15} )?(?:da |co )?(?:nop|gui)(?: bao cao)? (?:cho|qua|tan tay|truc tiep|tay)(?: .{0,25})? roi${SAID}`,
    `(?:.{0,15} )?(?:da )?(?:nop|gui)(?: bao cao)? (?:zalo|mail|email)(?: cho)?(?: (?:co|thay|anh|chi) \\S+(?: (?!roi)\\S+)?)?(?: (?:hom|tuan) \\S+| sang nay| chieu nay| toi qua)? roi${SAID}`,
  ],
  later: [
    '(?:.{0,15} )?nhac (?:lai )?(?:toi |em |chi |minh |thay |co )?(?:sau|mai|chieu|toi|thu|ngay|hom|luc)(?: .{0,20})?',
    '(?:mai|chieu|chieu nay|thu (?:hai|ba|tu|nam|sau|2|3|4|5|6)|sang mai|hom khac|ngay mai|tuan sau|dau tuan) (?:hay |hang )?nhac(?: .{0,15})?',
    'nhac lai(?: sau)?(?: .{0,15})?',
  ],
  erase: [
    `(?:${ME} )?(?:muon |xin |hay |cho )*xoa ${ME}(?: (?:ra|khoi|di|day|a|nhe|giup|bot|tro ly|nhom))*`,
    `(?:${ME} )?(?:(?:muon|xin|thoi) )*(?:khong (?:muon )?dung|ngung dung|dung dung)(?: (?:bot|tro ly|cai nay|nua|a|nhe|em))+`,
    `(?:${ME} )?(?:muon |xin |hay |cho )*xoa (?:het |toan bo |tat ca |cac )*(?:du lieu|thong tin|tai khoan)(?: ca nhan)?(?: cua ${ME})?(?: (?:di|a|nhe|giup|voi))*`,
  ],
  delegate: [
    '(?:nho|chuyen|giao)(?: cho)? (?:nguoi khac|dong nghiep)(?: .{0,30})?',
    // Whom the report is passed to, and not "giao cô Lan phụ trách tủ sách".
    '(?:nho|chuyen|giao)(?: cho)? (?:co|thay|anh|chi|ban)(?: [a-z]+){0,3}(?: (?:lam|bao cao|bao|nop|tra loi)(?: (?:bao cao|giup|ho|thay|cho|toi|em|minh|chi|co|thay|a|nhe|voi|di))*)',
    'nho (?:co|thay|anh|chi) [a-z]+(?: (?:a|nhe|em|voi|giup|di))*',
    '(?:.{0,30} )?nho (?:co|thay|anh|chi) .{1,25} (?:lam|bao cao|nop|tra loi|gui|viet|ghi)(?: .{0,12})? (?:giup|ho|thay)(?: (?:a|nhe|em|toi|minh|chi|co|thay|voi))*',
    // Whom to ask, and not that somebody else is in charge.
    '(?:em )?(?:hoi|lien he|goi|nhan)(?: tin)?(?: cho| voi| qua)? (?:co|thay|anh|chi) [a-z]+(?: [a-z]+){0,2}',
  ],
  // What the obstacle is may be the answer to "khó khăn, đề nghị"; only saying that there is one asks for something.
  obstacle: [
    `(?:${ME} )?(?:muon )?(?:gap|co|bao|dang|gui) vuong mac(?: (?:nay|qua|roi|o day|a|nhe|can giup|can hoi))*`,
    'vuong mac(?: (?:qua|roi|o day|a|can giup|can hoi))*',
  ],
} as const

/** What a question is about; the first that is found. */
export const TOPICS = {
  phone: [
    '^(?:cho|xin|gui)(?: (?:toi|em|chi|minh))?(?: xin)? so(?: cua)? (?:co|thay|anh|chi) [a-z]+(?: [a-z]+){0,2}$',
    '^(?:(?:cho|xin|gui|tim|lay|hoi|co) )*(?:(?:toi|em|chi|minh) )?(?:xin )?(?:so )?(?:sdt|dien thoai|dt|phone|so may|email)(?: cua)? (?:co|thay|anh|chi|hieu truong|van phong|dau moi)(?: \\S+){0,4}$',
  ],
  state: [
    '(?:nop|gui)(?: bao cao)?(?: roi| xong)? (?:chua(?= (?:a|nhi|vay|the|ha|em|chi|co|thay|ban|bot)(?: |$)|$)|phai khong|dung khong)',
    '(?:ai|to nao|don vi nao|nguoi nao|nhung ai) (?:con )?chua (?:nop|bao cao|gui)',
    'bao cao(?: cua (?:toi|em|minh|to|to \\S+))? (?:den dau|toi dau|the nao|sao) roi',
  ],
  how: [
    '(?:lam sao|lam the nao|cach nao)(?: de)? (?:nop|gui|bao cao|lam bao cao)',
    'cach (?:nop|gui|lam|viet) bao cao|^cach nop$',
    '(?:nop|gui|bao cao)(?: bao cao)? (?:o dau|vao dau|the nao|nhu the nao|kieu gi|bang cach nao|ra sao)',
    '(?:nop|gui) (?:ban )?giay',
    '(?:gui|nop)(?: (?:bao cao|bang|qua|file|tep|anh|chup|ban|giay|word|zalo|email|pdf))+ (?:co )?duoc (?:khong|chua)',
    '^(?:(?:roi|bay gio|gio|the|toi|em|chi|co|thay|minh|phai|can) )+lam (?:gi|sao|the nao)(?: (?:nua|tiep|tiep theo|day|bay gio|o day|a|em|nhi))*$',
    '^huong dan(?: (?:toi|em|chi|minh|co|thay|voi|a|cach|lam|nop|bao cao|su dung|dung|bot|tro ly))*$',
    // Where to tap; "nhận vào đầu năm" is none.
    '(?:bam|an nut|an vao nut)(?: (?:vao|nut))* (?:dau|nao|gi|cho nao|o dau|cai nao)(?: (?:de|thi) .{1,25})?(?: (?:a|vay|the|em|chi|co|thay|bay gio|nhi))*$',
    '^(?:(?:toi|em|chi|minh|co|thay) )?khong biet (?:dung|bam|su dung|thao tac|dung bot)(?: (?:the nao|nhu the nao|sao|gi|dau|vao dau|bot|tro ly|cai nay|ca|a|em))*$',
    '^(?:(?:bot|tro ly|cai nay|toi|em|chi) )*(?:dung|su dung|xai)(?: (?:bot|tro ly|cai nay))* (?:the nao|nhu the nao|sao|ra sao|kieu gi)(?: (?:a|vay|em|nhi))*$',
    '^cach (?:dung|su dung)(?: (?:bot|tro ly|cai nay|the nao))*$|^(?:(?:bot|tro ly|ban|may|em|toi|chi|minh|co|thay|cai nay) )+(?:co the )?(?:lam|giup)(?: (?:toi|em|chi|minh))? duoc (?:nhung )?(?:gi|viec gi)(?: (?:o day|vay|the|a|em|nhi|cho toi|cho em|cho chi))*$',
  ],
  left: [
    'c(?:on|o) (?:may|bao nhieu) (?:muc|cau|phan)',
    '(?:con )?thieu (?:muc|cau|phan) (?:nao|gi)|con (?:muc|cau|phan) (?:nao|gi)|^(?:(?:em|toi|chi|minh|to|bao cao) )*(?:con (?:thieu|phai (?:lam|ghi|bao cao|tra loi))|thieu|con) (?:nhung )?gi(?: (?:nua|khong|a|vay|the|em|nhi))*$',
    '(?:may|bao nhieu) (?:muc|cau) (?:nua|tat ca)',
    'con (?:dai|nhieu|lau) khong',
    'sap xong chua',
  ],
  since: [
    '(?:tinh|ke|lay|thong ke) (?:tu|den) (?:ngay|khi|thang|bao gio|luc|dau)',
    'tu (?:ngay|thang|khi) (?:nao|may)|tu bao gio',
    '(?:trong )?(?:thoi gian|giai doan|khoang) nao',
    'so lieu (?:tu|den) (?:ngay|bao gio|khi)',
    'tinh (?:ca|luon) (?:nam|ky|hoc ky)',
  ],
  late: [
    '(?:tre|muon|cham|qua)(?: han| hen| ngay)?(?: .{0,15})? (?:co )?(?:sao khong|bi (?:gi|sao|phat|tru|ky luat|kiem diem|phe binh)(?: .{0,12})?(?: khong|$)|thi (?:sao|the nao))',
    'khong (?:nop|bao cao|gui)(?: .{0,15})? (?:co )?(?:sao khong|bi (?:gi|sao|phat|tru|ky luat|kiem diem|phe binh)|thi (?:sao|the nao))',
  ],
  lastYear: LAST_YEAR_ASKED,
  before: [
    '(?:ky|lan|nam|hoc ky|hk) (?:truoc|ngoai|roi)(?: .{0,20})? (?:bao cao|ghi|nop|tra loi|viet) (?:gi|sao|the nao|nhung gi|nhu the nao|bao nhieu)',
    'xem(?: lai)?(?: bao cao)? (?:ky|lan|nam) (?:truoc|ngoai|roi)',
  ],
  outline: [
    'bao cao(?: .{0,12})? (?:gom|co) (?:nhung )?(?:gi|muc nao|phan nao|may muc|bao nhieu muc|noi dung (?:gi|nao))',
    '(?:phai )?bao cao (?:nhung )?(?:gi|viec gi|noi dung (?:gi|nao)|muc nao|phan nao)(?: (?:a|vay|the|em|nhi|ha))*$',
    '^(?:cho|gui|xin|lay|co)(?: (?:toi|em|chi|minh|co|thay))?(?: (?:xin|xem))? (?:mau|bieu mau|form|de cuong)(?: bao cao)?(?: (?:cho|voi|di|a|nhe|em|toi|chi|minh|co|thay|khong|nao))*$',
    '^(?:mau|bieu mau|form|de cuong|noi dung) bao cao(?: (?:la gi|dau|o dau|nao|cho|toi|em|chi|voi|a|nhe))*$',
  ],
  deadline: [
    // "Lương chi đủ, đúng hạn" tells how it was done.
    '(?<!(?:dung|qua|tre|dai|ngan|quyen|som|truoc) )\\bhan\\b(?! (?:che|hep|han|muc))',
    '(?:nop|gui|bao cao|xong|hoan thanh)(?: .{0,15})? (?:khi nao|bao gio|ngay nao|hom nao|luc nao|truoc ngay)',
    '(?:khi nao|bao gio|ngay nao|hom nao|luc nao)(?: .{0,15})? (?:nop|gui|bao cao|het|phai)',
    'khi nao|bao gio|truoc ngay nao',
  ],
  who: [
    'ai (?:phai|se(?! (?:doc|xem|nhan|thay|biet))|(?:da |vua )?nhap|lam|bao|nop|ghi|phu trach|viet|tra loi|chiu)',
    '(?:co|thay|toi|em|minh|to nao|don vi nao) phai (?:lam|bao|nop)(?: .{0,20})? khong',
    'phai (?:to truong|ca to)(?: .{0,15})? khong',
    '^(?:toi|em|chi|minh|co|thay)(?: co)? (?:bao cao|nop|lam|tra loi|ghi)(?: (?:thay|ho|luon|bao cao|cho to|duoc to))* duoc (?:khong|chua)',
  ],
  recipient: [
    '(?:gui|nop|bao|den|toi)(?: (?:cho|den))? ai|^ai la dau moi(?: .{0,15})?$|^dau moi(?: .{0,15})? la ai$',
    'ai (?:se )?(?:xem|doc|nhan|thay)',
    '(?:hieu truong|thay hieu|co hieu|bgh|ban giam hieu|so|sep|truong|cong doan)(?: co)? (?:xem|doc|nhan|biet|thay)(?: .{0,20})? khong',
    '(?:gui|nop) (?:di |ve |len )?dau',
    'co (?:ai|gui|len so)(?: .{0,20})? khong',
  ],
  why: ['(?:vi|tai) sao', 'sao (?:lai|phai)', 'de lam gi', 'lam (?:cai nay|viec nay) (?:de )?lam gi'],
  count: [
    '(?:tinh|dem|ghi|ke|thong ke) (?:nhu )?(?:the nao|sao|ra sao|kieu gi)',
    'co (?:duoc )?(?:tinh|ke|dem|ghi|tinh la|goi la)(?: .{0,40})? khong',
    'tinh (?:la|ca|luon|chung|rieng|vao)(?: .{0,30})? (?:khong|a|ha)',
    // One way of counting or the other.
    '(?:tinh|dem|ghi|ke)(?: .{1,30})? hay (?:la )?(?!vang|quen|bi|di|noi|ve|lam|co|gap|xay)\\S+ \\S+',
  ],
  meaning: [
    'la (?:gi|sao|cai gi|nhu the nao|the nao|nhung gi|viec gi)',
    'nghia la',
    'khong hieu|chua hieu|khong ro|chua ro|kho hieu|khong biet (?:ghi|viet|tra loi|lam|dien|ke)',
    '(?:ghi|viet|tra loi|dien|lam|ke|noi) (?:gi|sao|the nao|nhu the nao|nhu nao|cai gi|nhung gi)',
    'khac (?:gi|nhau|cho nao)|khac .{0,30} (?:cho nao|the nao|o dau)',
    '(?:huong dan|giai thich)(?: (?:giup|them|lai|ro|cho|voi|toi|em|minh|chi|co|thay|ban|a|nhe|muc|cau|nay))*$',
    'cho (?:vi du|mau)|vi du',
    'nhu the nao|the nao|ra sao|lam sao',
  ],
  alone: ['^(?:alo|hello|hi|tro ly oi|bot oi|co ai khong|em oi|ban oi|oi)$', 'giup (?:toi|em|chi|minh|voi)'],
} as const

export type Topic = keyof typeof TOPICS
export type Request = keyof typeof REQUESTS

/** Endings that make a question without a mark. */
export const ASKING = [
  '(?:gi|sao|nao|dau|ai|chua|khong|ha|nhi|may|the nao|bao nhieu|bao gio)(?: (?:a|vay|the|em|chi|co|thay|nhi|ha|day|day a|nhe|ban|oi|bot|tro ly))*$',
  // Only a question ends so, whatever stands before.
  '(?<!(?:nhu|van|the|cung) )(?:vay|ha|nhi)(?: (?:a|em|chi|co|thay|ban|ta|bot|tro ly))*$',
]

/**
 * What follows "sửa" where something told is to be changed. A house, a fence or a rule that is mended is a deed, and there
 * is no end to what can be mended, so it is the change that is known by its words.
 */
const CHANGED =
  'giup|ho(?! ngheo| gia dinh)|thanh|la|muc|cau(?! lac bo| thang| duong| cong)|phan(?! mem| thuong)|so(?! sach)|con so|' +
  'bao cao|tra loi|thong tin|di|nhe|a|roi|cho (?:em|toi|minh|chi|co|thay|anh)(?! hoc sinh| nho)|' +
  '\\d[\\d.,/]*(?! (?:bo|cai|chiec|phong|nha|ban|ghe|may|cay|den|quat|cong|mai|doan|met))'

/** Words of correcting, anywhere. */
export const MENDING = [
  // "Nhằm nâng cao nhận thức" without marks is no slip: the slip comes first, last, or with what it is about.
  '^(?:\\S+ ){0,2}nham(?= (?:muc|cau|phan|roi|so|la|mat|tui|ti|em|chi|co|thay|toi|\\d)| |$)(?! (?:nang|tang|giup|de|muc dich|tao|thuc|phat|giao|xay|day|huong|tuyen|bao|khuyen|ho|dong))',
  '\\bnham (?:muc|cau|phan|roi|so|la|\\d)(?! dich)',
  '\\b(?:bi|la|do|em|chi|toi|minh) nham$',
  `(?<!(?:hop|thung|bich|loc|uong|ly|chai) )\\bsua(?: lai)?(?= (?:${CHANGED})(?: |$)|$)`,
  '(?<!gia )\\bdinh chinh\\b',
  '\\bquen\\b.{0,15}\\b(?:muc|cau|phan) \\d',
  '\\bchinh lai\\b',
  '\\bghi lai\\b(?! (?:hinh|anh|khoanh|cac|nhung|video|clip|dau))',
  '\\bbao lai\\b',
  '\\btinh lai\\b',
  '\\bchu khong phai\\b',
  '\\bkhong phai .{1,30} ma\\b',
  '\\bmoi (?:dung|phai)(?: (?:a|nhe|roi|em|chi|co|thay|ban))*$',
  '\\b(?:go|viet|ghi|dem|bao) (?:thieu|sai|nham|lon)\\b',
  '\\b(?:go|viet|ghi|dem|bao) du(?= \\d|$)',
  // To whom a wrong was done that was made good is told of; "xin lỗi em" is said to the assistant.
  '^(?:\\S+ )?xin loi\\b(?! (?:(?:cac|tat ca|toan the|mot so|nhung) )?(?:phu huynh|cha me|phhs|cmhs|hoc sinh|gia dinh|nguoi dan|ba con|nhan dan|dong nghiep|giao vien|doan vien|hoi vien|tap the|lop|em hoc sinh))',
  '\\bbo sung (?:\\S+ ){0,2}?(?:muc|cau|phan)\\b',
  '^(?:\\S+ ){0,3}them (?:\\S+ ){0,2}?(?:muc|cau|phan) \\d',
  // "Số lượt phải là 32".
  '\\bso (?:\\S+ ){1,3}?phai la\\b',
  '\\bdoi (?:lai|thanh)\\b',
  '\\bcap nhat (?:muc|lai)\\b',
]
