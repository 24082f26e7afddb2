import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type CompiledMeasure, inForceOn } from '@yigen/policy'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type PolicyInForce, policiesInForce, policyVersion } from '#policies/policies-in-force.ts'
import { measureKey } from './measure-key.ts'

export type Asked = { policyId: string; version?: number | undefined; measure?: string | undefined }
export type Found = { policy: PolicyInForce; measure: CompiledMeasure; own: readonly CompiledMeasure[] }

/** The measure that is asked of: of the version in force today, or of one named; without a name the first in force that is for enterprises. */
export async function findMeasure(db: Kysely<DB>, { districtId }: Actor, asked: Asked, day: Temporal.PlainDate): Promise<Found> {
  const policy =
    asked.version === undefined
      ? (await policiesInForce(db, districtId, day)).find(({ policyId }) => policyId === asked.policyId)
      : await policyVersion(db, districtId, asked.policyId, asked.version)
  const own = policy?.compiled.measures.filter(({ measure }) => measure.subject === 'enterprise') ?? []
  const measure =
    asked.measure === undefined
      ? (own.find(one => inForceOn(one, day.toString())) ?? own[0])
      : own.find(one => measureKey(one.measure) === asked.measure)
  if (!policy || !measure) throw new Refused(refusal(refusals.notFound))
  return { policy, measure, own }
}
