import type { AccountsImported } from '@yigen/domain/imports/account-import.ts'
import type { AccountRow } from '@yigen/domain/imports/account-reader.ts'
import { whyNotMakeAccounts } from '@yigen/domain/imports/account-steps.ts'
import type { Sheet } from '@yigen/domain/imports/roster-sheet.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotInvite } from '@yigen/domain/members/member-acts.ts'
import { memberHistory, memberNotices } from '@yigen/domain/members/members.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { linkDays } from '#members/create-invitation.ts'
import { grantingOf, makeAccount } from '#members/make-account.ts'
import { tell } from '#notices/tell.ts'
import { judgeAccounts } from './judge-accounts.ts'
import { type LinkLine, linksWorkbook } from './links-workbook.ts'

/**
 * Every account of a sheet, or none: each is made as a single one is, its roles wait for whom they would wait for, and who grants them is told once.
 * The one-time links leave in one workbook, once. R1.2, R1.5, R1.6
 */
export async function importMembers(
  trx: Transaction<DB>,
  actor: Actor,
  sheet: Sheet,
  publicUrl: string,
  now: Temporal.Instant,
): Promise<z.output<typeof AccountsImported>> {
  refuseIf(whyNotInvite(actor, []))
  const check = await judgeAccounts(trx, actor.districtId, sheet)
  refuseIf(whyNotMakeAccounts(check, actor.language))
  const granting = await grantingOf(trx, actor)
  const made = new Map<number, { memberId: string; line: LinkLine; waits: boolean }>()
  for (const row of ministersFirst(check.rows)) {
    const ministerId = row.minister && (row.minister.id ?? made.get(row.minister.row ?? 0)?.memberId ?? null)
    const account = { ...row, unitId: row.unit?.id ?? '', ministerId }
    const { memberId, link, expiresAt, rolesWaiting } = await makeAccount(trx, actor, account, granting, publicUrl, now)
    made.set(row.row, { memberId, waits: rolesWaiting.length > 0, line: { ...row, unitName: row.unit?.name ?? '', link, expiresAt } })
  }
  const waiting = [...made.values()].filter(one => one.waits).length
  const count = made.size
  await record(trx, actor, memberHistory.imported, { data: { file: sheet.fileName, count } }, now)
  if (waiting > 0)
    await tell(trx, actor.districtId, memberNotices.manyAsked, { to: granting.granters, data: { by: actor.name, count: waiting } }, now)
  const lines = check.rows.flatMap(({ row }) => made.get(row)?.line ?? [])
  const workbook = Buffer.from(await linksWorkbook(lines, actor.language)).toString('base64')
  const fileName = actor.language === 'en' ? 'One-time links.xlsx' : '一次性链接.xlsx'
  return { made: count, waiting, expiresAt: now.add({ hours: 24 * linkDays }), fileName, workbook }
}

/** Whom a row of the sheet names as its minister has an account by then. */
const ministersFirst = (rows: readonly AccountRow[]) => rows.toSorted((one, other) => weight(one) - weight(other) || one.row - other.row)
const weight = ({ roles }: AccountRow) => (roles.includes('minister') ? 0 : 1)
