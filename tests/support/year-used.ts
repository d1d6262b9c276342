import { BUTTONS } from '../../src/conversation/action.ts'
import { fold } from '../../src/domain/reading/fold.ts'
import { COMMANDS } from '../../src/text/commands.ts'
import type { PlayedYear } from './year.ts'

/** Everything there is that can be pressed, typed as a command or made as a document, and what of it nobody used. */

/** What a year of a school does not bring about, with the reason. */
export const NOT_IN_A_YEAR: Readonly<Record<string, readonly string[]>> = {
  'the way in of somebody who is not the officer, takes no further duty, or is the wrong person': [
    ...['setup.installer', 'consent.leave', 'people.wrong'],
  ],
  'the text of the consent has not changed': ['renew.agree', 'renew.full', 'data.show'],
  'asked back only where what was told is unclear, which follows from the figures drawn': [
    ...['doubt.retype', 'doubt.leave', 'misfit.mend', 'misfit.keep', 'misfit.retype', 'misfit.gift', 'report.zero'],
    ...['mend.take'],
    ...['models.anew', 'models.ended', 'models.later', 'models.only', 'models.again', 'models.yes', 'models.no'],
    ...['models.name', 'models.drop', 'wishes.superior', 'wishes.again', 'plan.day', 'plan.same'],
  ],
  'nobody takes a whole section back out of a report': ['report.remove', 'report.leave-it', 'report.put-back'],
  'chosen by its number, which is typed': [
    ...['report.goto', 'wording.line', 'wording.figures', 'review.return-sections'],
  ],
  'one who reports for two units answers for both': ['pulse.start'],
  'nobody tells of one unit while writing the report of another': ['report.tell'],
  'nobody answers what a colleague has answered in the same minute': ['report.keep'],
  'whoever has said what stands in the way waits for its answer': ['obstacle.withdraw'],
  'a target once chosen stays': ['target.move'],
  'what the BGH has begun to direct it directs': ['direction.leave'],
  'all there is to say of a part of the school is said at once': ['parts.append'],
  'of the documents the plan names some were spread': ['spread.none'],
  'the played year has one channel': ['/kenh', 'channels.keep'],
  'the pages in the browser are off while a year is played': ['browser.end', '/ban'],
  'a register has one keeper in this plan': ['unsettled.show', 'unsettled.take', 'unsettled.type'],
  'no unit says anything else after its line was reworded': ['wording.changed', 'wording.settle'],
}

/** What an old button says: pressing it uses nothing. */
const DEAD = 'này thuộc tin nhắn cũ; không có gì thay đổi'

/** Whether what was said next in the chat is that. */
function isDead(lines: PlayedYear['lines'], at: number): boolean {
  for (let next = at + 1; next < lines.length; next += 1) {
    if (lines[next]?.chat === lines[at]?.chat) return lines[next]?.text.includes(DEAD) === true
  }
  return false
}

/** What nobody pressed or typed, by the names of the vocabulary. */
export function unused({ lines }: Pick<PlayedYear, 'lines'>): readonly string[] {
  const own = lines.filter(({ from }) => from === 'person')
  const pressed = new Set(
    lines.flatMap(({ does }, at) => (does === undefined || isDead(lines, at) ? [] : (does.split(' ')[0] ?? []))),
  )
  const typed = new Set(own.filter(({ how }) => how === 'says').map(({ text }) => fold(text)))
  const commands = Object.values(COMMANDS).filter(
    ({ command, aliases }) =>
      ![...typed].some(text =>
        [`/${command}`, ...aliases.map(fold)].some(name => text === name || text.startsWith(`${name} `)),
      ),
  )
  return [...Object.keys(BUTTONS).filter(name => !pressed.has(name)), ...commands.map(({ command }) => `/${command}`)]
}
