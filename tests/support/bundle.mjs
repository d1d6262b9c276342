// Puts what is started as processes of their own into one file each, in the folder given: node bundle.mjs <folder>
import { readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const folder = process.argv[2] ?? '.'
// What is installed is found from there as from here.
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))

await build({
  entryPoints: [
    'src/main.ts',
    'scripts/officer-reset.ts',
    'scripts/restore.ts',
    'tests/support/child.ts',
    'tests/support/shift-clock.ts',
  ],
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  outdir: folder,
  entryNames: '[name]',
  outExtension: { '.js': '.mjs' },
  logLevel: 'error',
  plugins: [
    {
      name: 'own-place',
      setup(building) {
        // Migrations and threads are found from where a file of the program lies.
        building.onLoad({ filter: /\.ts$/ }, ({ path }) => {
          const text = readFileSync(path, 'utf8')
          if (!text.includes('import.meta.url')) return undefined
          const place = JSON.stringify(pathToFileURL(path).href)
          return { contents: text.replaceAll('import.meta.url', place), loader: 'ts' }
        })
      },
    },
  ],
})
