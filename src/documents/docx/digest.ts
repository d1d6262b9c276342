import type { DigestModel, DigestSection } from '../../domain/documents/digest.ts'
import type { Block, Column, OfficialDocument, Row } from '../../domain/documents/official.ts'
import { mendLine, repeats } from '../../domain/documents/words.ts'
import {
  aheadLine,
  contentLine,
  decisionLine,
  digestClosing,
  digestOpening,
  digestSubject,
  directionLine,
  figuresSource,
  markLine,
  obstacleLine,
  pointsLine,
  staleParagraph,
  standingText,
  unitsParagraph,
  voicedLine,
  wishLine,
  words,
} from '../../text/documents/assessment.ts'
import { trendText } from '../../text/documents/digest.ts'
import { amountText, changeText } from '../../text/documents/numbers.ts'
import { numbered, romanNumber } from '../../text/documents/numbering.ts'
import { closingMark } from '../../text/documents/outline.ts'
import { capital } from '../../text/wording.ts'
  punctualityLong,
  punctualityParagraph,
  repeatedText,
  stateWords,
  trendText,
  digestDocument as words,
} from '../../text/documents/digest.ts'
import { numbered, romanNumber } from '../../text/documents/numbering.ts'
import { amountText, changeText } from '../../text/documents/numbers.ts'
import { closingMark } from '../../text/documents/outline.ts'
