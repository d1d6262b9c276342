import { messengerContract } from '../contract/messenger.contract.ts'
import { inLetters, type Subject } from '../contract/messenger-line.ts'
import { messengerAbilities } from '../contract/messenger-may.contract.ts'
import { openPlainLine, plainChannel } from '../support/plain-channel.ts'
import { listen, MORNING } from './support.ts'

const subject: Subject = {
  name: 'a channel of letters alone',
  can: plainChannel,
  async open() {
    const { messenger, writer } = openPlainLine(() => Math.floor(MORNING.toSeconds()))
    const cô = writer('hoa', 'Nguyễn Thị Hoa')
    return {
      messenger,
      correspondent: inLetters(cô),
      nobody: 'nobody',
      listen: keep => listen(messenger, keep),
      close: async () => {},
    }
  },
}
messengerContract(subject)
messengerAbilities(subject)
