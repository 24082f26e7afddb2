import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ComparePolicyVersions, PolicyComparison } from '@yigen/domain/policies/policy.ts'
import { around, textDiff } from '@yigen/domain/policies/text-diff.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { textOfVersion } from './policies-in-force.ts'
import { policiesSeen } from './policies-seen.ts'

/** What one version of a policy says otherwise than another, line by line. R22.1 */
export async function comparePolicyVersions(
  db: Kysely<DB>,
  actor: Actor,
  id: string,
  { older, newer }: z.output<typeof ComparePolicyVersions>,
): Promise<z.output<typeof PolicyComparison>> {
  const { rows } = await sql<{ number: number; text: string }>`
    select v.number, t.text from policy_version v ${textOfVersion}
    where ${policiesSeen(actor)} and v.policy_id = ${id} and v.number = any(${[older, newer]})`.execute(db)
  const textOf = (number: number) => rows.find(row => row.number === number)?.text
  const [old, now] = [textOf(older), textOf(newer)]
  if (old === undefined || now === undefined) throw new Refused(refusal(refusals.notFound))
  return { older, newer, lines: around(textDiff(old, now)) }
}
