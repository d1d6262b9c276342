import { BUTTONS } from '../../src/conversation/action.ts'
import { fold } from '../../src/domain/reading/fold.ts'
import { COMMANDS } from '../../src/text/commands.ts'
import type { PlayedYear } from './year.ts'

/** Everything there is that can be pressed, typed as a command or made as a document, and what of it nobody used. */

/** What a year of a school does not bring about, with the reason. */
export const NOT_IN_A_YEAR: Readonly<Record<string, readonly string[]>> = {
  'the way in of somebody who is not the officer, takes no further duty, or is the wrong person': [
    ...['setup.installer', 'consent.leave', 'people.wrong', 'people.again'],
  ],
  'the text of the consent has not changed': ['renew.agree', 'renew.full', 'data.show'],
  'a whole report in one message: nobody of this staff pastes one': [
    ...['report.place', 'report.place-all', 'report.part-where', 'report.part-which', 'report.part-show'],
    ...['report.part-drop', 'report.parts-drop', 'report.one-answer', 'report.sort', 'report.own'],
  ],
  'asked back only where what was told is unclear, which follows from the figures drawn': [
    ...['doubt.retype', 'misfit.mend', 'misfit.keep', 'misfit.retype', 'misfit.gift', 'report.zero'],
    ...['models.anew', 'models.ended', 'models.later', 'models.only', 'models.again', 'models.yes', 'models.no'],
    ...['models.name', 'models.drop', 'wishes.superior', 'wishes.again', 'plan.day', 'plan.same'],
  ],
  'chosen by its number, which is typed': [
    ...['report.goto', 'wording.line', 'wording.figures', 'wording.paragraph', 'review.return-sections'],
  ],
  "a draft, a note, last term's words or a file offered as the answer: this staff writes its own": [
    ...['report.use', 'report.amend', 'report.amended', 'report.same', 'report.attach', 'report.not'],
    ...['parts.use', 'parts.rewrite', 'parts.append', 'spread.none', 'spread.keep'],
  ],
  'offered where nobody here is: two units of one person, an obstacle left lying, a report asked about, a target passed':
    [...['note.unit', 'pulse.start', 'obstacle.show', 'ask-officer', 'reminder.rest', 'target.move']],
  'nothing of the year before the first is at hand': ['last-year.show', 'last-year.ask', 'last-year.forget'],
  'the officer answers the question of August by going through the list of units': ['units.right'],
  'the other answer was given': ['extension.refuse', 'letter.cancel'],
  'the pages in the browser are off while a year is played': ['browser.end', '/ban'],
  'a register has one keeper in this plan': ['unsettled.take', 'unsettled.type'],
  'a line is reworded, dropped, put in and moved; the rest of its dialogue is the same': [
    ...['wording.to', 'wording.join', 'wording.join-with', 'wording.joined', 'wording.undo', 'wording.paragraph-back'],
    ...['wording.changed', 'wording.settle'],
  ],
}

/** What nobody pressed or typed, by the names of the vocabulary. */
export function unused({ lines }: Pick<PlayedYear, 'lines'>): readonly string[] {
  const own = lines.filter(({ from }) => from === 'person')
  const pressed = new Set(own.flatMap(({ does }) => does ?? []).map(does => does.split(' ')[0]))
  const typed = new Set(own.filter(({ how }) => how === 'says').map(({ text }) => fold(text)))
  const commands = Object.values(COMMANDS).filter(
    ({ command, aliases }) =>
      ![...typed].some(text =>
        [`/${command}`, ...aliases.map(fold)].some(name => text === name || text.startsWith(`${name} `)),
      ),
  )
  return [...Object.keys(BUTTONS).filter(name => !pressed.has(name)), ...commands.map(({ command }) => `/${command}`)]
}
