import { exceeded } from '../../domain/channel.ts'
import type { Prompt } from '../../domain/plan.ts'
import type { Correction } from '../../domain/reading/doorman/correction.ts'
import { listen } from '../../domain/reading/doorman/listen.ts'
import { type HeardPart, listenAll } from '../../domain/reading/doorman/parts.ts'
import { scanNumbers } from '../../domain/reading/number.ts'
import { placeSaid } from '../../domain/reading/place-said.ts'
import { tokenize } from '../../domain/reading/tokens.ts'
import { goTo, type Step, say, stay } from '../effect.ts'
import type { Input } from '../input.ts'
import type { Turn } from '../turn.ts'
import type { ReportFlow } from '../vocabulary/report-flow.ts'
import { correct, correctBehind } from './correct.ts'
import { type Draft, filesOf, numberOf, openDraft, promptOf } from './draft.ts'
import { earOf, isOfItsSection } from './heard.ts'
import { offerToAdd, offerToTake } from './offer-as-answer.ts'
import { toldAtPreview } from './offer-where-told.ts'
import { removalSaid } from './remove.ts'
import { sectionsMeant, sectionsRather, tellsAnother } from './set-aside.ts'
import { tellsRather } from './told-elsewhere.ts'
import { besideOpen, isFollowUp, isQuestion, moreOf, reportText, toWhatIsOpen } from './while-reporting.ts'

type TextInput = Extract<Input, { kind: 'text' }>
type FileInput = Extract<Input, { kind: 'file' }>

/** Papers that may be a report and whose words are not read. */
const UNREAD = /\.(?:doc|pdf|odt|rtf)$/i

/** Questions that a number answers. */
const NUMBERS: readonly ReportFlow['wait']['for'][] = ['doubt', 'figure', 'misfit', 'host-count']

/** What stands under a photo; `at`: the section it would be of, were nothing said. */
type Caption = {
  readonly draft: Draft
  readonly flow: ReportFlow
  readonly at: Prompt
  readonly words: TextInput
  /** It goes on with what was sent before: of the same album, or before the open question had arrived. */
  readonly goesOn: boolean
  /** Sent as a reply: that says of which section it is. */
  readonly replied: boolean
}

/**
 * A photo or file is minh chứng of the open section, or of the one its caption plainly tells of; the caption counts as
 * text when it tells something.
 */
export function reportFile(turn: Turn, flow: ReportFlow, input: FileInput): Step {
  const draft = openDraft(turn)
  if (!draft) return goTo(turn, null, say({ say: 'stale' }))
  const caption = captionOf(draft, flow, input)
  if (!caption) return stay(turn, say({ say: 'unsupported' }))
  const { file, messageId } = input
  const sentTo = placedBy(caption)
  const tells = !sentTo && tellsOf(caption)
  const parts = tells ? partsOf(caption) : []
  const other = tells ? anotherToldBy(caption, parts) : sentTo
  const prompt = other ?? caption.at
  const tooBig = exceeded(turn.facts.channel, file.size)
  const about = { obligation: draft.report.obligation.id, prompt: prompt.id }
  const attach = tooBig ? [] : [{ effect: 'attach' as const, about, file, caption: input.caption, messageId }]
  const newFiles = (draft.newFiles ?? 0) + attach.length
  const album = file.album === undefined ? {} : { album: { id: file.album, prompt: prompt.id } }
  const next: ReportFlow = { ...flow, ...album }
  // Said beside the question, which stays the open one.
  const privacy = !tooBig && filesOf(draft) === 0
  const unread = file.kind === 'document' && UNREAD.test(file.name)
  const number = numberOf(draft, prompt.id)
  const got = { say: 'got-file', number, prompt, kind: file.kind, tooBig, privacy, unread } as const
  const seen = say(got, [], { lasting: true, about })
  const session = { ...turn.session, flow: next }
  const before = [...draft.effects, ...attach]
  if (!tells) return stay({ session }, ...before, ...(isSameAlbum(flow, input) && !tooBig ? [] : [seen]))
  // The file is kept whatever becomes of the words.
  const heard = captionHeard(
    { ...caption, draft: { ...draft, newFiles, effects: [], session }, flow: next },
    parts,
    other,
  )
  const told = tooBig || privacy || input.forwarded === true
  return { ...heard, effects: [...before, ...(told ? [seen] : []), ...heard.effects] }
}

const isSameAlbum = ({ album }: ReportFlow, { file }: FileInput): boolean =>
  file.album !== undefined && file.album === album?.id

function captionOf(draft: Draft, flow: ReportFlow, input: FileInput): Caption | undefined {
  const { caption: text, messageId, forwarded = false, about } = input
  const rather = input.early === true && tellsRather(draft, { before: flow.previous, open: flow.prompt }, text)
  const early = input.early === true && !rather
  const sameAlbum = isSameAlbum(flow, input)
  const before = early || flow.wait.for === 'preview' ? flow.previous : undefined
  const at = promptOf(draft, about?.prompt ?? (sameAlbum ? flow.album?.prompt : before) ?? flow.prompt)
  const reply = about ? { about: { ...about, explicit: true } } : {}
  const words: TextInput = { kind: 'text', text, messageId, early, forwarded, ...reply }
  return at && { draft, flow, at, words, goesOn: early || sameAlbum, replied: about !== undefined }
}

/** What a doorman would not let in does not come in under a photo either: thanks, a question, "lát chị làm tiếp". */
const tellsOf = ({ draft, at, words: { text } }: Caption): boolean =>
  text.trim() !== '' && isOfItsSection(listen(text, earOf(draft.facts, at)))

const MAY_CORRECT: readonly ReportFlow['wait']['for'][] = ['preview', 'misfit', 'models', 'hosting', 'host-count']

/** "Ghi vào mục 1" says where the photo goes, and nothing of a report. */
function placedBy({ draft, words: { text, forwarded } }: Caption): Prompt | undefined {
  const number = forwarded ? undefined : placeSaid(text)
  return number === undefined ? undefined : draft.prompts[number - 1]
}

/** What is put right in a caption, as among what is typed. */
function partsOf({ draft, flow, at, words }: Caption): readonly HeardPart[] {
  if (words.forwarded) return []
  if (!isQuestion(flow.wait) && !MAY_CORRECT.includes(flow.wait.for)) return []
  const parts = listenAll(words.text, earOf(draft.facts, at))
  return parts.some(({ heard }) => heard.kind === 'correction') ? parts : []
}

/** The one other section whose the photo is, as its caption says. */
function anotherToldBy(caption: Caption, [first, ...rest]: readonly HeardPart[]): Prompt | undefined {
  const { draft, at } = caption
  if (first?.heard.kind === 'correction' && rest.length === 0) {
    const { place } = first.heard.correction
    return place.by === 'number' ? draft.prompts[place.number - 1] : undefined
  }
  const [section, ...others] = sectionsOf(caption)
  return section && others.length === 0 && section.id !== at.id ? section : undefined
}

function sectionsOf({ draft, flow: { wait }, at, words, goesOn, replied }: Caption): readonly Prompt[] {
  if (goesOn || replied) return []
  if (wait.for === 'preview') return sectionsMeant(draft, words.text)
  return isQuestion(wait) || isFollowUp(wait) ? sectionsRather(draft, wait, at, words.text) : []
}

/** The words are heard like what is typed; those that go on with something are more of it. */
function captionHeard(caption: Caption, parts: readonly HeardPart[], other: Prompt | undefined): Step {
  const { draft, flow, at, words, goesOn, replied } = caption
  if (words.forwarded) return captionPassedOn(caption, other ?? at)
  const gone = removalSaid({ draft, flow, prompt: at }, words.text)
  if (gone) return gone
  const corrections = parts.flatMap(({ heard }) => (heard.kind === 'correction' ? [heard.correction] : []))
  const step = corrections.length > 0 ? corrected(caption, parts, corrections) : undefined
  if (step) return step
  if (replied) return reportText(draft, flow, words)
  // No question waits under the preview: the photo and its words are written where they say.
  if (other && flow.wait.for === 'preview') return besideOpen({ draft, flow }, other, words)
  const here = at.id === flow.prompt
  const beside = goesOn || !here || !isQuestion(flow.wait)
  const replies = !goesOn && (other !== undefined || (here && isReply(draft, flow.wait, words.text)))
  const more = beside && !replies ? moreOf(draft, flow, at.id, words) : undefined
  return more ?? toWhatIsOpen(draft, flow, words)
}

/** Somebody else's words under a photo are asked about before any of them is kept; the photo is kept with them. */
function captionPassedOn({ draft, flow: { wait }, words }: Caption, prompt: Prompt): Step {
  const about = { obligation: draft.report.obligation.id, prompt: prompt.id }
  const asked = isQuestion(wait)
    ? (offerToTake(draft, about, [words], { inside: true }) ?? offerToAdd(draft, prompt, words, { inside: true }))
    : wait.for === 'preview'
      ? toldAtPreview(draft, words)
      : undefined
  return asked ?? stay(draft)
}

/** "Sửa mục 1 là 5 lần"; "2 buổi; nhầm, mục trước là 3 lần". */
function corrected(caption: Caption, parts: readonly HeardPart[], all: readonly Correction[]): Step | undefined {
  const { draft, flow, words } = caption
  const prompt = isQuestion(flow.wait) ? promptOf(draft, flow.prompt) : undefined
  const place = { draft, flow, prompt, input: words }
  const [first] = parts
  if (first?.heard.kind === 'correction') return correct(place, first.heard.correction)
  if (!first) return undefined
  const { draft: mended, flow: after, told } = correctBehind(place, all)
  const rest = { ...caption, draft: { ...mended, effects: [] }, flow: after, words: { ...words, text: first.text } }
  const step = captionHeard(rest, [], undefined)
  return { ...step, effects: [...mended.effects, ...told, ...step.effects] }
}

/** A caption with a number, where one is asked for or it is of another section, is heard like what is typed. */
const isReply = (draft: Draft, wait: ReportFlow['wait'], caption: string): boolean =>
  isFollowUp(wait) &&
  scanNumbers(tokenize(caption)).length > 0 &&
  (NUMBERS.includes(wait.for) || tellsAnother(draft, wait, caption))
