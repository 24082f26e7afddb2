import type { ExportEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import { exportHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import { importAccess } from '@yigen/domain/imports/import-access.ts'
import type { KnownFact } from '@yigen/domain/imports/roster-known.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { enterprisesFound } from '#enterprises/search-enterprises.ts'
import { record } from '#history/record.ts'
import type { ExportedEnterprise } from '#imports/roster/enterprise-workbook.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'

type Filter = z.output<typeof ExportEnterprises>
type Row = Omit<ExportedEnterprise, 'facts'> & { id: string; phoneOpen: boolean }

export const exportedRows = 5000

/** What the filter shows, of it what the actor sees whole, for a workbook; numbers open as on the page (R11.4). The export itself is a row of the record. */
export async function exportEnterprises(
  trx: Transaction<DB>,
  actor: Actor,
  filter: Filter,
  now: Temporal.Instant,
): Promise<ExportedEnterprise[]> {
  refuseIf(whyNotAccess(actor, importAccess.exportEnterprises))
  const rows = await readRows(trx, actor, filter)
  if (rows.length > exportedRows)
    throw new Refused(refusal(refusals.tooLarge, { max: actor.language === 'en' ? '5,000 rows' : '5,000 行' }))
  const facts = await readStandingFacts(
    trx,
    actor.districtId,
    rows.map(row => row.id),
  )
  const data = { what: { zh: '企业台账', en: 'the register' }, count: rows.length, filter }
  await record(trx, actor, exportHistory.made, { data }, now)
  return rows.map(({ id, phoneOpen, contact, ...row }) => ({
    ...row,
    contact: contact && { ...contact, phone: phoneOpen ? contact.phone : maskPhone(contact.phone) },
    facts: facts.get(id) ?? [],
  }))
}

async function readRows(trx: Transaction<DB>, actor: Actor, filter: Filter): Promise<Row[]> {
  const inCharge = { ...actor, roles: actor.roles.filter(role => role === 'officer' || role === 'minister') }
  const { rows } = await sql<Row>`
    select e.id, e.name, e.code, e.kind, e.state, s.short_name as "streetName", e.building, e.address, e.industry, e.note,
      o.name as "officerName", (${whollySeen(inCharge)}) is true as "phoneOpen",
      (select jsonb_build_object('name', c.name, 'title', c.title, 'phone', c.phone) from contact c
        where c.district_id = e.district_id and c.enterprise_id = e.id and c.removed_at is null order by c.is_main desc, c.added_at, c.id limit 1) as contact
    from enterprise e left join unit s on s.id = e.street_id left join member o on o.id = e.officer_id
    where ${enterprisesFound(actor, filter)} and ${whollySeen(actor)}
    order by e.name collate "zh-x-icu", e.id limit ${exportedRows + 1}`.execute(trx)
  return rows
}

async function readStandingFacts(trx: Transaction<DB>, districtId: string, ids: readonly string[]): Promise<Map<string, KnownFact[]>> {
  const { rows } = await sql<KnownFact & { enterpriseId: string }>`
    select f.enterprise_id as "enterpriseId", f.kind, f.period, f.number, f.words, f.day::text as day from fact f
    where f.district_id = ${districtId} and f.enterprise_id = any(${ids}::uuid[])
      and not exists (select from fact n where n.district_id = f.district_id and n.corrects = f.id)`.execute(trx)
  return Map.groupBy(rows, row => row.enterpriseId)
}
