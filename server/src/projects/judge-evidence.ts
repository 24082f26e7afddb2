import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { existsSince, type Shown, whyNotEvidence } from '@yigen/domain/projects/evidence-steps.ts'
import { type GateItem, itemOfKind } from '@yigen/domain/projects/gate-item.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import { readKnownSince } from './evidence.queries.ts'
import { type GatesInForce, readGates } from './gates.queries.ts'
import type { LockedProject } from './lock-project.ts'

/** What is asked under this name of what lands, once what is shown for it may be so. R13.3 */
export async function judgeEvidence(
  trx: Transaction<DB>,
  { districtId, enterpriseId, kind: landing }: LockedProject,
  shown: Shown,
  now: Temporal.Instant,
): Promise<{ item: GateItem; gates: GatesInForce }> {
  const gates = await readGates(trx, districtId)
  const { numbers } = await settingsOf(trx, districtId, now)
  const since = existsSince(await readKnownSince(trx, districtId, enterpriseId), numbers.receivedDaysBack)
  const item = itemOfKind(gates.items, shown.kind, landing)
  refuseIf(whyNotEvidence(item, shown, { today: dateIn(now), since }))
  return { item: item as GateItem, gates }
}
