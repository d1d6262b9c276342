import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Stacks name the places of the sources. Maps are read when the first stack is asked for: it may never be, and they
 * take as much memory as the program.
 * @param {string} program a folder in which a program lies put together
 */
export function namePlaces(program) {
  const folder = `${pathToFileURL(program).href}/`
  /** @type {Map<string, SourceMap>} */
  const maps = new Map()
  const mapOf = (/** @type {string} */ name) => {
    const map = maps.get(name) ?? new SourceMap(JSON.parse(readFileSync(join(program, `${name}.map`), 'utf8')))
    maps.set(name, map)
    return map
  }
  const place = (
    /** @type {string} */ whole,
    /** @type {string} */ name,
    /** @type {string[]} */ ...[line, column]
  ) => {
    try {
      const found = mapOf(name).findEntry(Number(line) - 1, Number(column) - 1)
      if (!('originalSource' in found)) return whole
      return `${new URL(found.originalSource, folder).href}:${found.originalLine + 1}:${found.originalColumn + 1}`
    } catch {
      return whole
    }
  }
  const within = new RegExp(`${folder.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}([\\w.-]+):(\\d+):(\\d+)`, 'g')
  Error.prepareStackTrace = (error, sites) => {
    const frames = sites
      .map(site => `\n    at ${site}`)
      .join('')
      .replace(within, place)
    return `${String(error)}${frames}`
  }
}
