import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from '@swc/core'
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser'
import { describe, expect, it } from 'vitest'

/** What each room may import besides itself and packages; see docs/architecture.md. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  conversation: ['domain'],
  text: ['domain', 'conversation', 'config.ts'],
  documents: ['domain', 'text'],
  messenger: ['domain', 'clock.ts', 'log.ts', 'http/route.ts'],
  storage: ['domain', 'text'],
  scheduler: [],
  http: ['domain', 'log.ts'],
  usecases: [
    'domain',
    'conversation',
    'text',
    'messenger/[^/]+.ts',
    'storage/[^/]+.ts',
    'documents/[^/]+.ts',
    'clock.ts',
    'log.ts',
  ],
  'playground/bot-api': ['clock.ts'],
  web: ['text', 'http/route.ts'],
  desk: ['domain', 'conversation', 'text', 'usecases', 'storage/[^/]+.ts', 'web', 'http/route.ts'],
}

const rules: IForbiddenRuleType[] = [
  ...Object.entries(ROOMS).map(([room, allowed]) => ({
    name: `${room}-imports-one-way`,
    severity: 'error' as const,
    from: { path: `^src/${room}/` },
    to: {
      path: '^src/',
      pathNot: [`^src/${room}/`, ...allowed.map(other => `^src/${other.endsWith('.ts') ? `${other}$` : `${other}/`}`)],
    },
  })),
  {
    name: 'domain-knows-luxon-alone',
    severity: 'error',
    from: { path: '^src/domain/' },
    to: { pathNot: ['^src/domain/', 'node_modules/(@types/)?luxon'] },
  },
  {
    name: 'conversation-knows-no-package-but-luxon',
    severity: 'error',
    from: { path: '^src/conversation/' },
    to: { path: 'node_modules', pathNot: ['luxon'] },
  },
  {
    name: 'adapters-do-not-meet',
    severity: 'error',
    from: { path: '^src/storage/prisma/' },
    to: { path: '^src/(messenger|documents)/' },
  },
  {
    name: 'no-circles',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
]

/** Not a rule: what it finds shows that a forbidden import would be noticed. */
const PROBE: IForbiddenRuleType = {
  name: 'probe',
  severity: 'error',
  from: { path: '^src/usecases/' },
  to: { path: '^src/domain/' },
}

/** The whole program, read once for all that is asked of it. */
const house = cruised([...rules, PROBE])

async function cruised(forbidden: IForbiddenRuleType[]): Promise<ICruiseResult> {
  const result = await cruise(['src'], {
    parser: 'swc',
    validate: true,
    ruleSet: { forbidden },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'generated|src/web/client' },
  })
  return result.output as ICruiseResult
}

const USECASES = 'src/usecases/'

/** A folder of the use cases, or a file that stands beside them. */
const roomOf = (path: string): string => path.slice(USECASES.length).split('/')[0] ?? ''

/** Which rooms of the use cases each one imports. */
async function imports(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Set<string>>()
  for (const { source, dependencies } of (await house).modules) {
    if (!source.startsWith(USECASES)) continue
    const others = found.get(roomOf(source)) ?? new Set()
    for (const { resolved } of dependencies) {
      if (resolved.startsWith(USECASES) && roomOf(resolved) !== roomOf(source)) others.add(roomOf(resolved))
    }
    found.set(roomOf(source), others)
  }
  return found
}

/** What is loaded as soon as a module is: not what it asks for later, nor types. */
async function loadedBy(entry: string): Promise<ReadonlySet<string>> {
  const modules = new Map((await house).modules.map(({ source, dependencies }) => [source, dependencies]))
  const found = new Set([entry])
  for (const source of found) {
    for (const { resolved, dynamic, dependencyTypes } of modules.get(source) ?? []) {
      if (!dynamic && !dependencyTypes.includes('type-only')) found.add(resolved)
    }
  }
  return found
}

/** How many floors lie from a room down to the ground, itself included. @throws where rooms import in a circle. */
function floors(room: string, below: ReadonlyMap<string, ReadonlySet<string>>, above: readonly string[] = []): number {
  if (above.includes(room)) throw new Error(`a circle: ${[...above, room].join(' -> ')}`)
  const others = [...(below.get(room) ?? [])]
  return 1 + Math.max(0, ...others.map(other => floors(other, below, [...above, room])))
}

describe('the house', () => {
  it('lets imports run one way only', async () => {
    const { summary } = await house
    const found = summary.violations.filter(({ rule }) => rule.name !== PROBE.name)
    expect(summary.totalCruised).toBeGreaterThan(100)
    expect(summary.totalDependenciesCruised ?? 0).toBeGreaterThan(300)
    expect(found.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
  }, 60_000)

  it('lets a page know what travels, its words, and nothing of the program', () => {
    const folder = 'src/web/client/'
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name))
    const foreign = files.flatMap(name =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/from '([^']+)'|^import '([^']+)'/gm)]
        .flatMap(([, named, bare]) => named ?? bare ?? [])
        .filter(
          from =>
            !/^(?:preact|preact\/hooks|\.\.\/\.\.\/wire\/.+|(?:\.\.\/){3}text\/web\/.+|(?:\.\/|\.\.\/shared\/).+)$/.test(
              from,
            ),
        )
        .map(from => `${name}: ${from}`),
    )
    expect(files.length).toBeGreaterThan(10)
    expect(foreign).toEqual([])
  })

  it('loads what makes documents in a thread of its own alone', async () => {
    const found = await loadedBy('src/main.ts')
    expect(found.size).toBeGreaterThan(300)
    const makes = /node_modules\/(?:docx|@resvg)\/|^src\/documents\/makers\.ts$/
    expect([...found].filter(path => makes.test(path))).toEqual([])
    expect([...(await loadedBy('src/documents/apart/thread.ts'))].filter(path => makes.test(path)).length).toBe(3)
  }, 60_000)

  it('has use cases in few rooms on four floors', async () => {
    const below = await imports()
    expect([...below.keys()]).toEqual(expect.arrayContaining(['handle', 'schedule', 'send', 'read']))
    const high = [...below.keys()].filter(room => floors(room, below) > 4)
    expect(high).toEqual([])
    expect(below.size).toBeLessThanOrEqual(9)
    expect(below.get('send')).toContain('read')
    expect(() =>
      floors(
        'a',
        new Map([
          ['a', new Set(['b'])],
          ['b', new Set(['a'])],
        ]),
      ),
    ).toThrow('a -> b -> a')
  }, 60_000)

  it('would notice: use cases do import the domain', async () => {
    const { violations } = (await house).summary
    expect(violations.filter(({ rule }) => rule.name === PROBE.name).length).toBeGreaterThan(10)
  }, 60_000)
})

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  name => name.endsWith('.ts') && !name.includes('generated'),
)
const read = (name: string) => readFileSync(join('src', name), 'utf8')

/** Functions of five or more parameters: to become fewer from one mending to the next. */
const MOST_LONG_LISTS = 10
const MOST_IN_CONVERSATION = 1

/** How many parameters each function takes that takes five or more. */
function longLists(source: string): readonly number[] {
  const found: number[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { type, params } = node as { type?: unknown; params?: unknown }
    const isFunction = typeof type === 'string' && /Function|Method|Constructor/.test(type) && !type.startsWith('Ts')
    if (isFunction && Array.isArray(params) && params.length >= 5) found.push(params.length)
    for (const child of Object.values(node)) walk(child)
  }
  walk(parseSync(source, { syntax: 'typescript', target: 'es2022' }))
  return found
}

describe('its habits', () => {
  it('has one source of time and none of chance', () => {
    const banned =
      /Date\.now\(|new Date\(\s*\)|DateTime\.(now|local|utc)\(|performance\.now|Math\.random|@default\(now\(\)\)/
    const offenders = sources.filter(name => name !== 'clock.ts' && banned.test(read(name)))
    expect(sources.length).toBeGreaterThan(100)
    expect(offenders).toEqual([])
    expect(banned.test(read('clock.ts'))).toBe(true)
  })

  it('hands few things on at once', () => {
    const many = sources.flatMap(name => longLists(read(name)).map(count => `${name}: ${count} parameters`))
    expect(longLists('const f = (a: A, b: B, c: C, d: D, e: E) => a')).toEqual([5])
    expect(many.filter(each => each.startsWith('conversation/')).length).toBeLessThanOrEqual(MOST_IN_CONVERSATION)
    expect(many.length).toBeLessThanOrEqual(MOST_LONG_LISTS)
  })

  it('does one thing at a time inside a transaction', () => {
    const atOnce = /Promise\.(?:all|allSettled|race|any)\((?:(?!\n\n|\n {2}[a-z}])[\s\S])*?\btx\b/
    expect(sources.filter(name => atOnce.test(read(name)))).toEqual([])
    expect(atOnce.test('await Promise.all(\n    keys.map(key => tx.settings.get(key)),\n  )')).toBe(true)
  })

  it('keeps files short', () => {
    const lengths = sources.map(name => read(name).split('\n').length).toSorted((a, b) => a - b)
    expect(sources.filter(name => read(name).split('\n').length > 301)).toEqual([])
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100)
  })

  it('makes and reads the key of what is owed in one place', () => {
    const cut = /indexOf\(':'\)|split\(':'\)|(?:endsWith|startsWith)\(`?:|`\$\{\w*[pP]eriod\w*(?:\.key|Key)\}:/
    const free = /^(?:domain\/owed-key|playground|documents\/docx\/read\/|messenger\/greet)/
    expect(sources.filter(name => !free.test(name) && cut.test(read(name)))).toEqual([])
    expect(cut.test("key.slice(0, key.indexOf(':'))")).toBe(true)
    const made = /\bas OwedKey\b/
    expect(sources.filter(name => made.test(read(name)))).toEqual(['domain/owed-key.ts'])
  })

  it('takes a plan from the programme it is about, never the one there happens to be', () => {
    const only = /\bdeps\.(?:plan|outline)\b|\{[^}]*\b(?:plan|outline)\b[^}]*\} = deps\b|programmes\[0\]/
    expect(sources.filter(name => only.test(read(name)))).toEqual([])
    expect(only.test('const { plan, calendar } = deps')).toBe(true)
  })

  it('names a channel in its own places alone', () => {
    const named = /telegram|t\.me\/|\b20 ?MB|20 \* 1024 \* 1024/i
    // The playground and its page play what is outside of the program, its channels among it.
    const places =
      /^(?:messenger\/(?:telegram|zalo)\/|playground\/|(?:web\/(?:wire|client)|text\/web)\/playground|text\/(?:channels|config)\.ts|config(?:-values)?\.ts|channels\.ts)/
    expect(sources.filter(name => !places.test(name) && named.test(read(name)))).toEqual([])
    // People have such an account anyhow: sentences and what is read of theirs may speak of it.
    const spoken = /^(?:text\/chat|playground\/staff|domain\/reading)\//
    expect(sources.filter(name => !places.test(name) && !spoken.test(name) && /zalo/i.test(read(name)))).toEqual([])
    for (const place of ['messenger/telegram/channel.ts', 'text/channels.ts', 'config.ts', 'playground/stage.ts'])
      expect(named.test(read(place))).toBe(true)
  })

  it('says Vietnamese sentences in src/text alone', () => {
    const sentence = /(['"`])[^'"`\n]*[ăâđêôơưàáạảãèéẹẻẽìíịỉĩòóọỏõùúụủũỳýỵỷỹ][^'"`\n]* [^'"`\n]*\1/i
    // Word lists for reading what people write, and the staff of the playground, are not sentences to people.
    const elsewhere = sources.filter(
      name => !/^(text|playground)\//.test(name) && !/^domain\/(reading\/|period-text)/.test(name),
    )
    const code = (name: string) => read(name).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(elsewhere.filter(name => sentence.test(code(name)))).toEqual([])
    expect(sentence.test("say('Chào cô Lan')")).toBe(true)
  })

  it('speaks of no programme: what one is about stands in its plan', () => {
    const programmes = /dân vận|dan-van|dân chủ|dan-chu/i
    // What people write is recognised whatever they report on; the staff of the playground play one plan.
    const free = /^(?:domain\/reading\/|domain\/wording\/|playground\/staff\/)/
    const code = (name: string) => read(name).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(sources.filter(name => !free.test(name) && programmes.test(code(name)))).toEqual([])
    expect(programmes.test("'Báo cáo dân vận nay gửi được bằng tin nhắn.'")).toBe(true)
  })
})
