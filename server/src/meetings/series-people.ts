import { meetingRefusals } from '@yigen/domain/meetings/meetings.slice.ts'
import type { ChangeMeetingSeries } from '@yigen/domain/meetings/series.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { administratorRoles, type Role } from '@yigen/domain/members/role.ts'
import { fieldName } from '@yigen/domain/refusals/field-sentence.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

type Change = z.output<typeof ChangeMeetingSeries>

/** 404 unless a minister of the district, or one of its units; held, so that one series begins there and not two. To the enterprise there is none. R17.1 */
export async function lockOwner(trx: Transaction<DB>, { districtId, roles }: Actor, owner: Change['owner']): Promise<void> {
  const { rows } =
    owner.kind === 'team'
      ? await sql`select from member m where m.district_id = ${districtId} and m.id = ${owner.ministerId} and m.state <> 'disabled'
          and 'minister' = any(m.roles) for no key update`.execute(trx)
      : await sql`select from unit u where u.district_id = ${districtId} and u.id = ${owner.unitId} and u.closed_at is null for no key update`.execute(
          trx,
        )
  if (!rows[0] || !isOfOffice({ roles })) throw new Refused(refusal(refusals.notFound))
}

/** 400: people of the district's office whose account is in use; chair and recorder are two. R17.4 */
export async function refuseUnknownPeople(trx: Transaction<DB>, { districtId, language }: Actor, change: Change): Promise<void> {
  const { chairId, recorderId, memberIds } = change
  if (chairId === recorderId) throw new Refused(refusal(meetingRefusals.seriesSamePerson, {}, { field: 'recorderId' }))
  const known = new Set((await peopleOfOffice(trx, districtId, [chairId, recorderId, ...memberIds])).map(({ id }) => id))
  const field = !known.has(chairId)
    ? 'chairId'
    : !known.has(recorderId)
      ? 'recorderId'
      : memberIds.some(id => !known.has(id)) && 'memberIds'
  if (field) throw new Refused(refusal(meetingRefusals.seriesStranger, { field: fieldName([field], language) }, { field }))
}

export type OfOffice = { id: string; name: string; roles: readonly Role[]; unitId: string; state: 'invited' | 'active' | 'disabled' }

/** Of these, who does the work of the district's office and is not disabled. R1.5 */
export const peopleOfOffice = async (db: Kysely<DB>, districtId: string, ids: readonly string[]): Promise<OfOffice[]> =>
  (await anyOfOffice(db, districtId, ids)).filter(({ state }) => state !== 'disabled')

/** Administrators look after accounts, and after nothing else. R1.5 */
const notOfMeetings: Role[] = ['contact', ...administratorRoles]

/** The same with who is disabled. */
export async function anyOfOffice(db: Kysely<DB>, districtId: string, ids: readonly string[]): Promise<OfOffice[]> {
  const { rows } = await sql<OfOffice>`
    select m.id, m.name, m.roles, m.unit_id as "unitId", m.state from member m
    where m.district_id = ${districtId} and m.id = any(${[...new Set(ids)]}::uuid[]) and not m.roles && ${notOfMeetings}::text[]`.execute(
    db,
  )
  return rows
}

export async function namesOf(db: Kysely<DB>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{
    id: string
    name: string
  }>`select m.id, m.name from member m where m.id = any(${[...new Set(ids)]}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
