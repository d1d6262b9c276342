import type { Member } from '../domain/member.ts'
import type { Facts } from './facts.ts'
import type { Session } from './session.ts'

/** Where the dialogue stands. */
export type WithSession = { readonly session: Session }

/** Somebody says something, and this is known. */
export type Visit = WithSession & { readonly facts: Facts }

/** The same of somebody who has come in and agreed to what is kept. */
export type Turn = Visit & { readonly me: Member }

/** The same, whatever was open having been left. */
export const leaving = <T extends WithSession>(turn: T): T => ({ ...turn, session: { ...turn.session, flow: null } })
