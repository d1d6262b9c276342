import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** Dots per inch: an A4 page becomes 662 x 936. */
const DPI = 80

/**
 * The first pages of a .docx as PNG files `<name>-1.png`, `<name>-2.png`, made with LibreOffice and pdftoppm.
 * @returns false when one of them is not on this machine.
 */
export function pagePictures(document: string, folder: string, name: string, pages: number): boolean {
  const work = mkdtempSync(join(tmpdir(), 'tro-ly-pages-'))
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`
  const convert = () => spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, document])
  // The first run on a fresh profile can silently write nothing.
  if (convert().error) return false
  const pdf = join(work, basename(document).replace(/\.docx$/, '.pdf'))
  if (!readdirSync(work).includes(basename(pdf))) convert()
  const drawn = spawnSync('pdftoppm', [
    '-png',
    '-gray',
    '-r',
    String(DPI),
    '-l',
    String(pages),
    pdf,
    join(folder, name),
  ])
  rmSync(work, { recursive: true, force: true })
  return drawn.error === undefined && drawn.status === 0
}
