import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ListPolicies, PolicyList, PolicyRow } from '@yigen/domain/policies/policy.ts'
import { policyAccess } from '@yigen/domain/policies/policy-access.ts'
import { type PolicyState, policyStates, standingsInForce, standingsOver } from '@yigen/domain/policies/policy-status.ts'
import { isEditor } from '@yigen/domain/policies/policy-steps.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { byName } from '#http/list-order.ts'
import { nameOf } from '#people/names.ts'
import { openVersion, saidColumns, shownVersion, standingOn } from './policy.queries.ts'

type Row = z.output<typeof PolicyRow>
type Line = Omit<Row, 'open'> & Partial<NonNullable<Row['open']>> & { openVersion: number | null }
type Counts = z.output<typeof PolicyList>['counts']

/** The library of a district: what is in force, what is being prepared, what waits for the reader to verify it, and what is over. R22.1 */
export async function listPolicies(
  db: Kysely<DB>,
  actor: Actor,
  { state, search, limit, after }: z.output<typeof ListPolicies>,
  now: Temporal.Instant,
): Promise<z.output<typeof PolicyList>> {
  refuseIf(whyNotAccess(actor, policyAccess.listPolicies))
  const day = dateIn(now)
  const order = byName<Row>({ key: sql`t.title_zh`, id: sql`p.id`, of: ({ title }) => title.zh, direction: 'asc', after })
  const { rows } = await sql<Line>`
    select ${saidColumns(day)}, t.cases, o.number as "openVersion", o.status, ${nameOf(sql`w.written_by`)} as "writtenBy", w.written_at as "writtenAt", ${forReader(actor)} as "forYou"
    ${library(actor, day)} and ${found(search)} and ${ofState(state, actor, day)} ${order.after}
    order by ${order.by} limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit).map(toRow)
  const last = shown.at(-1)
  return {
    rows: shown,
    counts: await readCounts(db, actor, search, day),
    mayDraft: isEditor(actor),
    next: rows.length > limit && last ? order.cursorOf(last) : null,
  }
}

/** By the same search, so that a state opens what it counts. */
async function readCounts(db: Kysely<DB>, actor: Actor, search: string | undefined, day: Temporal.PlainDate): Promise<Counts> {
  const counted = policyStates.map(state => sql`count(*) filter (where ${ofState(state, actor, day)})::int as ${sql.ref(state)}`)
  const { rows } = await sql<Counts>`select ${sql.join(counted)} ${library(actor, day)} and ${found(search)}`.execute(db)
  return rows[0] as Counts
}

const library = ({ districtId }: Actor, day: Temporal.PlainDate) => sql`
  from policy p ${shownVersion(day)} ${openVersion}
  left join policy_text w on w.district_id = o.district_id and w.policy_id = o.policy_id and w.number = o.number and w.revision = o.revision
  where p.district_id = ${districtId}`

const found = (search: string | undefined): RawBuilder<SqlBool> =>
  search
    ? sql`strpos(lower(concat_ws(' ', t.title_zh, t.title_en, t.document_number, p.key, array_to_string(t.issuers, ' '))), ${search.toLowerCase()}) > 0`
    : sql`true`

function ofState(state: PolicyState, actor: Actor, day: Temporal.PlainDate): RawBuilder<SqlBool> {
  switch (state) {
    case 'inForce':
      return oneOf(standingOn(day), standingsInForce)
    case 'open':
      return sql`o.number is not null`
    case 'toVerify':
      return forReader(actor)
    case 'over':
      return oneOf(standingOn(day), standingsOver)
    case 'all':
      return sql`true`
  }
}

/** It waits to be verified, and the reader is an editor who wrote none of it. */
const forReader = (actor: Actor): RawBuilder<SqlBool> =>
  isEditor(actor)
    ? sql`(coalesce(o.status = 'draft', false) and not exists (
        select from policy_text x where x.district_id = o.district_id and x.policy_id = o.policy_id and x.number = o.number and x.written_by = ${actor.memberId}))`
    : sql`false`

const toRow = ({ openVersion: version, status, writtenBy = null, writtenAt, forYou = false, ...row }: Line): Row => ({
  ...row,
  open: version !== null && status && writtenAt ? { version, status, writtenBy, writtenAt, forYou } : null,
})
