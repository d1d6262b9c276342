/** "Da cn", "đc cn", "chưa đc cnhan": that a model is recognised, or not yet, in a phone's letters. */

const AHEAD = '(?:da|duoc|dc|chua|cho|xin|xet|moi|dang|de nghi)'
const SHORT = new RegExp(
  `(^|\\s)(${AHEAD}(?:\\s${AHEAD})*)\\s(?:cn|cnhan|c nhan|cong nhan)(?=\\s|$)|^cn(?=\\s(?:roi|r)(?:\\s|$))`,
  'g',
)

/** Folded words with it written out. */
export const recognitionInFull = (folded: string): string =>
  /c ?n|\bdc /.test(folded)
    ? folded.replace(SHORT, (_, space?: string, ahead?: string) =>
        ahead === undefined ? 'cong nhan' : `${space ?? ''}${ahead.replace(/\bdc\b/g, 'duoc')} cong nhan`,
      )
    : folded

const BEHIND =
  /(?:\s+(?:đã|da|được|duoc|đc|dc|chưa|chua|đang|dang|chờ|cho|mới|moi))+\s+(?:công nhận|cong nhan|cn|cnhận|cnhan)(?:\s+(?:rồi|roi|r|ạ|a|nhé|nhe))*\s*$/iu

/** "Vườn rau xanh đc cn": the name without what is said of it behind. */
export const withoutRecognition = (name: string): string => (/n/i.test(name) ? name.replace(BEHIND, '') : name)
