import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { readOffers } from '@yigen/server/results/offers.queries.ts'
import { recordResult } from '@yigen/server/results/record-result.ts'
import type { Transaction } from 'kysely'
import { notThere } from '../replay-beside.ts'

/** What the gates of a project have shown, and its landing, become its results, as its officer would record them one after the other. R13.3 */
export async function claimOffers(trx: Transaction<DB>, actor: Actor, projectId: string, at: Temporal.Instant): Promise<void> {
  const { districtId } = actor
  const project = trx.selectFrom('project').select('enterprise_id').where('district_id', '=', districtId).where('id', '=', projectId)
  const { enterprise_id } = await project.executeTakeFirstOrThrow(notThere)
  for (const { document, ...offer } of await readOffers(trx, districtId, projectId)) {
    // those of a month came with the roster
    if (offer.kind === 'people') continue
    const claim = { ...offer, projectId, words: '', source: '项目凭证', document: document || '项目落地', sure: true }
    await recordResult(trx, actor, enterprise_id, claim, at)
  }
}
