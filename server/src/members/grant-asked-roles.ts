import type { AskedRolesGranted, GrantAskedRoles } from '@yigen/domain/members/account-change.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotGrantAsked } from '@yigen/domain/members/member-acts.ts'
import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { OfficeRole } from '@yigen/domain/members/role.ts'
import { Refused, refusal, refusalSentence, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { grantRoles } from './grant-roles.ts'

type Granted = z.output<typeof AskedRolesGranted>
type Asking = { id: string; name: string; roles: OfficeRole[] }

/**
 * What was asked for each of these people, granted as for one alone: a role of administrator or leader still waits for another administrator. Who cannot have it is
 * named with the sentence, and keeps nobody else from theirs. Ministers first: an officer’s may be among them. R1.5, R1.6
 */
export async function grantAskedRoles(
  trx: Transaction<DB>,
  actor: Actor,
  { ids }: z.output<typeof GrantAskedRoles>,
  now: Temporal.Instant,
): Promise<Granted> {
  refuseIf(whyNotGrantAsked(actor))
  const done: Granted = { granted: 0, waits: 0, refused: [] }
  for (const one of await readAsking(trx, actor, ids)) {
    try {
      const { waits } = await grantRoles(trx, actor, one.id, { roles: one.roles }, now)
      if (waits) done.waits++
      else done.granted++
    } catch (fault) {
      // refused before anything of this one was written
      if (!(fault instanceof Refused)) throw fault
      done.refused.push({ memberId: one.id, name: one.name, sentence: refusalSentence(fault.refusal, actor.language) })
    }
  }
  return done
}

/** Held in one order; of whom nothing is asked any more is left out, somebody decided it meanwhile. */
async function readAsking(trx: Transaction<DB>, { districtId }: Actor, ids: readonly string[]): Promise<Asking[]> {
  const { rows } = await sql<Asking>`
    select m.id, m.name, m.asked_roles as roles from member m where m.district_id = ${districtId} and m.id = any(${[...ids]}::uuid[])
    order by not 'minister' = any(m.asked_roles), m.id for update`.execute(trx)
  if (rows.length < new Set(ids).size) throw new Refused(refusal(memberRefusals.unknownMember, {}, { field: 'ids' }))
  return rows
    .filter(({ roles }) => roles.length > 0)
    .map(row => ({ ...row, roles: row.roles.filter(role => OfficeRole.safeParse(role).success) }))
}
