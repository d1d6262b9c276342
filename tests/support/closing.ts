type Close = () => Promise<void>
const place = globalThis as { opened?: Close[] }

/** What a file of tests has opened, in the order in which it was; one list, however often this module is read. */
const opened: Close[] = place.opened ?? []
place.opened = opened

/**
 * Closed when the file of tests that is running is over. One process reads this module once for many files, so a hook
 * of its own would serve the first of them alone.
 */
export const closesLater = (close: Close): void => void opened.push(close)

/** Closes all of it, the newest first. */
export async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).toReversed()) await close()
}
