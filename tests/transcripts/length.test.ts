import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FILES = /^\s*\(tệp: /
const BUTTONS = /^\s*\[/

/** Characters of what the bot wrote between two lines of a transcript, without buttons and without files. */
function read(name: string, from: string, to: string): number {
  const all = readFileSync(`${import.meta.dirname}/${name}.txt`, 'utf8')
  const part = all.slice(all.indexOf(from), all.indexOf(to, all.indexOf(from)) + to.length)
  const messages = part.split(/^(?=\S)/m).filter(block => block.startsWith('Trợ lý →') && !FILES.test(bodyOf(block)))
  return messages.reduce((sum, block) => sum + textOf(bodyOf(block)).length, 0)
}

const bodyOf = (block: string): string => block.slice(block.indexOf('\n') + 1)

const textOf = (body: string): string =>
  body
    .split('\n')
    .filter(line => !BUTTONS.test(line))
    .map(line => line.trim())
    .join('\n')
    .trim()

describe('what a head of a unit reads for one report, all together', () => {
  it('is under 2 500 characters once the prompts are known', () => {
    const year = read('bao-cao-nam-quen', '18/11/2024 12:00', 'kỳ này Trợ lý không nhắc tổ nữa.')
    expect(year).toBeLessThan(2500)
  })

  it('is little more the first time, with an example to each prompt', () => {
    expect(read('bao-cao-ca-nam', 'Lan bấm: Báo cáo ngay', 'kỳ này Trợ lý không nhắc tổ nữa.')).toBeLessThan(3000)
  })
})
