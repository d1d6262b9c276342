import type { Since } from '../watch.ts'

/** At most one message twice for each end of the program and for each answer that was lost, in each chat. */
export function duplicates({ news, deeds, ends, lost }: Since, endsNow: number): readonly string[] {
  const chats = new Set(news.map(({ to }) => to))
  return [...chats].flatMap(to => {
    const own = news.filter(each => each.to === to).map(({ shown }) => `${shown.text} ${shown.file?.name ?? ''}`)
    const twice = own.length - new Set(own).size
    // Who says something several times is told the same as often.
    const allowed = endsNow - ends + lost + Math.max(0, (deeds.get(to.id) ?? 0) - 1)
    return twice > allowed ? [`${to.name} is told the same ${twice} times too often, ${allowed} may be`] : []
  })
}
