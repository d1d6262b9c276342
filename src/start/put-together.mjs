import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Machine code, files that are opened by their path, what is itself loaded by and by or hardly ever. */
const AS_INSTALLED = [
  'better-sqlite3',
  '@resvg/resvg-js',
  '@expo-google-fonts/*',
  '@prisma/client/runtime/query_compiler*',
  // It knows a class of another package by its name, which two of one name in one file cannot both keep.
  'telegraf',
  'esbuild',
  'tsx',
]

/** A file of the program finds what belongs to it from where it lies; threads are put together too, beside it. */
const OWN_PLACE = /(?<!new URL\('\.\/[\w-]+\.mjs', )import\.meta\.url/g

/** Packages of the older kind ask for what comes with Node in the older way. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)`

/**
 * Puts sources, and the packages they need, into a few files: most of a start is finding and reading a thousand.
 * @param {object} given
 * @param {string} given.root where package.json lies
 * @param {Readonly<Record<string, string>>} given.entries what is run, by the name of its file without the ending
 * @param {string} given.folder below a folder that has node_modules
 */
export const putTogether = ({ root, entries, folder }) =>
  build({
    absWorkingDir: root,
    entryPoints: { ...entries },
    outdir: folder,
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20' },
    ...{ entryNames: '[name]', chunkNames: '[name]-[hash]', outExtension: { '.js': '.mjs' } },
    ...{ sourcemap: 'external', sourcesContent: false, legalComments: 'none', logLevel: 'silent' },
    banner: { js: REQUIRE },
    external: AS_INSTALLED,
    plugins: [
      {
        name: 'own-place',
        setup: building =>
          building.onLoad({ filter: /[\\/](?:src|tests)[\\/].*\.ts$/ }, ({ path }) => {
            const place = JSON.stringify(pathToFileURL(path).href)
            return { contents: readFileSync(path, 'utf8').replace(OWN_PLACE, place), loader: 'ts' }
          }),
      },
    ],
  })
