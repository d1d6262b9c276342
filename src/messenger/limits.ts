/** How long things may take, in real time: connections are real even where the clock is not. */
export type Limits = {
  /** Seconds for which the server may hold the question for updates open. */
  readonly pollSeconds: number
  /** Milliseconds for a call. */
  readonly requestMs: number
  /** Milliseconds for sending or fetching a file. */
  readonly fileMs: number
}
