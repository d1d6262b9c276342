import { createHmac } from 'node:crypto'
import { isObject, parseJson } from './params.ts'
import type { User } from './wire.ts'
import { seconds, type World } from './world.ts'

type Opening = { readonly token: string; readonly user: User; readonly at: number }

/** What the app tells a page that it opens ("Initializing Mini Apps"), signed with a key made of the bot's token. */
export function initDataOf({ token, user, at }: Opening): string {
  const { is_bot: _, ...told } = user
  const fields: readonly [string, string][] = [
    ['auth_date', String(at)],
    ['user', JSON.stringify(told)],
  ]
  const key = createHmac('sha256', 'WebAppData').update(token).digest()
  const check = fields.map(([name, value]) => `${name}=${value}`).join('\n')
  const hash = createHmac('sha256', key).update(check).digest('hex')
  return new URLSearchParams([...fields, ['hash', hash]]).toString()
}

/** The page's address, and what the app tells it of who opens it. */
export type PageOpened = { readonly label: string; readonly address: string; readonly initData: string }

/** Somebody presses the menu button of the own chat, where it opens a page. */
export function pageOpened(world: World, token: string, id: number): PageOpened | undefined {
  const user = world.chats.get(id)?.user
  const button = parseJson(world.settings.get(`menu ${id}`) ?? world.settings.get('menu') ?? '{}')
  if (!user || !isObject(button) || button.type !== 'web_app' || !isObject(button.web_app)) return undefined
  const initData = initDataOf({ token, user, at: seconds(world) })
  return { label: String(button.text), address: String(button.web_app.url), initData }
}
