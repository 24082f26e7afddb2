import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import type { Supervision } from '@yigen/domain/supervisions/supervision.ts'
import { whyNotAnswerSupervision } from '@yigen/domain/supervisions/supervision-steps.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { none, type Part, readOn, rowsPart } from '#database/part.ts'
import { nameOf } from '#people/names.ts'
import { responsibleColumn } from '#requests/responsible.ts'
import { relationInMatter } from '#sight/matter-sight.ts'

type View = z.output<typeof Supervision>
type Row = Omit<View, 'mayAnswer'> & { gaveIt: boolean; relation: Relation; officerId: string | null }

/** The orders on `request r`, the latest first; for the office alone. R7.6, R11.3 */
export function supervisionsOf(actor: Actor): Part<View[]> {
  if (is(actor, 'contact')) return none
  const orders = rowsPart(
    () => sql<Row>`
      select v.id, v.given_as as "order", v.words, ${nameOf(sql`v.given_by`)} as "givenBy", v.given_at as "givenAt", v.due_at as "dueAt",
        v.answer, ${nameOf(sql`v.answered_by`)} as "answeredBy", v.answered_at as "answeredAt", v.given_by = ${actor.memberId} as "gaveIt",
        ${relationInMatter(actor)} as relation, ${responsibleColumn} as "officerId"
      from supervision v where v.district_id = r.district_id and v.request_id = r.id order by v.given_at desc, v.id desc`,
    { givenAt: true, dueAt: true, answeredAt: true },
  )
  return readOn(orders, rows => rows.map(row => toSupervision(row, actor)))
}

function toSupervision({ gaveIt, relation, officerId, ...view }: Row, actor: Actor): View {
  const relations: Relation[] = isMinisterOf(actor, officerId) ? [relation, 'minister'] : [relation]
  const why = whyNotAnswerSupervision({ answered: view.answeredAt !== null, gaveIt }, { relations, language: actor.language })
  return { ...view, mayAnswer: why === null }
}
