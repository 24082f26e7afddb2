import type { ChangeEnterprise } from '@yigen/domain/enterprises/enterprise.ts'
import { type EnterpriseFacts, enterpriseChangeInWords } from '@yigen/domain/enterprises/enterprise-change.ts'
import { whyNotEnterpriseStep } from '@yigen/domain/enterprises/enterprise-steps.ts'
import { enterpriseHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { withChange } from '@yigen/domain/wire/with-change.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { type LockedEnterprise, lockEnterprise } from './enterprise.queries.ts'
import { findStreet, refuseTakenName } from './read-place.ts'

type Change = z.output<typeof ChangeEnterprise>

/** What the register says of it: name, place, kind, how it stands. What it was before stays in the record. R2.1, R2.2 */
export async function changeEnterprise(trx: Transaction<DB>, actor: Actor, id: string, change: Change, now: Temporal.Instant) {
  const enterprise = await lockEnterprise(trx, actor, id)
  refuseIf(whyNotEnterpriseStep('changeEnterprise', enterprise, enterprise.asker))
  const after = withChange<Written>(enterprise, change)
  const moves = after.streetId !== enterprise.streetId
  const street = moves ? await findStreet(trx, actor.districtId, after.streetId) : enterprise.streetName
  if (after.name !== enterprise.name) await refuseTakenName(trx, actor.districtId, { id, name: after.name, code: enterprise.code })
  const what = enterpriseChangeInWords(factsOf(enterprise, enterprise.streetName), factsOf(after, street))
  if (what.zh === '') return { ok: true as const }
  await write(trx, actor, after, now)
  await record(trx, actor, enterpriseHistory.changed, { enterpriseId: id, data: { what, change } }, now)
  return { ok: true as const }
}

type Written = Omit<EnterpriseFacts, 'street'> & Pick<LockedEnterprise, 'id' | 'streetId'>

const factsOf = ({ name, kind, state, building, address, industry, note }: Written, street: string | null): EnterpriseFacts => ({
  ...{ name, kind, state, street, building, address, industry, note },
})

async function write(trx: Transaction<DB>, { districtId }: Actor, to: Written, now: Temporal.Instant) {
  const { name, kind, state, building, address, industry, note } = to
  await trx
    .updateTable('enterprise')
    .set({ name, kind, state, street_id: to.streetId, building, address, industry, note, touched_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', to.id)
    .execute()
}
