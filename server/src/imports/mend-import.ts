import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { whyNotBeside, whyNotMend } from '@yigen/domain/imports/import-steps.ts'
import type { MendImport } from '@yigen/domain/imports/roster-import.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import { keptJson } from '#database/kept-json.ts'
import type { DB } from '#database/schema.ts'
import { checkRoster, findingsOf } from './check-roster.ts'
import { lockImport } from './import.queries.ts'
import { readUnderWay } from './under-way.ts'

/** Cells rewritten, rows left out, columns read otherwise: all of them at once, then the dry run anew. R2.4 */
export async function mendImport(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  handled: MendImport,
  now: Temporal.Instant,
): Promise<void> {
  const since = performance.now()
  const held = await lockImport(trx, actor, id)
  const underWay = await readUnderWay(trx, actor.districtId, id)
  refuseIf(whyNotImport(actor) ?? whyNotBeside(underWay, actor.language) ?? whyNotMend(held, actor.language))
  const { check } = await checkRoster(trx, actor.districtId, held.sheet, handled, dateIn(now))
  await trx
    .updateTable('roster_import')
    .set({
      mapping: JSON.stringify(handled.mapping),
      mends: keptJson(handled.mends),
      left_out: JSON.stringify(handled.leftOut),
      takes_hidden: handled.takesHidden,
      counts: JSON.stringify(check.counts),
      findings: keptJson(findingsOf(held.sheet, check)),
      took_ms: Math.round(performance.now() - since),
      checked_by: actor.memberId,
      checked_at: now,
    })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}
