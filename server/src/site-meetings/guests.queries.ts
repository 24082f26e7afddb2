import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { organisationRefusals } from '@yigen/domain/organisations/organisations.slice.ts'
import { levelsAsked } from '@yigen/domain/organisations/unit-level.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { peopleOfUnits } from '#people/unit-people.queries.ts'

type Guests = { memberIds: readonly string[]; unitIds: readonly string[] }

/** People of the office and units of the district; else 400 at the field that names them. */
export async function refuseUnknownGuests(trx: Transaction<DB>, districtId: string, { memberIds, unitIds }: Guests): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select m.id::text as id from member m
    where m.district_id = ${districtId} and m.id = any(${[...memberIds]}::uuid[]) and m.state <> 'disabled' and not 'contact' = any(m.roles)
    union all select u.id from unit u
    where u.district_id = ${districtId} and u.id = any(${[...unitIds]}::text[]) and u.closed_at is null and ${oneOf(sql`u.level`, levelsAsked)}`.execute(
    trx,
  )
  const known = new Set(rows.map(row => row.id))
  if (memberIds.some(id => !known.has(id))) throw new Refused(refusal(memberRefusals.unknownMember, {}, { field: 'memberIds' }))
  const unit = unitIds.find(id => !known.has(id))
  if (unit) throw new Refused(refusal(organisationRefusals.unknownUnit, { code: unit }, { field: 'unitIds' }))
}

/** Who is asked, by name or with their unit. */
export async function peopleAsked(trx: Transaction<DB>, districtId: string, meetingId: string, now: Temporal.Instant): Promise<string[]> {
  const rows = await trx
    .selectFrom('site_meeting_guest')
    .select(['member_id', 'unit_id'])
    .where('district_id', '=', districtId)
    .where('meeting_id', '=', meetingId)
    .where('asked', '=', true)
    .execute()
  const unitIds = rows.flatMap(row => row.unit_id ?? [])
  const peopleOf = await peopleOfUnits(trx, districtId, unitIds, now)
  return [...rows.flatMap(row => row.member_id ?? []), ...unitIds.flatMap(id => peopleOf(id).all)]
}
