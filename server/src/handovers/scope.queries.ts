import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { openBesideClocks } from '#people/member.queries.ts'

export type Scope = { districtId: string; fromId: string; toId: string; enterpriseId: string | null }
export type EnterpriseToPass = { id: string; name: string }

/** Over `enterprise e`: it goes with the handover. */
export const passes = ({ districtId, fromId, enterpriseId }: Omit<Scope, 'toId'>): RawBuilder<unknown> => sql`
  e.district_id = ${districtId} and e.officer_id = ${fromId} and ${oneOf(sql`e.state`, followedStates)}
  ${enterpriseId === null ? sql`` : sql`and e.id = ${enterpriseId}`}`

/** The one enterprise by name, held so that it is not closed meanwhile; an officer hands over their own alone. */
export async function enterpriseToPass(db: Transaction<DB>, districtId: string, fromId: string, enterpriseId: string): Promise<string> {
  const { rows } = await sql<EnterpriseToPass>`
    select e.id, e.name from enterprise e where ${passes({ districtId, fromId, enterpriseId })} for share`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound, {}, { field: 'enterpriseId' }))
  return rows[0].name
}

/** An enterprise, a clock that runs for them, or what is theirs without one. */
export async function hasAnythingOpen(db: Kysely<DB>, districtId: string, fromId: string): Promise<boolean> {
  const { rows } = await sql`
    (select from enterprise e where ${passes({ districtId, fromId, enterpriseId: null })} limit 1)
    union all (select from clock c where c.district_id = ${districtId} and c.officer_id = ${fromId} and c.stopped_at is null limit 1)
    union all (select from (${openBesideClocks(districtId, fromId)}) x limit 1)`.execute(db)
  return rows.length > 0
}

/** One waits for an answer: of this enterprise, or of everything. Of everything none may wait beside it. */
export async function isOpenFor(db: Kysely<DB>, districtId: string, fromId: string, enterpriseId: string | null): Promise<boolean> {
  const { rows } = await sql`
    select from handover h where h.district_id = ${districtId} and h.from_id = ${fromId} and h.answered_at is null
      and (${enterpriseId}::uuid is null or h.enterprise_id is null or h.enterprise_id = ${enterpriseId}::uuid) limit 1`.execute(db)
  return rows.length > 0
}

/** Takes what passes: its matters first, as every step does, then the enterprises; each in the order of ids. What was closed or got another officer meanwhile falls out. R3.8 */
export async function lockScope(trx: Transaction<DB>, scope: Scope): Promise<EnterpriseToPass[]> {
  const { districtId, fromId, toId, enterpriseId } = scope
  await sql`
    select from request x where x.district_id = ${districtId} and x.id = any(array(
      select r.id from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
      where ${passes(scope)} and (${oneOf(sql`r.status`, openStatuses)} or r.handler_id = ${toId})
      union select r.id from request r where ${enterpriseId === null} and r.district_id = ${districtId} and r.handler_id = ${fromId}))
    order by x.id for update`.execute(trx)
  const { rows } = await sql<EnterpriseToPass>`
    select e.id, e.name from enterprise e where ${passes(scope)} order by e.id for update`.execute(trx)
  return rows
}
