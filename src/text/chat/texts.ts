import type { Channel } from '../../domain/channel.ts'
import type { Voice } from '../voice.ts'

/** What the reader's channel can do, as far as sentences depend on it; most hold on every one. */
export type Abilities = Pick<Channel, 'name' | 'buttons' | 'files' | 'abroad'>

/** "máy chủ … ở nước ngoài": whose servers what is written passes. */
export const serversOf = (channel: string, { abroad }: Pick<Abilities, 'abroad'>): string =>
  `máy chủ ${channel}${abroad ? ' ở nước ngoài' : ''}`

/** One sentence-maker per kind: a kind without words does not compile. */
export type Texts<S extends { say: string }> = {
  readonly [K in S['say']]: (say: Extract<S, { say: K }>, voice: Voice, channel: Abilities) => string
}

/** ", ảnh hoặc tệp": what else may be sent than words. */
export const orSend = ({ in: taken }: Abilities['files']): string =>
  ({ any: ', ảnh hoặc tệp', photos: ' hoặc ảnh', none: '' })[taken]

/** How a whole plan is handed over: in these words where files come through, else pasted. */
export const planOr = (asFile: string, { files }: Pick<Abilities, 'files'>): string =>
  files.in === 'any' ? asFile : 'dán chữ của kế hoạch vào đây'
