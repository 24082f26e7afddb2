import { otherSheetsSentence, type Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { premisesAccess } from '@yigen/domain/premises/premises-access.ts'
import { type PremisesChecked, whyNotImportPremises } from '@yigen/domain/premises/premises-import.ts'
import { refusalSentence, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { judgePremises } from './judge-premises.ts'

/** The dry run of a sheet of premises: every row judged, none recorded, nothing kept. R20.4 */
export async function checkPremises(
  trx: Transaction<DB>,
  actor: Actor,
  sheet: Sheet,
  language: Language,
  now: Temporal.Instant,
): Promise<z.output<typeof PremisesChecked>> {
  refuseIf(whyNotAccess(actor, premisesAccess.checkPremises))
  const judged = await judgePremises(trx, actor, sheet, language, now)
  const why = whyNotImportPremises(judged, language)
  return {
    fileName: sheet.fileName,
    otherSheets: otherSheetsSentence(sheet, language),
    unread: judged.columns.flatMap(({ field, heading }) => (field === null && heading !== '' ? [heading] : [])),
    rows: judged.rows.map(({ row, name, address, said, faults }) => ({
      ...{ row, name, address, faults },
      ...{ use: said?.use ?? null, area: said?.area ?? null, rentFen: said?.rentFen ?? null },
    })),
    faulty: judged.rows.filter(({ said }) => said === null).length,
    whyNot: why && refusalSentence(why, language),
  }
}
