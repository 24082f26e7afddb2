import { ExportEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import { importAccess } from '@yigen/domain/imports/import-access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { whyNotSoMany } from '#exports/why-not-so-many.ts'
import type { Exportable } from '#slice/exportable.ts'
import { countExported, type ExportedRow, type Filter, readExported, readStandingFacts } from './exported.queries.ts'
import { type ExportedEnterprise, enterpriseWorkbook } from './roster/enterprise-workbook.ts'

/** The register, as an import reads it back. */
export const registerWorkbook: Exportable = {
  title: { zh: '企业台账', en: 'the register' },
  fileName: { zh: '企业台账', en: 'Register' },
  access: importAccess.exportEnterprises,
  filter: ExportEnterprises,
  async refuse(db, actor, filter: Filter) {
    refuseIf(whyNotSoMany(await countExported(db, actor, filter), actor.language))
  },
  async make(trx, actor, filter: Filter, { report }) {
    const rows = await readExported(trx, actor, filter)
    const count = rows.length
    refuseIf(whyNotSoMany(count, actor.language))
    report(0, count)
    const whole = await withFacts(trx, actor, rows, done => report(done, count))
    return { count, bytes: await enterpriseWorkbook(whole, actor.language) }
  },
}

const chunk = 1000

async function withFacts(
  trx: Transaction<DB>,
  actor: Actor,
  rows: readonly ExportedRow[],
  report: (done: number) => void,
): Promise<ExportedEnterprise[]> {
  const whole: ExportedEnterprise[] = []
  for (let i = 0; i < rows.length; i += chunk) {
    const some = rows.slice(i, i + chunk)
    const ids = some.map(row => row.id)
    const facts = await readStandingFacts(trx, actor, ids)
    whole.push(...some.map(row => ({ ...masked(row), facts: facts(row.id) })))
    report(i + some.length)
  }
  return whole
}

const masked = ({ id: _, phoneOpen, contact, ...row }: ExportedRow) => ({
  ...row,
  contact: contact && { ...contact, phone: phoneOpen ? contact.phone : maskPhone(contact.phone) },
})
