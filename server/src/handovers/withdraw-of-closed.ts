import { handoverHistory, handoverNotices, whatPasses } from '@yigen/domain/handovers/handovers.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { endHandover } from './end-handover.ts'
import type { RowOfHandover } from './handover.queries.ts'
import { type Parties, partiesOf } from './told-of-handover.ts'

type Waiting = Parties & Pick<RowOfHandover, 'id' | 'status' | 'fromName'> & { name: string }

/** With an enterprise that is closed ends a handover of it that waits: there is nothing left to take over. R3.1 */
export async function withdrawOfClosed(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, id: enterpriseId }: { districtId: string; id: string },
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<Waiting>`
    select h.id, h.status, e.name, f.name as "fromName", h.from_id as "fromId", h.to_id as "toId", h.proposed_by as "proposedById", h.agreed_by as "agreedById", f.minister_id as "fromMinisterId"
    from handover h join enterprise e on e.district_id = h.district_id and e.id = h.enterprise_id join member f on f.id = h.from_id
    where h.district_id = ${districtId} and h.enterprise_id = ${enterpriseId} and h.answered_at is null for update of h`.execute(trx)
  for (const handover of rows) {
    await endHandover(trx, actor, handover, { status: 'withdrawn' }, now)
    const about = { subject: { kind: 'handover', id: handover.id }, enterpriseId } as const
    await record(trx, actor, handoverHistory.withdrawn, { ...about, data: { what: whatPasses(handover.name) } }, now)
    const data = { handoverId: handover.id, who: actor.name, from: handover.fromName, what: handover.name }
    await tell(trx, districtId, handoverNotices.withdrawn, { ...about, to: partiesOf(handover, actor), data }, now)
  }
}
