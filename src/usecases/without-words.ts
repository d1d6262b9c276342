/** An exception for the log: a stack tells where the bug is, a message may quote what somebody wrote. */
export function withoutWords(error: unknown): { readonly name: string; readonly stack: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] }
  const stack = (error.stack ?? '').split('\n').filter(line => line.trimStart().startsWith('at '))
  return { name: error.name, stack }
}
