import type { Since } from '../watch.ts'

/** At most one message twice for each end of the program and for each answer that was lost, in each chat. */
export function duplicates({ news, deeds, ends, lost }: Since, endsNow: number): readonly string[] {
  const chats = new Set(news.map(({ to }) => to))
  return [...chats].flatMap(to => {
    const times = new Map<string, number>()
    for (const { shown } of news.filter(each => each.to === to)) {
      const what = `${shown.text} ${shown.file?.name ?? ''}`
      times.set(what, (times.get(what) ?? 0) + 1)
    }
    // Who says something several times is told the same as often.
    const asked = Math.max(1, deeds.get(to.id) ?? 0)
    const twice = [...times.values()].reduce((sum, each) => sum + Math.max(0, each - asked), 0)
    const allowed = endsNow - ends + lost
    return twice > allowed ? [`${to.name} is told the same ${twice} times too often, ${allowed} may be`] : []
  })
}
