import type { Messenger } from '../messenger/messenger.ts'

/** Something that carries messages, and knows whether everything said by people has been heard. */
export type Carrier = {
  readonly messenger: Messenger
  idle(): boolean
  whenIdle(): Promise<void>
}

/** All the carriers of one program; nobody waits any longer for one that has been lost, as to another machine. */
export type Carried = Pick<Carrier, 'idle' | 'whenIdle'> & { lose(place: number): void; isLess(): boolean }

export function carriedBy(carriers: readonly Carrier[]): Carried {
  const lost = new Set<number>()
  const waiting: (() => void)[] = []
  const left = () => carriers.filter((_, place) => !lost.has(place))
  return {
    lose(place) {
      lost.add(place)
      for (const told of waiting.splice(0)) told()
    },
    isLess: () => lost.size > 0,
    idle: () => left().every(each => each.idle()),
    async whenIdle() {
      const all = Promise.all(left().map(each => each.whenIdle()))
      await (carriers.length > 1 ? Promise.race([all, new Promise<void>(resolve => waiting.push(resolve))]) : all)
    },
  }
}
