import type { PointChoice, WordingChoices } from '../../domain/wording/choices.ts'
import type { DocumentRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { Prisma } from './generated/client.ts'
import { storedIds } from './stored.ts'

type Records = Pick<DocumentRecords, 'wording' | 'choose' | 'replaceParagraph'>

export function wordingRecords(tx: Client): Records {
  return {
    async wording(periodKey) {
      const rows = await tx.wordingChoice.findMany({ where: { periodKey }, orderBy: { pointId: 'asc' } })
      const paragraphs = await tx.replacedParagraph.findMany({ where: { periodKey }, orderBy: { key: 'asc' } })
      return {
        ...choicesOf(rows),
        replaced: new Map(paragraphs.map(({ key, text, seen }) => [key, { text, seen: storedIds(seen) }])),
      }
    },
    async choose(periodKey, choice, { memberId, at }) {
      const key = { periodKey, pointId: choice.point }
      const row = { ...columnsOf(choice), memberId, at: at.toJSDate() }
      await tx.wordingChoice.upsert({ where: { periodKey_pointId: key }, create: { ...key, ...row }, update: row })
      // Nothing is left to remember once everything is as the rules have it.
      await tx.wordingChoice.deleteMany({ where: { ...key, standing: null, lead: null, text: null } })
    },
    async replaceParagraph(periodKey, key, own, { memberId, at }) {
      const where = { periodKey, key }
      if (own === null) {
        await tx.replacedParagraph.deleteMany({ where })
        return
      }
      const row = { text: own.text, seen: JSON.stringify(own.seen), memberId, at: at.toJSDate() }
      await tx.replacedParagraph.upsert({
        where: { periodKey_key: where },
        create: { ...where, ...row },
        update: row,
      })
    },
  }
}

type Row = Prisma.WordingChoiceGetPayload<object>

function choicesOf(rows: readonly Row[]): Omit<WordingChoices, 'replaced'> {
  const standing = (is: string) => new Set(rows.filter(row => row.standing === is).map(({ pointId }) => pointId))
  return {
    unticked: standing('unticked'),
    ticked: standing('ticked'),
    moved: new Map(rows.flatMap(({ pointId, lead }) => (lead === null ? [] : [[pointId, lead] as const]))),
    reworded: new Map(
      rows.flatMap(({ pointId, text, original, beside }) =>
        text === null ? [] : [[pointId, { text, original: original ?? '', beside: storedIds(beside) }] as const],
      ),
    ),
  }
}

const columnsOf = ({ standing, lead, reworded }: PointChoice) => ({
  ...(standing === undefined ? {} : { standing }),
  ...(lead === undefined ? {} : { lead }),
  ...(reworded === undefined
    ? {}
    : {
        text: reworded?.text ?? null,
        original: reworded?.original ?? null,
        beside: JSON.stringify(reworded?.beside ?? []),
      }),
})
