/** A vướng mắc that waits for the reader. */
export type ObstacleRow = {
  readonly id: number
  /** "Vướng mắc của cô Lan, tổ Ngữ văn, từ 24/4 (2 ngày làm việc)". */
  readonly told: string
  readonly words: string
}

/** @property elsewhere how many wait for others, and for whom; '' for none. */
export type ObstaclesView = { readonly held: readonly ObstacleRow[]; readonly elsewhere: string }
