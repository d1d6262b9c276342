import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, it, vi } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { startBotApi } from '../../src/playground/bot-api/index.ts'
import { prints, startProgram } from '../support/program.ts'
import { SETUP, ZONE } from '../support/story.ts'

vi.setConfig({ testTimeout: 120_000 })

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

it('the program by webhook, watched over HTTP: every answer is kept before it is confirmed, stdout is JSON alone', async () => {
  const port = await freePort()
  const local = `http://127.0.0.1:${port}`
  const api = await startBotApi({
    clock: systemClock(ZONE),
    webhookRoute: url => url.replace('https://troly.truong.vn', local),
  })
  const program = startProgram(api.token, api.url, {
    env: { HTTP_PORT: String(port), WEBHOOK_URL: 'https://troly.truong.vn/nhan-tin' },
  })
  let stdout = ''
  program.child.stdout?.on('data', chunk => (stdout += chunk))
  await prints(program, 'Trợ lý đang chạy')
  const get = async (path: string) => {
    const answer = await fetch(`${local}${path}`)
    return { status: answer.status, text: await answer.text() }
  }
  const hoa = api.person({ id: 4901, firstName: 'Phạm Thị', lastName: 'Hoa' })
  const answered = new Promise<void>(resolve => api.onMessage(() => resolve()))
  hoa.start(SETUP)
  await answered
  await api.whenIdle()
  expect(hoa.last()?.from).toBe('bot')
  expect(api.calls('getUpdates')).toHaveLength(0)
  expect(await get('/readyz')).toEqual({ status: 200, text: 'ok\n' })
  const { text } = await get('/metrics')
  expect(text).toMatch(/^trolybaocao_updates_total 1$/m)
  expect(text).toMatch(/^trolybaocao_messages_total\{outcome="sent"\} [1-9]/m)
  expect(text).toMatch(/^trolybaocao_inbox_waiting 0$/m)
  // Whoever watches learns no name and no word.
  expect(text).not.toMatch(/Hoa|4901/)
  expect((await fetch(`${local}/nhan-tin`, { method: 'POST', body: '{"update_id":9}' })).status).toBe(401)
  const ended = once(program.child, 'exit')
  program.child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  for (const line of stdout.trimEnd().split('\n')) expect(() => JSON.parse(line), line).not.toThrow()
  expect(stdout.length).toBeGreaterThan(0)
  await api.stop()
})
