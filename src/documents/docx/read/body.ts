import { levelOf } from './lists.ts'
import type { Page } from './page.ts'
import type { Paragraphs } from './paragraphs.ts'
import { attribute, plainText, type XmlReader } from './scan-xml.ts'
import { createSilence } from './silence.ts'

/** Namespaces of WordprocessingML, transitional and strict, with the prefix bound to them; Word binds "w". */
const BOUND =
  /\sxmlns(?::([\w.-]{1,40}))?=["']http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main["']/

type Handlers = Readonly<Record<string, (tag: string) => void>>

/** Reads the body of a .docx onto a page (ISO/IEC 29500-1, 17), element by element. */
export function createBody(page: Page, paragraphs: Paragraphs, full: () => boolean): XmlReader {
  const silence = createSilence()
  const run = createRun(page, text => {
    if (/\S/.test(text)) silence.said()
    paragraphs.say(text)
  })
  const opened: Handlers = { ...run.opened, ...paragraphOpened(paragraphs), ...tableOpened(page) }
  const closed: Handlers = { ...run.closed, ...paragraphClosed(paragraphs), ...tableClosed(page) }
  let prefix: string | undefined
  const wordOf = (name: string): string | undefined => {
    if (prefix === '') return name.includes(':') ? undefined : name
    return prefix !== undefined && name.startsWith(prefix) ? name.slice(prefix.length) : undefined
  }
  return {
    open(name, tag) {
      prefix ??= prefixOf(tag)
      const word = wordOf(name)
      silence.open(name, word)
      if (word !== undefined && !silence.silent) opened[word]?.(tag)
      // Said in the row's properties, of the whole row.
      if (word === 'del' && run.inRowProperties()) page.row('gone')
    },
    close(name) {
      const word = wordOf(name)
      if (word !== undefined && !silence.silent) closed[word]?.('')
      silence.close(name, word)
    },
    characters(text) {
      if (run.inText() && !silence.silent) run.say(plainText(text))
    },
    enough: full,
  }
}

function prefixOf(root: string): string {
  const bound = BOUND.exec(root)
  return bound === null ? 'w:' : bound[1] === undefined ? '' : `${bound[1]}:`
}

/** Words and what stands between them; hidden runs say nothing. */
function createRun(page: Page, say: (text: string) => void) {
  let [inRun, inText, inRow, hidden] = [false, false, false, false]
  const shown = (act: () => void) => () => {
    if (inRun && !hidden) act()
  }
  const run = (open: boolean) => () => {
    inRun = open
    hidden = false
  }
  const opened: Handlers = {
    r: run(true),
    vanish(tag) {
      if (inRun) hidden = !/^(?:0|false|off)$/.test(attribute(tag, 'val') ?? '')
    },
    t() {
      inText = true
    },
    tab: shown(() => page.gap('\t')),
    ptab: shown(() => page.gap('\t')),
    br: shown(() => page.gap('\n')),
    cr: shown(() => page.gap('\n')),
    noBreakHyphen: shown(() => say('-')),
    trPr() {
      inRow = true
    },
  }
  const closed: Handlers = {
    r: run(false),
    t() {
      inText = false
    },
    trPr() {
      inRow = false
    },
  }
  return { opened, closed, say, inText: () => inText && !hidden, inRowProperties: () => inRow }
}

function paragraphOpened(paragraphs: Paragraphs): Handlers {
  return {
    p: () => paragraphs.open(),
    pStyle: tag => paragraphs.tell({ style: attribute(tag, 'val') ?? '' }),
    numId: tag => paragraphs.tell({ list: attribute(tag, 'val') ?? '0' }),
    ilvl: tag => paragraphs.tell({ level: levelOf(attribute(tag, 'val')) }),
  }
}

function paragraphClosed(paragraphs: Paragraphs): Handlers {
  return { p: () => paragraphs.close(), pPr: () => paragraphs.numbered() }
}

function tableOpened(page: Page): Handlers {
  return { tbl: () => page.table('open'), tr: () => page.row('open'), tc: () => page.cell('open') }
}

function tableClosed(page: Page): Handlers {
  return { tbl: () => page.table('close'), tr: () => page.row('close'), tc: () => page.cell('close') }
}
