export type HandoutTrouble = 'unknown' | 'too-many' | 'not-yours'

const TROUBLES: Readonly<Record<HandoutTrouble, string>> = {
  unknown: 'Mã không đúng, đã dùng hoặc đã hết hạn. Thầy cô nhắn lại cho Trợ lý để nhận mã mới.',
  'too-many': 'Có quá nhiều lần nhập sai. Thầy cô thử lại sau mười phút.',
  'not-yours': 'Thầy cô mở lại trang này từ liên kết trong tin nhắn.',
}

/**
 * The page on which a code from the chat is exchanged for a file.
 * @param at its own address, and `look` that of the pages beside it, whose style it has; both without signs of HTML.
 */
export const handoutPage = (at: string, look: string, trouble?: HandoutTrouble): string =>
  [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">',
    `<title>Nhận tệp từ Trợ lý</title><link rel="icon" href="${look}/hinh.svg">`,
    `<link rel="stylesheet" href="${look}/trang.css"></head><body><main class="alone">`,
    `<h1>Nhận tệp từ Trợ lý</h1>${trouble ? `<p role="alert" class="wrong">${TROUBLES[trouble]}</p>` : ''}`,
    `<form method="post" action="${at}"><label>Mã trong tin nhắn của Trợ lý`,
    '<input name="ma" required maxlength="20" autocomplete="off" autocapitalize="characters" placeholder="7K3M-9QXT">',
    '</label><button class="main">Tải tệp</button></form></main></body></html>',
  ].join('\n')
