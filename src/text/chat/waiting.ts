import type { Waiting } from '../../conversation/vocabulary/heard.ts'
import { questionText } from '../prompts.ts'
import type { Voice } from '../voice.ts'

/** The open question once more, so that what a person hears last is what is asked. */
export function waitingText(waiting: Waiting | undefined, { you }: Voice): string {
  if (!waiting) return ''
  const { prompt, number, total, unit, since } = waiting
  return `Mục ${number}/${total} đang chờ ${you}: ${questionText(prompt, unit, since)}`
}
