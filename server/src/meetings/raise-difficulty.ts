import { randomUUIDv7 } from 'node:crypto'
import type { DifficultyRaised, RaiseDifficulty } from '@yigen/domain/meetings/difficulty.ts'
import { mayRaiseDifficulty } from '@yigen/domain/meetings/meeting-access.ts'
import { difficultyHistory, meetingNotices, meetingRefusals } from '@yigen/domain/meetings/meetings.slice.ts'
import { mayBy } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { type Matter, readMatter } from './difficult-matter.ts'

type Raised = z.output<typeof RaiseDifficulty>
type Next = { id: string; startsAt: Temporal.Instant; chairId: string }

/** 疑点难点: what is hard in a matter stands on the next agenda of its team. R17.2 */
export async function raiseDifficulty(
  trx: Transaction<DB>,
  actor: Actor,
  raised: Raised,
  now: Temporal.Instant,
): Promise<z.output<typeof DifficultyRaised>> {
  const matter = await readMatter(trx, actor, raised.about)
  if (!mayBy(mayRaiseDifficulty, { roles: [], relations: matter.relations }))
    throw new Refused(refusal(refusals.mayNot, { who: say(who, actor.language) }))
  if (matter.over) throw new Refused(refusal(meetingRefusals.difficultyOver))
  const id = randomUUIDv7()
  await insertDifficulty(trx, actor, id, raised, matter, now)
  const next = await readNext(trx, actor, matter)
  await tellRaised(trx, actor, id, raised, matter, next, now)
  return { id, enterpriseId: matter.enterpriseId, meetingId: next?.id ?? null, meetingAt: next?.startsAt ?? null, at: now }
}

const who = { zh: '首席服务官、B 角或项目部长', en: 'the officer, the deputy or the minister' }

const insertDifficulty = (
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { about, words, wanted }: Raised,
  { enterpriseId }: Matter,
  now: Temporal.Instant,
) =>
  trx
    .insertInto('difficulty')
    .values({
      ...{ district_id: actor.districtId, id, subject_kind: about.kind, subject_id: about.id, enterprise_id: enterpriseId },
      ...{ words, wanted, raised_by: actor.memberId, raised_at: now },
    })
    .execute()

/** The meeting to come of the team that follows it, else of the officer's unit. R3.2 */
async function readNext(trx: Transaction<DB>, { districtId }: Actor, { officerId }: Matter): Promise<Next | undefined> {
  const { rows } = await sql<Next>`
    select g.id, g.starts_at as "startsAt", g.chair_id as "chairId" from meeting_series s
    join meeting g on g.district_id = s.district_id and g.series_id = s.id and g.state = 'planned'
    join district d on d.id = s.district_id left join member o on o.id = ${officerId}::uuid
    where s.district_id = ${districtId} and (s.minister_id = case when o.id is null then d.default_minister_id else o.minister_id end or s.unit_id = o.unit_id)
    order by s.minister_id is null limit 1`.execute(trx)
  return rows[0]
}

async function tellRaised(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words, wanted }: Raised,
  matter: Matter,
  next: Next | undefined,
  now: Temporal.Instant,
) {
  const { enterpriseId, title } = matter
  await record(trx, actor, difficultyHistory.raised, { subject: { kind: 'difficulty', id }, enterpriseId, data: { words, wanted } }, now)
  if (!next) return
  const about = { subject: { kind: 'meeting', id: next.id }, enterpriseId } as const
  await tell(
    trx,
    actor.districtId,
    meetingNotices.difficulty,
    { ...about, to: others([next.chairId], actor.memberId), data: { who: actor.name, title, words } },
    now,
  )
}
