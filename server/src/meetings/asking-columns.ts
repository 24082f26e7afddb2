import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, sql } from 'kysely'
import { onLeave } from '#people/on-leave.ts'

/** Over `asking x`: its clock has come to the actor, who chases. R3.8, R17.3 */
export const holdsAsking = ({ memberId }: Pick<Actor, 'memberId'>): RawBuilder<boolean> => sql<boolean>`exists (
  select from clock c where c.district_id = x.district_id and c.subject_id = x.id and c.stopped_at is null and c.holder_id = ${memberId})`

/** Over the same: who was asked is away, or no leader any more, so that another answers. R10.2 */
export const leaderIsGone = (now: Temporal.Instant): RawBuilder<boolean> => sql<boolean>`not exists (
  select from member m where m.id = x.leader_id and m.state = 'active' and 'leader' = any(m.roles) and not ${onLeave(now)})`
