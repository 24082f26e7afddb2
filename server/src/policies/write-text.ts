import type { Actor } from '@yigen/domain/members/actor.ts'
import type { PolicyDocument } from '@yigen/policy'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { PolicyPlace } from './lock-version.ts'
import { saidInText } from './said-in-text.ts'

/** The next text of a version; those before it stay as they were. */
export async function writeText(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { id, number, revision }: PolicyPlace & { revision: number },
  { text, document }: { text: string; document: PolicyDocument },
  now: Temporal.Instant,
): Promise<void> {
  await trx
    .insertInto('policy_text')
    .values({
      ...{ district_id: districtId, policy_id: id, number, revision, text, written_by: memberId, written_at: now },
      ...saidInText(document),
    })
    .execute()
}
