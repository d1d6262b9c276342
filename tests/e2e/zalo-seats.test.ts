import { afterEach, expect, it } from 'vitest'
import { linksOf } from '../support/school-day.ts'
import { at } from '../support/story.ts'
import { type Both, both, joinsOn, saysOn, schoolOf } from '../support/two-channels.ts'

let its: Both
afterEach(() => its.end())

it('beyond the people a bot serves nobody is let in there: one sentence, the officer hears of it, the code stays good', async () => {
  its = await both('2024-05-06T08:00', { quota: { messages: 3000, people: 1 } })
  const { story, zalo } = its
  const { hoa } = await schoolOf(its)
  await story.says(hoa, 'lời mời')
  for (const label of ['Toán - Tin', 'Tổ trưởng']) await story.presses(hoa, label)
  await story.says(hoa, 'thầy Trần Văn Nam')
  // Whoever is invited now is not sent where there is no seat; the code finds its way all the same.
  expect(hoa.screen().findLast(({ text }) => text.startsWith('Kính gửi thầy Nam'))?.text).not.toContain('Zalo: mở')
  const code = linksOf(hoa).at(-1) ?? ''
  const nam = zalo.person('Nam')
  const told = await saysOn(its, nam, code)
  expect(told).toContain('Trợ lý trên Zalo đã đủ 1 người')
  expect(told).toContain('Lời mời vẫn dùng được trên Telegram')
  await saysOn(its, nam, code)
  expect(nam.sees()).toHaveLength(1)
  await story.passUntil(at('2024-05-07T13:00'))
  const toHoa = hoa.screen().map(({ text }) => text)
  expect(toHoa.filter(text => text.includes('Thầy Trần Văn Nam vừa vào bằng mã trên Zalo nhưng'))).toHaveLength(1)
  const phone = story.api.person({ id: 3, firstName: 'Nam' })
  expect((await joinsOn(its, phone, code)).text).toContain('Toán - Tin')
  // Nor is a further phone of somebody known.
  const joining = /gửi mã (\w{4}-\w{4})/.exec((await story.says(phone, 'thêm Zalo')).text)?.[1] ?? ''
  expect(await saysOn(its, zalo.person('Nam'), joining)).toContain('đã đủ 1 người')
})
