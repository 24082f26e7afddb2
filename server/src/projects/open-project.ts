import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { landingKindWords } from '@yigen/domain/projects/landing-kind.ts'
import type { OpenProject, ProjectOpened } from '@yigen/domain/projects/project.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { touchEnterprise } from '#enterprises/enterprise.queries.ts'
import { findStreet } from '#enterprises/read-place.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { others } from '#requests/people-of-request.ts'
import { type Followed, takeEnterprise } from './enterprise-of-project.ts'

type Opening = z.output<typeof OpenProject>

/** A landing project of one enterprise, perhaps entered with it; its officer is the project's from now on. R13.1 */
export async function openProject(
  trx: Transaction<DB>,
  actor: Actor,
  opening: Opening,
  now: Temporal.Instant,
): Promise<z.output<typeof ProjectOpened>> {
  const enterprise = await takeEnterprise(trx, actor, opening, now)
  await findStreet(trx, actor.districtId, opening.streetId)
  await findSource(trx, actor, enterprise.id, opening.sourceRequestId)
  const id = randomUUIDv7()
  await insertProject(trx, actor, id, enterprise.id, opening, now)
  await insertOpening(trx, actor, id, now)
  await touchEnterprise(trx, actor.districtId, enterprise.id, now)
  await recordOpened(trx, actor, id, enterprise, opening, now)
  return { id, enterpriseId: enterprise.id, officerName: enterprise.officerName, at: now }
}

/** The matter it came of: one of the same enterprise (else 404 at its field). */
async function findSource(trx: Transaction<DB>, { districtId }: Actor, enterpriseId: string, requestId: string | null) {
  if (requestId === null) return
  const request = await trx
    .selectFrom('request')
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', '=', requestId)
    .where('enterprise_id', '=', enterpriseId)
    .executeTakeFirst()
  if (!request) throw new Refused(refusal(refusals.notFound, {}, { field: 'sourceRequestId' }))
}

async function insertProject(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  enterpriseId: string,
  opening: Opening,
  now: Temporal.Instant,
) {
  const { name, kind, streetId, address, investment, area, headcount, sourceRequestId } = opening
  await trx
    .insertInto('project')
    .values({
      ...{ district_id: actor.districtId, id, enterprise_id: enterpriseId, name, kind, source_request_id: sourceRequestId },
      ...{ street_id: streetId, address, investment, area, headcount },
      ...{ stage: 'lead', stage_since: now, status: 'open', opened_by: actor.memberId, opened_at: now, last_event_at: now },
      ...{ paused_until: null, ended_at: null, ended_by: null, end_reason: null, end_where: null },
      ...{ key_since: null, leader_id: null, plan_id: null },
    })
    .execute()
}

const insertOpening = (trx: Transaction<DB>, { districtId, memberId }: Actor, projectId: string, now: Temporal.Instant) =>
  trx
    .insertInto('project_stage_change')
    .values({
      ...{ district_id: districtId, id: randomUUIDv7(), project_id: projectId, from_stage: null, to_stage: 'lead', how: 'opened' },
      ...{ changed_by: memberId, changed_at: now, reason: '' },
    })
    .execute()

async function recordOpened(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  enterprise: Followed,
  { name, kind }: Opening,
  now: Temporal.Instant,
) {
  const { districtId, memberId } = actor
  const about = { subject: { kind: 'project', id }, enterpriseId: enterprise.id } as const
  await record(trx, actor, projectHistory.opened, { ...about, data: { name, kind: landingKindWords[kind] } }, now)
  const { minister } = await chainOf(trx, districtId, { officerId: enterprise.officerId, enterpriseId: enterprise.id }, now)
  const to = others([enterprise.officerId, minister?.id], memberId)
  const data = { who: actor.name, enterprise: enterprise.name, project: name }
  await tell(trx, districtId, projectNotices.opened, { to, ...about, data }, now)
}
