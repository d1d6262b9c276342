import type { PointChoice, WordingChoices } from '../../domain/wording/choices.ts'
import type { DocumentRecords } from '../storage.ts'
import type { Client } from './client.ts'
import type { ReplacedParagraphModel, WordingChoiceModel } from './generated/models.ts'
import type { Sql } from './sql.ts'
import { storedIds } from './stored.ts'

type Records = Pick<DocumentRecords, 'wording' | 'choose' | 'replaceParagraph'>

export function wordingRecords(tx: Client, sql: Sql): Records {
  return {
    async wording(periodKey) {
      const rows = sql.kept.all<WordingChoiceModel>`
        SELECT * FROM "WordingChoice" WHERE "periodKey" = ${periodKey} ORDER BY "pointId"`
      const paragraphs = sql.kept.all<ReplacedParagraphModel>`
        SELECT * FROM "ReplacedParagraph" WHERE "periodKey" = ${periodKey} ORDER BY "key"`
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

function choicesOf(rows: readonly WordingChoiceModel[]): Omit<WordingChoices, 'replaced'> {
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
