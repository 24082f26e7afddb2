import { type DefaultPost, defaultPosts, postsFallingTo, postsInWords } from '@yigen/domain/organisations/default-posts.ts'
import { districtHistory } from '@yigen/domain/organisations/organisations.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { changePeople } from '#people/change-people.ts'
import { activeWith } from '#people/member.queries.ts'

/**
 * Whoever becomes the first active minister or leader of a district takes the default post that stands vacant, and what nobody held
 * goes over at once: a district never waits for an administrator to think of it. R3.2, R10.1
 */
export async function fillPosts(trx: Transaction<DB>, author: Author, memberId: string, now: Temporal.Instant): Promise<void> {
  const { districtId } = author
  const defaults = await lockVacant(trx, districtId)
  if (!defaults) return
  const member = await trx.selectFrom('member').select(['name', 'state', 'roles']).where('id', '=', memberId).executeTakeFirstOrThrow()
  const others = { minister: 0, leader: 0 }
  for (const post of defaultPosts) others[post] = (await activeWith(trx, districtId, post, memberId)).length
  const posts = postsFallingTo(member, defaults, others)
  if (posts.length === 0) return
  await changePeople(trx, { districtId, memberIds: [memberId] }, now, () =>
    trx
      .updateTable('district')
      .set(Object.fromEntries(posts.map(post => [columnOf[post], memberId])))
      .where('id', '=', districtId)
      .execute(),
  )
  const given = postsInWords(Object.fromEntries(posts.map(post => [post, member.name])))
  const what = { zh: `${given.zh}（本区首位，自动担任）`, en: `${given.en} (the district’s first)` }
  await record(
    trx,
    author,
    districtHistory.changed,
    { subject: { kind: 'district', id: districtId }, data: { what, memberId, posts } },
    now,
  )
}

const columnOf = { minister: 'default_minister_id', leader: 'default_leader_id' } as const satisfies Record<DefaultPost, string>

/** Two who come at once queue here, and the second finds the post taken. */
async function lockVacant(trx: Transaction<DB>, districtId: string) {
  return trx
    .selectFrom('district')
    .select(['default_minister_id as minister', 'default_leader_id as leader'])
    .where('id', '=', districtId)
    .where(sql<boolean>`(default_minister_id is null or default_leader_id is null)`)
    .forUpdate()
    .executeTakeFirst()
}
