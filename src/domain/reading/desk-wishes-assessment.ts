/** The quarterly assessment asked for in words, or an area of it marked: what is done is decided where it is at hand. */
export const ASSESSMENT_WISHES: readonly (readonly ['assessment', RegExp])[] = [
  ['assessment', /^(?:tinh hinh|danh gia|ket qua) (?:cua )?quy(?: nay| nao| \S+)?$/],
  [
    'assessment',
    /^(?:(?:in|tai|xem|mo|gui|cho|lay)(?: lai)?(?: ban)? )?(?:ban )?(?:bao cao|danh gia) quy(?: nay| nao| truoc| \S+)?$/,
  ],
  ['assessment', /^(?<period>quy (?:nay|truoc|\S{1,3})) (?:the nao|sao|ra sao|den dau)(?: roi)?$/],
  [
    'assessment',
    /^(?:(?:cho|xem|lai|mo|ban) )*(?:chi tiet|danh gia)(?: (?:danh gia|chi tiet|nay|cua truong|quy \S+))*$/,
  ],
  [
    'assessment',
    /^(?:cho |ghi |xep )?(?:danh gia )?(?:(?:tat )?ca |cac )*(?:muc|phan) .{1,80} (?:tot|dat|dat yeu cau|can chu y)$/,
  ],
  ['assessment', /^danh gia (?:(?:tat )?ca |cac )*(?:muc|phan) .{1,80} (?:kha|yeu|chua (?:tot|dat))$/],
  ['assessment', /^[a-d] (?:thi )?(?:dong y|giu nguyen|khong dong y)(?: .*)?$/],
]
