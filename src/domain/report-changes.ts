import type { Answer } from './report.ts'

/** One section that says something else than before; undefined where it said, or says, nothing. */
export type SectionChange = {
  readonly promptId: string
  readonly before: Answer | undefined
  readonly after: Answer | undefined
}

const said = (answer: Answer | undefined): string =>
  answer === undefined
    ? ''
    : JSON.stringify([
        answer.state,
        answer.text,
        answer.figures
          .map(({ indicator, value, of, hosting }) => [indicator, value, of ?? null, hosting ?? null])
          .toSorted(([a], [b]) => String(a).localeCompare(String(b))),
      ])

/** What a new version of a report changed, section by section; when and by whom it was written is no change. */
export function changesBetween(
  before: readonly Answer[],
  after: readonly Answer[],
  prompts: readonly { readonly id: string }[],
): readonly SectionChange[] {
  return prompts.flatMap(({ id: promptId }) => {
    const [was, is] = [before, after].map(answers => answers.find(answer => answer.promptId === promptId))
    return said(was) === said(is) ? [] : [{ promptId, before: was, after: is }]
  })
}
