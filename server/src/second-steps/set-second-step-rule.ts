import { type Actor, whyNotRole } from '@yigen/domain/members/actor.ts'
import { guards } from '@yigen/domain/members/member-access.ts'
import type { OfficeRole } from '@yigen/domain/members/role.ts'
import { roleWords } from '@yigen/domain/members/role-words.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { SetSecondStepRule } from '@yigen/domain/second-steps/second-step.ts'
import { secondStepHistory, secondStepNotices } from '@yigen/domain/second-steps/second-steps.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { activeWith } from '#people/member.queries.ts'
import { hasSecondStep } from './says-of-second-steps.ts'

/**
 * From now on who holds the role comes in by two steps only: who has none yet is led through setting it up, and sessions that showed none are over at their next request.
 * They are told; that it is no longer asked for, the audit administrators are.
 */
export async function setSecondStepRule(
  trx: Transaction<DB>,
  actor: Actor,
  role: OfficeRole,
  { required }: z.output<typeof SetSecondStepRule>,
  now: Temporal.Instant,
) {
  refuseIf(whyNotRole(actor, ...guards))
  if (!(await changes(trx, actor, role, required, now))) return { ok: true as const }
  const [kind, news, to] = required
    ? ([secondStepHistory.required, secondStepNotices.required, await lacking(trx, actor, role)] as const)
    : ([
        secondStepHistory.left,
        secondStepNotices.left,
        await activeWith(trx, actor.districtId, 'auditAdministrator', actor.memberId),
      ] as const)
  await record(trx, actor, kind, { data: { role: roleWords[role], required: String(required) } }, now)
  await tell(trx, actor.districtId, news, { to, data: { by: actor.name, role } }, now)
  return { ok: true as const }
}

/** Whether anything is set otherwise than it was. */
async function changes(trx: Transaction<DB>, actor: Actor, role: OfficeRole, required: boolean, now: Temporal.Instant): Promise<boolean> {
  const set = { required, set_by: actor.memberId, set_at: now }
  const { rows } = await sql`
    insert into second_step_rule as g (district_id, role, required, set_by, set_at)
    select ${actor.districtId}, ${role}, ${set.required}, ${set.set_by}::uuid, ${set.set_at}::timestamptz
    where ${required} or exists (select from second_step_rule o where o.district_id = ${actor.districtId} and o.role = ${role})
    on conflict (district_id, role) do update set required = excluded.required, set_by = excluded.set_by, set_at = excluded.set_at
    where g.required <> excluded.required
    returning role`.execute(trx)
  return rows.length > 0
}

/** Who holds the role and has none yet, but for who says so. */
async function lacking(trx: Transaction<DB>, { districtId, memberId }: Actor, role: OfficeRole): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from member m where m.district_id = ${districtId} and m.state = 'active' and ${role} = any(m.roles) and m.id <> ${memberId}
      and not ${hasSecondStep({ districtId: sql`m.district_id`, memberId: sql`m.id` })}`.execute(trx)
  return rows.map(({ id }) => id)
}
