/**
 * Preloaded into the real program: at each SIGUSR2 the wall clock of its machine jumps by the next number of hours in
 * CLOCK_STEPS, as after sleep or when somebody sets it, and the program says how much work it has done so far, in
 * seconds of its own that no other program takes from it. Timers go on as they do then.
 */
const RealDate = Date
let sets = 0
const steps = (process.env.CLOCK_STEPS ?? '').split(',').map(Number)
let shift = 0

class ShiftedDate extends RealDate {
  constructor(...given: [] | ConstructorParameters<typeof RealDate>) {
    if (given.length === 0) super(RealDate.now() + shift)
    else super(...given)
  }
  static override now(): number {
    return RealDate.now() + shift
  }
}

globalThis.Date = ShiftedDate as DateConstructor
process.on('SIGUSR2', () => {
  const hours = steps.shift() ?? 0
  shift += hours * 3_600_000
  const { user, system } = process.cpuUsage()
  sets += 1
  console.log(JSON.stringify({ sets, clockSetBy: hours, worked: (user + system) / 1e6 }))
})
