import { randomUUIDv7 } from 'node:crypto'
import type { ProjectStage } from '@yigen/domain/projects/project-stage.ts'
import type { StageWay } from '@yigen/domain/projects/project-status.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from './lock-project.ts'

type Moved = { to: ProjectStage; how: StageWay; reason: string }

/** The stage of a project that stands as it was taken, with the row of who moved it, when and why: it stays whatever comes after. A stage that is reached is an event, one set back is none. R13.5, R13.6 */
export async function setStage(
  trx: Transaction<DB>,
  { districtId, id, stage, asker }: LockedProject,
  { to, how, reason }: Moved,
  now: Temporal.Instant,
) {
  const { rows } = await sql`
    with moved as (
      update project p set stage = ${to}, stage_since = ${now}, last_event_at = ${how === 'setBack' ? sql`p.last_event_at` : now}
      where p.district_id = ${districtId} and p.id = ${id} and p.stage = ${stage} and p.status = 'open' returning p.id
    )
    insert into project_stage_change (district_id, id, project_id, from_stage, to_stage, how, changed_by, changed_at, reason)
    select ${districtId}, ${randomUUIDv7()}::uuid, m.id, ${stage}, ${to}, ${how}, ${asker.memberId}::uuid, ${now}::timestamptz, ${reason} from moved m returning id`.execute(
    trx,
  )
  if (rows.length !== 1) throw new Refused(refusal(refusals.statusMoved))
}
