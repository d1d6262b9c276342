import { openQuestion } from './record.ts'
import { type Judged, judged, type Outcome, RIGHT, unchanged } from './verdict.ts'

const stands = ({ open, after, before }: Outcome): boolean => {
  const [was, now] = [openQuestion(before), openQuestion(after)]
  return was === undefined ? true : now?.prompt === open && now.follows === was.follows
}

const NONE: Readonly<Record<string, RegExp>> = {
  'nudge-later': /Chiều nay|Ngày mai|thứ|nhắc/i,
  extension: /lùi/i,
  'not-me': /đầu mối|Hoa|không phải|nhờ/i,
  stop: /tạm dừng|nhắc|dừng/i,
  obstacle: /vướng (?:mắc|ở đâu)/i,
  review: /Nộp|Xem/i,
}

/** What a word of the cases stands for: a kind of answer instead of a record. */
export function judgeWord(expected: string, outcome: Outcome): Judged {
  const { after, before, open, said } = outcome
  const now = openQuestion(after)
  const answer = after.answers.get(open)
  const buttons = said.flatMap(message => message.buttons).join(' ')
  const texts = said.map(({ text }) => text).join('\n')
  switch (expected) {
    case 'none':
      if (answer?.state === 'none') return RIGHT
      if (answer?.state === 'given') return judged('wrong', `kept "${answer.text}"`)
      return judged('bad question', `answer is ${answer?.state}`)
    case 'words':
      return answer?.state === 'given' && answer.figures.length === 0
        ? RIGHT
        : judged('wrong', JSON.stringify(answer?.figures))
    case 'ask': {
      const invented = (answer?.figures ?? []).filter(
        figure =>
          JSON.stringify(figure) !==
          JSON.stringify(before.answers.get(open)?.figures.find(({ indicator }) => indicator === figure.indicator)),
      )
      const wait = after.session.flow?.name === 'report' ? after.session.flow.wait.for : undefined
      if (invented.length > 0 && wait !== 'doubt' && wait !== 'figure' && wait !== 'host-count')
        return judged('wrong', `invented ${JSON.stringify(invented)}`)
      return wait === 'doubt' ||
        wait === 'figure' ||
        wait === 'host-count' ||
        (wait !== undefined && now?.prompt === open) ||
        /\?/.test(texts)
        ? RIGHT
        : judged('omitted', 'not asked')
    }
    case 'help':
    case 'courtesy': {
      const kept = unchanged(outcome)
      if (kept.verdict !== 'right') return kept
      if (!stands(outcome)) return judged('bad question', 'the question does not stand')
      if (expected === 'help' && texts.trim() === '') return judged('dead end', 'no reply')
      return /chưa đọc được số|cho Trợ lý xin con số/.test(texts) ? judged('bad question', 'asks for a number') : RIGHT
    }
    case 'unsure':
      return after.version !== before.version ? judged('wrong', 'handed in') : unchanged(outcome)
    case 'pause': {
      const kept = unchanged(outcome)
      if (kept.verdict !== 'right') return kept
      return after.session.flow === null || stands(outcome)
        ? /chưa đọc được số|xin con số|chưa hiểu|chưa ghi/.test(texts)
          ? judged('bad question', 'not understood')
          : RIGHT
        : judged('bad question', 'goes on')
    }
    case 'resume': {
      const kept = unchanged(outcome)
      return kept.verdict !== 'right' ? kept : now !== undefined ? RIGHT : judged('bad question', 'nothing open')
    }
    case 'review': {
      const kept = unchanged(outcome)
      if (kept.verdict !== 'right') return kept
      return now?.follows === 'preview' || /^\s*1\. /m.test(texts) || /Sửa|Xem/.test(buttons)
        ? RIGHT
        : judged('bad question', `open: ${now?.prompt}`)
    }
    case 'back':
    case 'skip': {
      const kept = unchanged(outcome, expected === 'skip' ? [open] : [])
      if (kept.verdict !== 'right') return kept
      if (expected === 'skip' && answer?.state === 'given') return judged('wrong', 'kept')
      return now !== undefined && now.prompt !== open ? RIGHT : judged('bad question', 'stays')
    }
    case 'submit':
      return after.version > before.version ? RIGHT : judged('wrong', 'not handed in')
    case 'confirm':
    case 'reject':
    case 'no-number':
      return judgeReply(expected, outcome)
    case 'consent':
      return after.member ? RIGHT : judged('dead end', 'no member')
    case 'no-consent':
      return after.member ? judged('wrong', 'a member') : RIGHT
    default: {
      const kept = unchanged(outcome)
      if (kept.verdict !== 'right') return kept
      return NONE[expected]?.test(`${texts} ${buttons}`) && !/Ghi vào mục/.test(buttons)
        ? RIGHT
        : judged('bad question', `${expected}: ${texts.slice(0, 80)}`)
    }
  }
}

function judgeReply(expected: string, { open, after, before }: Outcome): Judged {
  const figures = after.answers.get(open)?.figures ?? []
  const now = openQuestion(after)
  const doubted =
    before.session.flow?.name === 'report' && before.session.flow.wait.for === 'doubt'
      ? before.session.flow.wait.doubts[0]
      : undefined
  const reading = doubted?.readings[0]
  const has = figures.find(({ indicator }) => indicator === (doubted?.indicator ?? ''))
  if (expected === 'confirm')
    return has?.value === reading?.value && now?.prompt !== open ? RIGHT : judged('bad question', JSON.stringify(has))
  if (expected === 'reject') {
    if (has && now?.prompt !== open) return judged('wrong', JSON.stringify(has))
    return now?.prompt === open && now.follows !== undefined ? RIGHT : judged('omitted', 'not asked again')
  }
  return now?.prompt !== open ? RIGHT : judged('dead end', 'asked again')
}
