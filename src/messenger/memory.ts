/** What an adapter keeps from one start to the next, by keys of its own. */
export type Memory = {
  recall(key: string): Promise<string | undefined>
  keep(key: string, value: string): Promise<void>
}
