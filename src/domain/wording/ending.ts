/** C10: no stop, comma, semicolon or cry at the end, and as many opening as closing quotation marks. */
export function ended(text: string): string {
  const bare = text.replace(/[\s.;,:!?…]+$/u, '').replace(/^[\s.;,:!?)]+/u, '')
  const [opened, closed] = [count(bare, '“'), count(bare, '”')]
  if (opened > closed) return `${bare}”`
  return closed > opened ? bare.replace(/”(?=[^”]*$)/u, '') : bare
}

const count = (text: string, mark: string): number => text.split(mark).length - 1
