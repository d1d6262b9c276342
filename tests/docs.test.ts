import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadConfig, parseConfig, VARIABLES } from '../src/config.ts'
import { rewrite, toldParts } from './support/docs.ts'
import { tablesOfSchema, tablesTold } from './support/kept.ts'

const GUIDES = readdirSync('docs')
  .filter(name => name.endsWith('.md'))
  .map(name => join('docs', name))
const DOCUMENTS = ['README.md', ...GUIDES]
if (process.env.UPDATE_DOCS === '1') DOCUMENTS.forEach(rewrite)

const read = (path: string) => readFileSync(path, 'utf8')
const readme = read('README.md')

/** What follows a heading up to the next one of its rank. */
function section(document: string, heading: string): string {
  const [, after] = document.split(`\n## ${heading}\n`)
  if (after === undefined) throw new Error(`no section "${heading}"`)
  return after.split('\n## ')[0] ?? ''
}

/** The first cell of every row, without its code marks. */
const firstCells = (text: string) => [...text.matchAll(/^\| `([^`]+)`/gm)].flatMap(([, cell]) => cell ?? [])

describe.each(DOCUMENTS)('%s', path => {
  it('says what the program says: variables, commands, conversations', () => {
    for (const { what, text, expected } of toldParts(read(path))) expect(text, what).toBe(expected)
  })

  it('points at nothing that is not there', () => {
    const links = /(?:\]\(|src=")(?!https?:|#)([^)#"]+)/g
    const targets = [...read(path).matchAll(links)].flatMap(([, target]) => target ?? [])
    expect(targets.filter(target => !existsSync(join(dirname(path), target)))).toEqual([])
  })
})

describe('the guide', () => {
  it('names buttons that exist', () => {
    const table = read('docs/huong-dan.md').split('| Nút | Khi nào |')[1]?.split('\n\n')[0] ?? ''
    const names = [...table.matchAll(/^\| ([^|-][^|]*) \|/gm)].flatMap(([, name]) => name ?? [])
    expect(names.length).toBeGreaterThan(8)
    const words = read('src/text/words.ts')
    expect(names.filter(name => !words.includes(`'${name}'`))).toEqual([])
  })
})

describe('the page on personal data', () => {
  it('names every table there is, and how long everything is kept', () => {
    expect(tablesTold().toSorted()).toEqual(tablesOfSchema().toSorted())
    expect(toldParts(read('docs/du-lieu-ca-nhan.md')).map(({ what }) => what)).toEqual(['retention', 'kept'])
  })
})

describe('the README', () => {
  it('tells the variables, the commands and a conversation', () => {
    const told = toldParts(readme).map(({ what }) => what)
    expect(told).toEqual(expect.arrayContaining(['environment', 'commands']))
    expect(toldParts(read('docs/huong-dan.md')).length).toBeGreaterThan(8)
  })

  it('takes its defaults from an example that is true', () => {
    expect(loadConfig('.env.example', {})).toEqual(parseConfig({}))
  })

  it('gives the reason of every package, and of no other', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, object>
    const packages = [dependencies, devDependencies].flatMap(list => Object.keys(list ?? {}))
    expect(firstCells(section(readme, 'Dependencies')).toSorted()).toEqual(packages.toSorted())
  })

  it('names every folder', () => {
    const folders = (parent: string) =>
      readdirSync(parent, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(({ name }) => `${parent}/${name}`)
    const named = firstCells(section(readme, 'Folders'))
    expect(named.filter(name => !existsSync(name))).toEqual([])
    const wanted = [...folders('src'), 'prisma/plans', 'prisma/migrations', 'scripts', 'tests', 'docs']
    expect(wanted.filter(name => !named.includes(name))).toEqual([])
  })

  it('explains words that the code uses', () => {
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !name.includes('generated'))
      .map(name => read(join('src', name)))
      .join('\n')
    const [ofTheLaw = [], ofTheCode = []] = section(readme, 'Glossary')
      .split('The code has words of its own')
      .map(firstCells)
    expect(Math.min(ofTheLaw.length, ofTheCode.length)).toBeGreaterThan(20)
    expect(ofTheLaw.filter(word => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([])
    // Declared, held under that name, a value, or a file or folder that is imported.
    const stands = (word: string) =>
      new RegExp(`\\b(?:type|const|function) ${word}\\b|\\b${word}\\??: |/${word}(?:\\.ts'|/)|'${word}'`).test(code)
    expect(ofTheCode.filter(word => !stands(word))).toEqual([])
  })

  it('tells whoever runs it of every figure it gives, and of events that it logs', () => {
    const guide = read('docs/van-hanh.md')
    const given = [...read('src/watched.ts').matchAll(/gauge\(\s*'(\w+)'|name: '(\w+)'/g)].map(
      ([, gauge, name]) => name ?? `trolybaocao_${gauge}`,
    )
    expect(given.length).toBeGreaterThan(10)
    const told = [...guide.matchAll(/\b(?:trolybaocao|process)_\w+/g)].map(([name]) => name)
    expect(told.filter(name => !given.includes(name))).toEqual([])
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    const logged = (event: string) =>
      code.some(name => name.endsWith('.ts') && read(join('src', name)).includes(`event: '${event}'`))
    const events = [...guide.matchAll(/`([a-z]+-failed)`/g)].flatMap(([, event]) => event ?? [])
    expect(events.filter(event => !logged(event))).toEqual([])
  })

  it('starts as a service and in a container by what npm start runs, and is left alone after 78', () => {
    const started = (JSON.parse(read('package.json')) as { scripts: { start: string } }).scripts.start
    const [unit, image, compose] = ['deploy/tro-ly-bao-cao.service', 'Dockerfile', 'compose.yaml'].map(read)
    expect(unit).toContain(`\nExecStart=/usr/bin/${started}\n`)
    expect(image).toContain(`\nENTRYPOINT ${JSON.stringify(started.split(' ')).replaceAll(',', ', ')}\n`)
    expect(read('docs/van-hanh.md')).toContain(`\`${started.replace(/^node /, '')}\``)
    for (const line of ['RestartPreventExitStatus=78', 'UMask=0077', 'User=tro-ly']) expect(unit).toContain(line)
    for (const word of [unit, image, compose].join('\n').match(/\b[A-Z]+_[A-Z_]+\b(?==|:)/g) ?? [])
      expect([...VARIABLES, 'NODE_ENV'], word).toContain(word)
  })

  it('names only scripts that npm knows', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = DOCUMENTS.flatMap(path => [...read(path).matchAll(/npm run ([\w:]+)/g)]).flatMap(
      ([, name]) => name ?? [],
    )
    expect(named.filter(name => !(name in scripts))).toEqual([])
    const files = Object.values(scripts).flatMap(script => /(?:scripts|src)\/\S+/.exec(script) ?? [])
    expect(files.filter(file => !existsSync(file))).toEqual([])
  })
})
