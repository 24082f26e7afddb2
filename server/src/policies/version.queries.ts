import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Policy } from '@yigen/domain/policies/policy.ts'
import type { VersionStatus } from '@yigen/domain/policies/policy-status.ts'
import { policySteps, whyNotPolicyStep } from '@yigen/domain/policies/policy-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { isOver, wroteOf } from './lock-version.ts'
import { textOfVersion } from './policies-in-force.ts'
import { titleOf } from './policy.queries.ts'

type Version = z.output<typeof Policy>['versions'][number]

type VersionLine = {
  number: number
  status: VersionStatus
  revision: number
  begins: Temporal.PlainDate | null
  ends: Temporal.PlainDate | null
  wrote: boolean
  draftedBy: string | null
  draftedAt: Temporal.Instant
  writtenBy: string | null
  writtenAt: Temporal.Instant
  returnedBy: string | null
  returnedAt: Temporal.Instant | null
  returnedWords: string | null
  verifiedBy: string | null
  verifiedAt: Temporal.Instant | null
  publishedBy: string | null
  publishedAt: Temporal.Instant | null
  withdrawnBy: string | null
  withdrawnAt: Temporal.Instant | null
  withdrawnWhy: string | null
  replacedBy: { id: string; title: { zh: string; en: string } } | null
}

/** Every version of a policy, the newest first, with the steps that the reader takes. R22.1 */
export async function readVersions(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<Version[]> {
  const { rows } = await sql<VersionLine>`
    select v.number, v.status, v.revision, lower(v.in_force) as begins, upper(v.in_force) as ends, ${wroteOf(actor)} as wrote,
      ${nameOf(sql`v.drafted_by`)} as "draftedBy", v.drafted_at as "draftedAt", ${nameOf(sql`t.written_by`)} as "writtenBy", t.written_at as "writtenAt",
      ${nameOf(sql`v.returned_by`)} as "returnedBy", v.returned_at as "returnedAt", v.returned_words as "returnedWords",
      ${nameOf(sql`v.verified_by`)} as "verifiedBy", v.verified_at as "verifiedAt", ${nameOf(sql`v.published_by`)} as "publishedBy", v.published_at as "publishedAt",
      ${nameOf(sql`v.withdrawn_by`)} as "withdrawnBy", v.withdrawn_at as "withdrawnAt", v.withdrawn_why as "withdrawnWhy", ${replacement} as "replacedBy"
    from policy_version v ${textOfVersion}
    where v.district_id = ${actor.districtId} and v.policy_id = ${id} order by v.number desc`.execute(db)
  return rows.map(line => toVersion(line, actor, now))
}

/** What took the place of `policy_version v`, as it is called now. */
const replacement = sql`(
  select json_build_object('id', r.policy_id, 'title', ${titleOf(sql`r`)}) from policy_text r
  where r.district_id = v.district_id and r.policy_id = v.replaced_by order by r.number desc, r.revision desc limit 1)`

function toVersion(line: VersionLine, actor: Actor, now: Temporal.Instant): Version {
  const { number, status, revision, begins, ends, wrote } = line
  const standing = { number, status, wrote, over: isOver(ends, now) }
  const returned = doneBy(line.returnedBy, line.returnedAt)
  const withdrawn = doneBy(line.withdrawnBy, line.withdrawnAt)
  return {
    ...{ number, status, revision, from: begins, to: ends?.subtract({ days: 1 }) ?? null },
    drafted: { by: line.draftedBy, at: line.draftedAt },
    written: { by: line.writtenBy, at: line.writtenAt },
    returned: returned && { ...returned, words: line.returnedWords ?? '' },
    verified: doneBy(line.verifiedBy, line.verifiedAt),
    published: doneBy(line.publishedBy, line.publishedAt),
    withdrawn: withdrawn && { ...withdrawn, why: line.withdrawnWhy ?? '', replacedBy: line.replacedBy },
    may: policySteps.filter(step => whyNotPolicyStep(step, standing, actor) === null),
  }
}

const doneBy = (by: string | null, at: Temporal.Instant | null) => (at ? { by, at } : null)
