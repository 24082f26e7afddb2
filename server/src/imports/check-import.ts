import { randomUUIDv7 } from 'node:crypto'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import { keptJson } from '#database/kept-json.ts'
import type { DB } from '#database/schema.ts'
import { checkRoster, findingsOf } from './check-roster.ts'

/** A file as it was read, and since when (milliseconds of this machine): what took how long is shown. */
export type ReadSheet = { sheet: Sheet; since: number }

/** The dry run: every row judged, nothing of it written to the register. R2.4 */
export async function checkImport(trx: Transaction<DB>, actor: Actor, { sheet, since }: ReadSheet, now: Temporal.Instant): Promise<string> {
  const { check } = await checkRoster(
    trx,
    actor.districtId,
    sheet,
    { mapping: [], mends: [], leftOut: [], takesHidden: false },
    dateIn(now),
  )
  const id = randomUUIDv7()
  await trx
    .insertInto('roster_import')
    .values({
      district_id: actor.districtId,
      id,
      file_name: sheet.fileName,
      sha256: sheet.sha256,
      state: 'checked',
      sheet: keptJson(sheet),
      mapping: '[]',
      mends: '[]',
      left_out: '[]',
      counts: JSON.stringify(check.counts),
      changes: '[]',
      findings: keptJson(findingsOf(sheet, check)),
      took_ms: Math.round(performance.now() - since),
      checked_by: actor.memberId,
      checked_at: now,
      imported_by: null,
      imported_at: null,
      undone_by: null,
      undone_at: null,
    })
    .execute()
  return id
}
