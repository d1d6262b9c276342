/**
 * What a page remembers on this machine. In the frame of another page many browsers keep nothing, and say so by an
 * error: then it is as on a new machine.
 */
export function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // It holds until the page is closed.
  }
}
