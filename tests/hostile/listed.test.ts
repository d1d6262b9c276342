import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DATA_READERS } from './data-readers.ts'
import { TEXT_READERS } from './text-readers.ts'

/** Rooms that read nothing from outside: the played school, and what runs in the browser. */
const ELSEWHERE = /\/(?:playground|client|generated)\//

/** Called for what it reads, or a reading that takes a text, a line or bytes first. */
const NAMED = /^export (?:async )?(?:function|const) ((?:read|parse|typed|stored|load|match|unpack)[A-Z]\w*)/gmu
const READING =
  /^export (?:async )?(?:function|const) (\w+)(?: = |: )?\(\s*(?:text|line|typed|said|source|table|bytes|written)\??: (?:string|Uint8Array)/gmu

/** What is read within another, or is no reader of what comes from outside: with the reason. */
const OTHERWISE: Readonly<Record<string, string>> = {
  ...named('takes a file, a folder, a row or a request, whose words another reader here then reads', [
    ...[
      'loadConfig',
      'loadSchool',
      'loadPlan',
      'loadOutline',
      'loadCalendar',
      'readDataFile',
      'readUpload',
      'readBody',
    ],
    ...[
      'readHearing',
      'readMonth',
      'readTraffic',
      'readAttachment',
      'readToldToday',
      'readRow',
      'readApart',
      'loadFacts',
      'readLines',
      'readFile',
    ],
  ]),
  ...named('reads a text within readFigures, namedModels or readHosting', [
    ...['readMagnitude', 'sceneOf', 'tokenize', 'piecesOf', 'endOfNonNumber', 'clauseFigures'],
  ]),
  ...named('reads a text within wholeReport, ownReport or splitReport', [
    ...['lineMark', 'markAt', 'headingAt', 'inline', 'linesOf', 'headingWords', 'partsOfParagraph', 'withLeaders'],
    ...['figureIn', 'proseParts'],
  ]),
  ...named('reads one value within parseConfig', [
    'parseSwitch',
    'parseList',
    'parseToken',
    'parseZaloToken',
    'parseSetupCode',
    'parseDatabaseUrl',
    'parseZone',
    'parseLevel',
    'parseRoot',
    'parsePort',
    'parseCount',
    'parsePublic',
    'parseWebhook',
    'parseZaloWebhook',
    'parseWebhookSecret',
    'parseProxy',
  ]),
  ...named('reads a text within readPlan', ['dueDaysIn', 'planLines']),
  ...named('says what the program itself has kept', ['readText', 'readBack', 'readMetrics']),
}

function named(why: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map(name => [name, why]))
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map(name => join('src', name))
  .filter(path => path.endsWith('.ts') && !ELSEWHERE.test(path))

const found = files.flatMap(path => {
  const source = readFileSync(path, 'utf8')
  const patterns = path.includes('/reading/') ? [NAMED, READING] : [NAMED]
  return patterns.flatMap(pattern => [...source.matchAll(pattern)].map(([, name = '']) => ({ name, path })))
})

it('whatever reads what comes from outside is given hostile input, or says where it is', () => {
  expect(found.length).toBeGreaterThan(80)
  const known = new Set([...Object.keys(TEXT_READERS), ...Object.keys(DATA_READERS), ...Object.keys(OTHERWISE)])
  expect(found.filter(({ name }) => !known.has(name))).toEqual([])
})

it('names nothing that is not there', () => {
  const there = new Set(found.map(({ name }) => name))
  expect(Object.keys(OTHERWISE).filter(name => !there.has(name))).toEqual([])
})
