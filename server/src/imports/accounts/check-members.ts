import { accountFaultSentence } from '@yigen/domain/imports/account-faults.ts'
import type { AccountsChecked } from '@yigen/domain/imports/account-import.ts'
import { whyNotMakeAccounts } from '@yigen/domain/imports/account-steps.ts'
import { otherSheetsSentence, type Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotInvite } from '@yigen/domain/members/member-acts.ts'
import { refusalSentence, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { judgeAccounts } from './judge-accounts.ts'

/** The dry run of a sheet of accounts: every row judged, none made, nothing kept. R1.5 */
export async function checkMembers(
  trx: Transaction<DB>,
  actor: Actor,
  sheet: Sheet,
  language: Language,
): Promise<z.output<typeof AccountsChecked>> {
  refuseIf(whyNotInvite(actor, []))
  const check = await judgeAccounts(trx, actor.districtId, sheet)
  const faults = Map.groupBy(check.faults, fault => fault.row)
  const why = whyNotMakeAccounts(check, language)
  return {
    fileName: sheet.fileName,
    otherSheets: otherSheetsSentence(sheet, language),
    columns: check.columns.map(({ letter, heading, field }) => ({ letter, heading, field })),
    rows: check.rows.map(({ unit, minister, ...row }) => ({
      ...row,
      unitName: unit?.name ?? null,
      ministerName: minister?.name ?? null,
      faults: (faults.get(row.row) ?? []).map(fault => ({
        letter: fault.letter,
        heading: fault.heading,
        sentence: accountFaultSentence(fault, language),
      })),
    })),
    faulty: faults.size,
    whyNot: why && refusalSentence(why, language),
  }
}
