import { type Refusal, refusal } from '#refusals/refusals.ts'
import type { Language } from '#wire/language.ts'
import { accountHeading } from './account-columns.ts'
import { type AccountCheck, mostAccounts } from './account-sheet.ts'
import { importRefusals } from './imports.slice.ts'

/** 409: all accounts of a sheet are made or none: its columns are there, no row is faulty, and there are not too many. R1.5 */
export function whyNotMakeAccounts({ missing, rows, faults }: AccountCheck, language: Language): Refusal | null {
  if (missing.length > 0) {
    const columns = missing.map(field => accountHeading(field, language)).join(language === 'en' ? ', ' : '、')
    return refusal(importRefusals.accountColumns, { columns }, { field: 'file' })
  }
  if (rows.length === 0) return refusal(importRefusals.accountsNone, {}, { field: 'file' })
  if (rows.length > mostAccounts)
    return refusal(importRefusals.accountsTooMany, { is: rows.length, limit: mostAccounts }, { field: 'file' })
  const faulty = new Set(faults.map(fault => fault.row)).size
  return faulty > 0 ? refusal(importRefusals.accountRows, { count: faulty }, { field: 'file' }) : null
}
