/** Lines of a log without the folder the project lies in: a stack names it, and it may be called anything. */
export const withoutOwnPlace = (lines: readonly string[]): string => lines.join('\n').replaceAll(process.cwd(), '')
