/** One thing that happens in a transcript, as it is written there. */
export type Act =
  | { readonly do: 'clock'; readonly at: string }
  | { readonly do: 'off-until'; readonly at: string }
  | { readonly do: 'new-terms' }
  | { readonly do: 'given'; readonly people: string }
  | { readonly do: 'follow'; readonly names: readonly string[] }
  | { readonly do: 'programmes'; readonly names: readonly string[] }
  | { readonly do: 'told-only'; readonly names: readonly string[] }
  | { readonly do: 'keep-running' }
  | { readonly do: 'type'; readonly who: string; readonly texts: readonly string[] }
  | { readonly do: 'press'; readonly who: string; readonly label: string; readonly inMessage: string | undefined }
  | { readonly do: 'forge'; readonly who: string; readonly data: string }
  | {
      readonly do: 'photo'
      readonly who: string
      readonly names: readonly string[]
      readonly caption: string
      /** Passed on from elsewhere. */
      readonly forwarded?: boolean
      /** Words of the message it is a reply to. */
      readonly to?: string
    }
  | { readonly do: 'forward'; readonly who: string; readonly text: string }
  | { readonly do: 'document'; readonly who: string; readonly name: string; readonly caption: string }
  | { readonly do: 'edit'; readonly who: string; readonly old: string; readonly text: string }
  | { readonly do: 'reply'; readonly who: string; readonly to: string; readonly text: string }
  | { readonly do: 'open-link'; readonly who: string; readonly number: number | undefined }
  | { readonly do: 'open-set-up'; readonly who: string }
  | { readonly do: 'block'; readonly who: string; readonly blocked: boolean }

/** A written line with what it does; comments and blank lines do nothing. */
export type Line = { readonly written: string; readonly act: Act | undefined }

/** What the assistant was expected to say at some place: the block as it stands in the file. */
export type Block = { readonly heading: string; readonly lines: readonly string[] }

/** A written line and everything expected after it. */
export type Scene = { readonly line: Line; readonly expected: readonly Block[] }

/** Begins the line that says what could not be acted out; never kept. */
export const TROUBLE = '!!'

const HEADING = /^Trợ lý → .+:$/
const NAME = String.raw`(\p{Lu}[\p{L} ]{0,20}?)`

type Reader = readonly [RegExp, (found: readonly string[], extra: readonly string[]) => Act]

const READERS: readonly Reader[] = [
  [/^(\d\d\/\d\d\/\d{4} \d\d:\d\d)$/u, ([at = '']) => ({ do: 'clock', at })],
  [/^Trợ lý nghỉ đến (\d\d\/\d\d\/\d{4} \d\d:\d\d)$/u, ([at = '']) => ({ do: 'off-until', at })],
  [/^Điều khoản đổi$/u, () => ({ do: 'new-terms' })],
  [/^Cho trước: (.+)$/u, ([people = '']) => ({ do: 'given', people })],
  [/^Theo dõi: (.+)$/u, ([names = '']) => ({ do: 'follow', names: listOf(names) })],
  [/^Chương trình: (.+)$/u, ([names = '']) => ({ do: 'programmes', names: listOf(names) })],
  [/^Chỉ theo lời Trợ lý: (.+)$/u, ([names = '']) => ({ do: 'told-only', names: listOf(names) })],
  [/^Tắt mở máy khi đồng hồ chạy$/u, () => ({ do: 'keep-running' })],
  [withName('nhắn liền:$'), ([who = ''], texts) => ({ do: 'type', who, texts: texts.map(spelled) })],
  [withName('bấm giả: (.+)$'), ([who = '', data = '']) => ({ do: 'forge', who, data })],
  [
    withName('bấm ở tin "(.+?)": (.+)$'),
    ([who = '', inMessage = '', label = '']) => ({ do: 'press', who, label, inMessage }),
  ],
  [withName('bấm: (.+)$'), ([who = '', label = '']) => ({ do: 'press', who, label, inMessage: undefined })],
  [
    withName('(gửi|chuyển tiếp) ảnh: (.+?)(?: \\| (.*))?$'),
    ([who = '', how, names = '', caption = '']) => ({
      ...{ do: 'photo', who, names: listOf(names), caption, forwarded: how !== 'gửi' },
    }),
  ],
  [
    withName('chuyển tiếp: (.+)$'),
    ([who = '', text = ''], more) => ({ do: 'forward', who, text: [text, ...more].map(spelled).join('\n') }),
  ],
  [
    withName('gửi tệp: (.+?)(?: \\| (.*))?$'),
    ([who = '', name = '', caption = '']) => ({ do: 'document', who, name, caption }),
  ],
  [
    withName('sửa "(.+?)" thành: (.+)$'),
    ([who = '', old = '', text = '']) => ({ do: 'edit', who, old: spelled(old), text: spelled(text) }),
  ],
  [
    withName('trả lời "(.+?)" bằng ảnh: (.+?)(?: \\| (.*))?$'),
    ([who = '', to = '', names = '', caption = '']) => ({ do: 'photo', who, to, names: listOf(names), caption }),
  ],
  [
    withName('trả lời "(.+?)": (.+)$'),
    ([who = '', to = '', text = '']) => ({ do: 'reply', who, to, text: spelled(text) }),
  ],
  [withName('mở liên kết cài đặt$'), ([who = '']) => ({ do: 'open-set-up', who })],
  [
    withName('mở liên kết(?: thứ (\\d+))?$'),
    ([who = '', number]) => ({ do: 'open-link', who, number: number ? Number(number) : undefined }),
  ],
  [withName('(chặn|bỏ chặn) Trợ lý$'), ([who = '', how]) => ({ do: 'block', who, blocked: how === 'chặn' })],
  [
    new RegExp(`^${NAME}: (.+)$`, 'u'),
    ([who = '', text = ''], more) => ({ do: 'type', who, texts: [[text, ...more].map(spelled).join('\n')] }),
  ],
]

function withName(rest: string): RegExp {
  return new RegExp(`^${NAME} ${rest}`, 'u')
}

const listOf = (text: string): readonly string[] => text.split(',').map(name => name.trim())

/** `{😀 × 4096}` repeats, `{rời dấu: Đúng}` is typed as a Mac does (NFD); everything else stands as it is. */
function spelled(text: string): string {
  return text
    .replace(/\{(.+?) × (\d+)\}/gu, (_, what: string, times: string) => what.repeat(Number(times)))
    .replace(/\{rời dấu: (.+?)\}/gu, (_, what: string) => what.normalize('NFD'))
}

/**
 * Takes a transcript apart. Lines indented by two spaces belong to the line above them.
 * @throws for a line nobody can act out, naming it.
 */
export function readScript(text: string): readonly Scene[] {
  const scenes: { line: Line; expected: Block[] }[] = []
  const rows = text
    .replace(/\n$/, '')
    .split('\n')
    .filter(row => !row.startsWith(TROUBLE))
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? ''
    const extra: string[] = []
    while (rows[at + 1]?.startsWith('  ') || (rows[at + 1] === '' && rows[at + 2]?.startsWith('  '))) {
      at += 1
      extra.push((rows[at] ?? '').slice(2))
    }
    if (HEADING.test(row)) scenes.at(-1)?.expected.push({ heading: row, lines: extra })
    else scenes.push({ line: readLine(row, extra), expected: [] })
  }
  return scenes
}

function readLine(row: string, extra: readonly string[]): Line {
  const written = [row, ...extra.map(line => `  ${line}`)].join('\n')
  if (row === '' || row.startsWith('#')) return { written, act: undefined }
  for (const [shape, act] of READERS) {
    const found = shape.exec(row)
    if (found) return { written, act: act(found.slice(1), extra) }
  }
  throw new Error(`nobody knows how to act out this line: ${row}`)
}
