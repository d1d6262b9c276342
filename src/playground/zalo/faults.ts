/** What is wrong with the service; each until it is cleared, but for what is said to strike only so often. */
export type ZaloFaults = {
  /** Nobody is let through, and the call that waits is broken off. */
  cut(on: boolean): void
  /** The next so many calls are too many. */
  hasty(calls: number): void
  /** The month's messages are used up. */
  usedUp(on: boolean): void
  /** What people say is handed over to nobody. */
  loses(on: boolean): void
  clear(): void
}

type Standing = { cut: boolean; hasty: number; usedUp: boolean; loses: boolean }

export function createZaloFaults(breakOff: () => void): { readonly control: ZaloFaults; readonly now: Standing } {
  const now: Standing = { cut: false, hasty: 0, usedUp: false, loses: false }
  return {
    now,
    control: {
      cut(on) {
        now.cut = on
        if (on) breakOff()
      },
      hasty(calls) {
        now.hasty = calls
      },
      usedUp(on) {
        now.usedUp = on
      },
      loses(on) {
        now.loses = on
      },
      clear: () => void Object.assign(now, { cut: false, hasty: 0, usedUp: false, loses: false }),
    },
  }
}
