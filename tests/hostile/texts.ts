import fc from 'fast-check'

/** What means something to one reader or another, in every spelling that comes to pass. */
const PIECES = [
  ...['1)', '1-', '1. ', '12/', '- ', '\n', '\r\n', ' ', '\t', '"', "'", 'II.1 ', '2. Họp\n', ' của ', ' (mã A-01'],
  ...[
    'không có ',
    'chủ trì được ',
    'trong đó 1 ',
    'do trường ',
    'hai mươi ',
    '2 triệu ',
    'mỗi buổi ',
    '1 000 ',
    '14/15',
  ],
  ...[
    '31/02/2026',
    '29/2',
    'thứ tám',
    'mùng 40',
    'ngày 00 tháng 13',
    '1e999',
    '-0',
    '٣',
    '９',
    '½',
    'Ⅳ',
    '0x10',
    '1.2.3.4',
  ],
  ...[
    '/baocao',
    '/start x',
    '@bot',
    '@',
    ':',
    ';',
    ',',
    '.',
    '…',
    '|',
    '\\',
    '/',
    '<b>',
    '&amp;',
    '{{x}}',
    '$' + '{x}',
    '%s',
  ],
  ...[
    'cô ',
    'Nguyễn Thị Lan',
    'tổ trưởng ',
    'Ngữ văn',
    'Số: 49/KH-THPTNK',
    'trước ngày 10/6',
    'hằng năm',
    'từ 1/5 đến 30/4',
  ],
  ...[
    '\u0000',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\ud83d',
    '\udc00',
    '😀',
    '👩‍👩‍👧',
    'e\u0301\u0323',
    'ệ',
    'Ð',
    '\u2028',
    '\u0085',
  ],
  // Behind a number a word is looked up: the names that every object of the language has are words as well.
  ...['3 constructor ', '2 __proto__ ', 'constructor: 4', 'số constructor 5'],
  ...['constructor', '__proto__', 'toString', 'null', '[]', '{"do":"x"}', 'a'.repeat(300), '9'.repeat(40)],
] as const

/** A text as nobody should write it: pieces that mean something, letters of every kind, and what is no letter. */
export const hostileText = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...PIECES), weight: 6 },
      { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 1 },
      { arbitrary: fc.nat(99_999).map(String), weight: 1 },
    ),
    { maxLength: 24 },
  )
  .map(pieces => pieces.join(''))

/** What may cost more than its length where it stands again and again. */
export const REPEATED: readonly string[] = [
  ...PIECES.filter(piece => piece.length < 40),
  'a',
  'ab ',
  '1',
  '1 buổi; ',
  '“',
  '((',
]
