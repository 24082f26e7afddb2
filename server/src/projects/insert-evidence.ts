import { randomUUIDv7 } from 'node:crypto'
import type { GateItem } from '@yigen/domain/projects/gate-item.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from './lock-project.ts'

type Written = { day: string; document: string; words: string; amount: number | null }

/** Evidence is added, never written over: `replaces` names the row that was wrong, and why. R13.5 */
export async function insertEvidence(
  trx: Transaction<DB>,
  { districtId, id: projectId, asker }: LockedProject,
  { kind, gate }: Pick<GateItem, 'kind' | 'gate'>,
  { day, document, words, amount }: Written,
  replaces: { id: string; reason: string } | null,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7()
  await trx
    .insertInto('project_evidence')
    .values({
      ...{ district_id: districtId, id, project_id: projectId, gate, kind, day: Temporal.PlainDate.from(day), words, amount, document },
      ...{ recorded_by: asker.memberId, recorded_at: now, verified_by: null, verified_at: null },
      ...{ replaces_id: replaces?.id ?? null, correction_reason: replaces?.reason ?? null },
    })
    .execute()
  return id
}
