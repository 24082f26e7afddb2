import { type KnownContact, type KnownEnterprise, type KnownFact, nameKey, type RosterKnown } from '@yigen/domain/imports/roster-known.ts'
import { readPhone } from '@yigen/domain/imports/roster-phone.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { readStandingResults } from '#results/standing-results.queries.ts'
import { asRosterFacts } from './known-results.ts'

/** A fact or a result that stands, with the id a correction names. */
export type StandingFact = KnownFact & { id: string }
/** `written`: the number as it is kept; `phone` is folded, so that writing it otherwise is no change. */
type HeldContact = KnownContact & { written: string }
export type Known = Omit<KnownEnterprise, 'facts' | 'contacts'> & { facts: readonly StandingFact[]; contacts: readonly HeldContact[] }
export type Register = RosterKnown & { byId: ReadonlyMap<string, Known> }

type Row = Omit<Known, 'officer' | 'facts' | 'contacts'> & { officerId: string | null; officerName: string | null }

/** What the district knows of the codes and names of a sheet. */
export async function readRegister(
  db: Kysely<DB>,
  districtId: string,
  { codes, names }: { codes: readonly string[]; names: readonly string[] },
): Promise<Register> {
  const { rows } = await sql<Row>`
    select e.id, e.name, e.code, e.kind, e.street_id as "streetId", e.building, e.address, e.industry, e.note,
      e.officer_id as "officerId", o.name as "officerName"
    from enterprise e left join member o on o.id = e.officer_id
    where e.district_id = ${districtId} and (e.code = any(${codes}::text[]) or e.search_name = any(${names}::text[]))`.execute(db)
  const ids = rows.map(row => row.id)
  const [facts, results, contacts, streets, officers] = await Promise.all([
    readFacts(db, districtId, ids),
    readStandingResults(db, districtId, ids).then(asRosterFacts),
    readContacts(db, districtId, ids),
    readStreets(db, districtId),
    readOfficers(db, districtId),
  ])
  const known = rows.map(
    ({ officerId, officerName, ...row }): Known => ({
      ...row,
      officer: officerId ? { id: officerId, name: officerName ?? '' } : null,
      facts: [...(facts.get(row.id) ?? []), ...(results.get(row.id) ?? [])],
      contacts: contacts.get(row.id) ?? [],
    }),
  )
  return {
    streets,
    officers,
    byId: new Map(known.map(each => [each.id, each])),
    byCode: new Map(known.flatMap(each => (each.code ? [[each.code, each] as const] : []))),
    byName: Map.groupBy(known, each => nameKey(each.name)),
  }
}

async function readFacts(db: Kysely<DB>, districtId: string, ids: readonly string[]) {
  const { rows } = await sql<StandingFact & { enterpriseId: string }>`
    select f.enterprise_id as "enterpriseId", f.id, f.kind, f.period, f.number, f.words, f.day::text as day from fact f
    where f.district_id = ${districtId} and f.enterprise_id = any(${ids}::uuid[])
      and not exists (select from fact n where n.district_id = f.district_id and n.corrects = f.id)
    order by f.recorded_at desc, f.id desc`.execute(db)
  return Map.groupBy(rows, row => row.enterpriseId)
}

async function readContacts(db: Kysely<DB>, districtId: string, ids: readonly string[]) {
  const { rows } = await sql<Omit<HeldContact, 'phone'> & { enterpriseId: string }>`
    select c.enterprise_id as "enterpriseId", c.id, c.name, c.title, c.phone as written from contact c
    where c.district_id = ${districtId} and c.enterprise_id = any(${ids}::uuid[]) and c.removed_at is null
    order by c.is_main desc, c.added_at, c.id`.execute(db)
  const folded = rows.map(row => ({ ...row, phone: readPhone(row.written).value ?? row.written }))
  return Map.groupBy(folded, row => row.enterpriseId)
}

async function readStreets(db: Kysely<DB>, districtId: string) {
  const { rows } = await sql<{ code: string; name: string }>`
    select id as code, name from unit where district_id = ${districtId} and level = 'street' and closed_at is null order by id`.execute(db)
  return rows
}

async function readOfficers(db: Kysely<DB>, districtId: string) {
  const { rows } = await sql<{ id: string; name: string; unitName: string }>`
    select m.id, m.name, u.short_name as "unitName" from member m join unit u on u.id = m.unit_id
    where m.district_id = ${districtId} and 'officer' = any(m.roles) and m.state <> 'disabled' order by m.id`.execute(db)
  return rows
}
