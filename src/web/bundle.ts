import { fileURLToPath } from 'node:url'

/** What a page loads: one script and one style sheet. */
export type Bundle = { readonly script: string; readonly style: string }

/**
 * Puts the pages together out of their sources, once, when the program starts: there is nothing to build beforehand and
 * nothing built lies in the repository.
 * @param name a folder of `client` with a `main.tsx`.
 */
export async function bundled(name: 'playground' | 'desk'): Promise<Bundle> {
  // A program that shows no page does without.
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`client/${name}/main.tsx`, import.meta.url))],
    ...{ bundle: true, write: false, minify: true, format: 'esm', target: 'es2022', outdir: '/', charset: 'utf8' },
    ...{ jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'none', logLevel: 'silent' },
  })
  const textOf = (ending: string) => outputFiles.find(file => file.path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), style: textOf('.css') }
}
