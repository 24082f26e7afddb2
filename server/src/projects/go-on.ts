import type { Actor } from '@yigen/domain/members/actor.ts'
import { projectHistory, projectNotices } from '@yigen/domain/projects/projects.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import type { ProjectFollowed } from '#slice/follows.ts'
import { followers } from '#slice/registry.ts'
import { endPauseOf } from './end-pause-of.ts'

/** By whom, or by itself (`actor` null), from when on, and who is told. */
type Going = { author: Author; actor: Actor | null; at: Temporal.Instant; to: readonly string[] }

/** A pause is over: what waited starts, and for everybody who reads it the project moves. R13.2, R13.6 */
export async function goOn(
  trx: Transaction<DB>,
  { author, actor, at, to }: Going,
  project: ProjectFollowed,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, id, name, enterpriseId } = project
  await trx
    .updateTable('project')
    .set({ paused_until: null, last_event_at: sql`greatest(last_event_at, ${at}::timestamptz)` })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
  await endPauseOf(trx, project, { by: actor?.memberId ?? null, at })
  for (const follow of followers('projectResumed')) await follow(trx, actor, { districtId, id, name, enterpriseId }, now)
  const about = { subject: { kind: 'project', id }, enterpriseId } as const
  await record(trx, author, projectHistory.resumed, { ...about, at }, now)
  await tell(trx, districtId, projectNotices.resumed, { to, ...about, data: { project: name } }, now)
}
