import type { Candidate } from '@yigen/domain/assignments/assignment-steps.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Somebody who is to be given something: an id of this district, else 400 at the field that names them. */
export async function findCandidate(db: Kysely<DB>, districtId: string, id: string, field: string): Promise<Candidate> {
  const found = await readCandidate(db, districtId, id)
  if (!found) throw new Refused(refusal(memberRefusals.unknownMember, {}, { field }))
  return found
}

/** The member a step is about: to a contact, and from another district, there is none (404). */
export async function findColleague(db: Kysely<DB>, actor: Actor, id: string): Promise<Candidate> {
  const found = isOfOffice(actor) ? await readCandidate(db, actor.districtId, id) : null
  if (!found) throw new Refused(refusal(refusals.notFound))
  return found
}

async function readCandidate(db: Kysely<DB>, districtId: string, id: string): Promise<Candidate | null> {
  const { rows } = await sql<Candidate>`
    select m.id, m.name, m.roles, m.state, coalesce(m.minister_id, t.default_minister_id) as "ministerId"
    from member m join district t on t.id = m.district_id
    where m.district_id = ${districtId} and m.id = ${id}`.execute(db)
  return rows[0] ?? null
}
