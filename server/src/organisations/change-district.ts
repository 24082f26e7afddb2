import type { Actor } from '@yigen/domain/members/actor.ts'
import { postsInWords } from '@yigen/domain/organisations/default-posts.ts'
import { districtHistory } from '@yigen/domain/organisations/organisations.slice.ts'
import type { ChangeDistrict } from '@yigen/domain/organisations/unit.ts'
import { whyNotKeepUnits } from '@yigen/domain/organisations/unit-acts.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { changePeople } from '#people/change-people.ts'
import { findForPost } from '#people/member.queries.ts'

/** Names the minister who holds what is not yet assigned, which goes over at once, and the leader at the top of the ladder. R3.2, R10.1 */
export async function changeDistrict(trx: Transaction<DB>, actor: Actor, change: z.output<typeof ChangeDistrict>, now: Temporal.Instant) {
  await keepNamed(trx, actor, [change.defaultMinisterId, change.defaultLeaderId])
  const district = await trx
    .selectFrom('district')
    .select(['name', 'default_minister_id', 'default_leader_id'])
    .where('id', '=', actor.districtId)
    .forUpdate()
    .executeTakeFirst()
  if (!district) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotKeepUnits(actor))
  const minister = change.defaultMinisterId
    ? await findForPost(trx, actor, change.defaultMinisterId, 'minister', 'defaultMinisterId')
    : null
  const leader = change.defaultLeaderId ? await findForPost(trx, actor, change.defaultLeaderId, 'leader', 'defaultLeaderId') : null
  const posts = {
    default_minister_id: change.defaultMinisterId === undefined ? district.default_minister_id : change.defaultMinisterId,
    default_leader_id: change.defaultLeaderId === undefined ? district.default_leader_id : change.defaultLeaderId,
  }
  const ministers = [district.default_minister_id, posts.default_minister_id].filter(id => id !== null)
  await changePeople(trx, { districtId: actor.districtId, memberIds: ministers }, now, () =>
    trx.updateTable('district').set(posts).where('id', '=', actor.districtId).execute(),
  )
  const what = postsInWords({
    ...(change.defaultMinisterId === undefined ? {} : { minister: minister?.name ?? null }),
    ...(change.defaultLeaderId === undefined ? {} : { leader: leader?.name ?? null }),
  })
  await record(trx, actor, districtHistory.changed, { subject: { kind: 'district', id: actor.districtId }, data: { what, change } }, now)
  return { ok: true as const }
}

/** Whoever is named is kept before the district is held: a granting of their roles holds the two in that order. */
async function keepNamed(trx: Transaction<DB>, { districtId }: Actor, named: readonly (string | null | undefined)[]): Promise<void> {
  const ids = named.filter(id => typeof id === 'string')
  if (ids.length === 0) return
  await trx
    .selectFrom('member')
    .select('id')
    .where('district_id', '=', districtId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forKeyShare()
    .execute()
}
