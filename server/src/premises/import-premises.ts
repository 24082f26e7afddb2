import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { premisesAccess } from '@yigen/domain/premises/premises-access.ts'
import { type PremisesImported, whyNotImportPremises } from '@yigen/domain/premises/premises-import.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { judgePremises } from './judge-premises.ts'
import { recordPremises } from './record-premises.ts'

/** Every row of a sheet, or none: each is recorded as a single one is. R20.4 */
export async function importPremises(
  trx: Transaction<DB>,
  actor: Actor,
  sheet: Sheet,
  now: Temporal.Instant,
): Promise<z.output<typeof PremisesImported>> {
  refuseIf(whyNotAccess(actor, premisesAccess.importPremises))
  const judged = await judgePremises(trx, actor, sheet, actor.language, now)
  refuseIf(whyNotImportPremises(judged, actor.language))
  const all = judged.rows.flatMap(({ said }) => said ?? [])
  for (const said of all) await recordPremises(trx, actor, said, now)
  return { made: all.length }
}
