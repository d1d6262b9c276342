/** "Năm ngoái thế nào", "so với cùng kỳ năm ngoái": asked within a report, of what the unit told then. */

const LAST_YEAR = '(?:cung ky(?: (?:nam|ky) (?:ngoai|truoc))?|nam ngoai|nam truoc)'
const TAIL = '(?:a|vay|the|em|chi|co|thay|nhi|ha|day|nhe|ban|oi|bot|tro ly|voi|di)'

export const LAST_YEAR_ASKED = [
  `^(?:(?:the|con|vay|a) )*(?:(?:so lieu|so|bao cao) )?(?:cua )?${LAST_YEAR}(?: (?:thi|cua|to|minh|em|chi|toi|muc|nay|cau|phan|don|vi|minh))* (?:the nao|nhu the nao|sao|ra sao|bao nhieu|duoc bao nhieu|(?:co )?may (?:lan|buoi|luot|mo hinh|em|nguoi|cuoc)|gi|nhieu khong|nhieu hay it)(?: ${TAIL})*$`,
  `^(?:(?:the|con|vay|muon|xem|cho|xin|em|chi|toi|minh|to|thu|neu|ma|thi|so lieu) )*so (?:voi|vs|sanh voi) (?:so lieu )?${LAST_YEAR}(?: (?:thi|the nao|nhu the nao|sao|ra sao|tang|giam|hay|bao nhieu|hon|kem|nhieu|it|duoc|khong|co|chua|cua|to|minh))*(?: ${TAIL})*$`,
  `^(?:(?:cho|xin|em|chi|toi|minh) )*xem(?: lai)? (?:so lieu|so|con so) ${LAST_YEAR}(?: ${TAIL})*$`,
]
