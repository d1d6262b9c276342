import { expect, it } from 'vitest'
import { at, SETUP, screenText, tellStory } from '../support/story.ts'

it('goes from set-up to a receipt', async () => {
  const story = await tellStory({ start: '2024-05-02T08:00' })
  const officer = story.api.person({ id: 1, firstName: 'Hoa' })
  const head = story.api.person({ id: 2, firstName: 'Lan' })
  await story.says(officer, `/start ${SETUP}`)
  await story.presses(officer, 'Tôi là đầu mối')
  await story.presses(officer, 'Đồng ý')
  await story.says(officer, 'cô Phạm Thị Hoa')
  console.log(screenText(officer, 20))
  await story.says(officer, '/loimoi')
  console.log(screenText(officer, 1))
  await story.stop(); await story.api.stop()
})
