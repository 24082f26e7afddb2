import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { exportHistory, exportNotices } from '@yigen/domain/enterprises/enterprises.slice.ts'
import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import { importAccess } from '@yigen/domain/imports/import-access.ts'
import { exportKeptHours } from '@yigen/domain/imports/register-export.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { type ExportedRow, type Filter, readExported, readStandingFacts, whyNotSoMany } from './exported.queries.ts'
import { type ExportedEnterprise, enterpriseWorkbook } from './roster/enterprise-workbook.ts'
import { type Doer, type Doers, type Doing, type Done, takeUpWork } from './take-up-work.ts'

const doers: Doers = { export: { act: makeExport, tellRefused } }

/** Makes the workbooks that were asked for; each is kept for who asked, and whoever has left is told that it is there. */
export const makeExports = (context: Context): Promise<number> => takeUpWork(context, 'exports', doers)

/** With what its person may see by now. The export itself is a row of the record. R11.4 */
async function makeExport(trx: Transaction<DB>, actor: Actor, { work, report, now }: Doing): Promise<Done> {
  refuseIf(whyNotAccess(actor, importAccess.exportEnterprises))
  const filter = work.filter as Filter
  const rows = await readExported(trx, actor, filter)
  const count = rows.length
  refuseIf(whyNotSoMany(count, actor.language))
  report(0, count)
  const bytes = await enterpriseWorkbook(await withFacts(trx, actor, rows, done => report(done, count)), actor.language)
  await record(trx, actor, exportHistory.made, { data: { what: { zh: '企业台账', en: 'the register' }, count, filter } }, now)
  const subject = { kind: 'export', id: work.id } as const
  const data = { count, hours: exportKeptHours }
  await tell(trx, actor.districtId, exportNotices.ready, { to: [actor.memberId], subject, data }, now)
  return { outcome: { count }, file: { name: `${actor.language === 'en' ? 'Register' : '企业台账'}_${dateIn(now)}.xlsx`, bytes } }
}

const chunk = 1000

async function withFacts(
  trx: Transaction<DB>,
  { districtId }: Actor,
  rows: readonly ExportedRow[],
  report: (done: number) => void,
): Promise<ExportedEnterprise[]> {
  const whole: ExportedEnterprise[] = []
  for (let i = 0; i < rows.length; i += chunk) {
    const some = rows.slice(i, i + chunk)
    const ids = some.map(row => row.id)
    const facts = await readStandingFacts(trx, districtId, ids)
    whole.push(...some.map(row => ({ ...masked(row), facts: facts.get(row.id) ?? [] })))
    report(i + some.length)
  }
  return whole
}

const masked = ({ id: _, phoneOpen, contact, ...row }: ExportedRow) => ({
  ...row,
  contact: contact && { ...contact, phone: phoneOpen ? contact.phone : maskPhone(contact.phone) },
})

async function tellRefused(...[trx, { districtId, id, memberId }, { zh, en }, now]: Parameters<Doer['tellRefused']>): Promise<void> {
  const subject = { kind: 'export', id } as const
  await tell(trx, districtId, exportNotices.notMade, { to: [memberId], subject, data: { whyZh: zh, whyEn: en } }, now)
}
