import { type AccountCheck, checkAccounts } from '@yigen/domain/imports/account-sheet.ts'
import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { readKnownPeople } from './known-people.queries.ts'

const nobody = { units: [], ministers: [], loginNames: new Set<string>() }

/** Judges a sheet of accounts against the district as it is now, writing nothing. */
export async function judgeAccounts(db: Kysely<DB>, districtId: string, sheet: Sheet): Promise<AccountCheck> {
  const asked = checkAccounts(sheet, nobody).rows.map(row => row.loginName)
  return checkAccounts(sheet, await readKnownPeople(db, districtId, asked))
}
