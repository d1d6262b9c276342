import type { BrowserSay } from '../../../src/conversation/vocabulary/browser.ts'
import { at } from '../../support/facts.ts'
import type { Samples } from './facts.ts'

const open = [
  { since: at('20/5/2026 8:05'), until: at('20/5/2026 16:05') },
  { since: at('20/5/2026 20:30'), until: at('21/5/2026 4:30') },
]

export const BROWSER: Samples<BrowserSay> = {
  'browser-link': [
    {
      say: 'browser-link',
      link: 'https://troly.truong.edu.vn/ban#Qm9uZyBob2EgbmhvCg',
      here: false,
      minutes: 10,
      open: [],
    },
    { say: 'browser-link', link: 'http://127.0.0.1:8080/ban#Qm9uZyBob2EgbmhvCg', here: true, minutes: 10, open },
  ],
  'browser-off': [{ say: 'browser-off' }],
  'browser-ended': [{ say: 'browser-ended' }],
}
