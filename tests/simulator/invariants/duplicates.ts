import type { Staff } from '../people.ts'
import type { Since } from '../watch.ts'

/** At most one message twice for each end of the program and for each answer that was lost, in each chat. */
export function duplicates(since: Since, endsNow: number, staff: readonly Staff[]): readonly string[] {
  const { news, deeds, ends, lost } = since
  const pressed = mostOfOne(staff, since)
  const chats = new Set(news.map(({ to }) => to))
  return [...chats].flatMap(to => {
    const times = new Map<string, number>()
    for (const { shown } of news.filter(each => each.to === to)) {
      const what = `${shown.text} ${shown.file?.name ?? ''}`
      times.set(what, (times.get(what) ?? 0) + 1)
    }
    // Who says something several times is told the same as often.
    const asked = Math.max(1, deeds.get(to.id) ?? 0, pressed)
    const twice = [...times.values()].reduce((sum, each) => sum + Math.max(0, each - asked), 0)
    const allowed = endsNow - ends + lost
    return twice > allowed ? [`${to.name} is told the same ${twice} times too often, ${allowed} may be`] : []
  })
}

/** How often somebody has pressed one and the same button: what it tells others is told as often. */
function mostOfOne(staff: readonly Staff[], { presses }: Since): number {
  const times = staff.flatMap(me => {
    const made = me.presses().slice(presses.get(me.id) ?? 0)
    return made.map(({ data }) => made.filter(other => other.data === data).length)
  })
  return Math.max(0, ...times)
}
