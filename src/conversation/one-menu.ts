import type { Effect, Message } from './effect.ts'

/**
 * Where there are no buttons a number belongs to the newest message, so of several told at once only the last could be
 * chosen from: it offers what all of them do, in order. What is asked for (a digit is an answer there), what is about a
 * question, and what has numbers of its own stays as it is.
 */
export function oneMenu(effects: readonly Effect[]): readonly Effect[] {
  const menus = effects.filter(isMenu)
  const last = menus.at(-1)
  if (!last || menus.length < 2 || !menus.every(isJoined)) return effects
  const choices = menus.flatMap(menu => menu.choices)
  const lasting = menus.every(menu => menu.lasting)
  return effects.map(effect => {
    if (effect === last) return { ...last, choices, lasting }
    return isMenu(effect) ? { ...effect, choices: [] } : effect
  })
}

const isMenu = (effect: Effect): effect is Message =>
  effect.effect === 'say' && effect.to === undefined && effect.choices.some(({ typedOnly }) => !typedOnly)

const isJoined = ({ digits, about, choices }: Message): boolean =>
  digits === 'choose' && about === undefined && choices.every(({ number }) => number === undefined)
