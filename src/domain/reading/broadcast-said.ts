/** What is told to others is named by one of these; nothing else is asked of other words. */
const TELLS = /^(?:nhan|thong bao|bao|gui|truyen dat|loan)\b/
const PASSES_ON = 'nhan(?: tin)?|thong bao|gui (?:tin(?: nhan)?|thong bao|loi nhan)|bao tin|loan tin|truyen dat'
const TO = '(?: (?:cho|toi|den|voi|giup|ho|lai|ra|em|chi|minh))*'
const ALL = '(?:(?:tat ca|toan bo|toan the|toan|ca|moi|het|cac|nhung) )+'
const THEY =
  '(?:to truong|to|don vi|doan the|nguoi|thay co|truong|giao vien|can bo|anh em|dong chi|doan|ban|hoi|thanh vien|bo phan)'
const EVERYBODY = new RegExp(`^(?:${PASSES_ON}|bao)${TO} ${ALL}${THEY}\\b(?<what>.*)$`)
const SOMEBODY = new RegExp(
  `^(?:${PASSES_ON})${TO} (?<unit>(?:to|doan|ban|hoi|cong doan|van phong|nu cong|thay|co) .+)$`,
)
/** A word to those who owe a report is a reminder. */
const TO_HAND_IN =
  /^(?: (?:truong|con|chua|con chua|phai|can|hay|nho))* (?:nop|gui bao cao|bao cao|lam bao cao)\b.{0,40}$/

/** What the desk wants told: to everybody that a report is due, or something the assistant does not pass on. */
export type Broadcast = 'nudge-all' | 'tell'

/** @param said folded, without signs and courtesies. @returns undefined for words that are to be told to nobody. */
export function broadcastSaid(said: string): Broadcast | undefined {
  if (!TELLS.test(said)) return undefined
  const what = EVERYBODY.exec(said)?.groups?.what
  if (what !== undefined) return TO_HAND_IN.test(what) ? 'nudge-all' : 'tell'
  const unit = SOMEBODY.exec(said)?.groups?.unit
  return unit === undefined || / (?:nop|bao cao)\b/.test(unit) ? undefined : 'tell'
}
