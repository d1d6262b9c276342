import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { virtualClock } from '../../src/clock.ts'
import { createLog } from '../../src/log.ts'
import { createZaloMessenger } from '../../src/messenger/zalo/zalo.ts'
import { noWait } from '../../src/playground/pauses.ts'
import { startZalo } from '../../src/playground/zalo/server.ts'
import { newMemory, QUOTA } from '../messenger/support.ts'
import { at } from '../support/story.ts'

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1])

it('takes a picture by an address that it fetches while it answers, and refuses what is none, as the service does', async () => {
  const clock = virtualClock(at('2024-05-06T08:00'))
  const zalo = await startZalo(clock)
  const shelf = createServer((request, response) => {
    response.writeHead(200, { 'content-type': request.url === '/anh' ? 'image/jpeg' : 'text/html' }).end(JPEG)
  })
  await new Promise<void>(resolve => shelf.listen(0, '127.0.0.1', resolve))
  let path = '/anh'
  const url = () => `http://127.0.0.1:${(shelf.address() as AddressInfo).port}${path}`
  const messenger = createZaloMessenger({
    ...{ token: zalo.token, apiRoot: zalo.url, clock, log: createLog('silent'), memory: newMemory(), quota: QUOTA },
    wait: noWait,
    pictures: { show: () => ({ url: url(), end: () => undefined }) },
  })
  const lan = zalo.person({ id: 7, firstName: 'Lan' })
  lan.start()
  const file = join(mkdtempSync(join(tmpdir(), 'tro-ly-')), 'anh.jpg')
  writeFileSync(file, JPEG)
  const sent = (caption: string, chat = zalo.chatOf(7)) =>
    messenger.send(
      chat,
      { kind: 'file', source: { path: file }, as: 'photo', name: 'anh.jpg', caption, buttons: [] },
      new AbortController().signal,
    )
  expect(await sent('Bảng theo dõi')).toMatchObject({
    kind: 'sent',
    messageId: expect.stringMatching(/^[0-9a-f]{20}$/),
  })
  expect(lan.last()).toMatchObject({ text: 'Bảng theo dõi', file: { kind: 'photo', bytes: JPEG } })
  path = '/trang'
  expect(await sent('')).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('photo URL is invalid') })
  expect(await sent('', zalo.chatOf(8))).toMatchObject({ kind: 'gone', perhaps: true })
  zalo.faults.usedUp(true)
  path = '/anh'
  expect(await sent('')).toMatchObject({ kind: 'retry', cause: 'quota' })
  expect(lan.screen()).toHaveLength(1)
  await zalo.stop()
  await new Promise(resolve => shelf.close(resolve))
})
