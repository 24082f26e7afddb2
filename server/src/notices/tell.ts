import type { NoticeKind } from '@yigen/domain/notices/notice.ts'
import type { Transaction } from 'kysely'
import { newIds } from '#database/new-ids.ts'
import type { DB } from '#database/schema.ts'
import { hint } from './hint.ts'

export type News = {
  to: readonly (string | null | undefined)[]
  kind: NoticeKind
  level?: 'plain' | 'soon' | 'over'
  enterpriseId?: string | null
  requestId?: string | null
  clockId?: string | null
  data?: Record<string, string | number | null>
}

/** Writes the notices in the transaction of their cause and hints at them when it commits. Nobody is told of their own act: leave them out of `to`. */
export async function tell(trx: Transaction<DB>, districtId: string, news: News | readonly News[], now: Temporal.Instant): Promise<void> {
  const rows = [news].flat().flatMap((one: News) =>
    [...new Set(one.to)]
      .filter(memberId => memberId != null)
      .map(memberId => ({
        district_id: districtId,
        member_id: memberId,
        at: now,
        kind: one.kind,
        level: one.level ?? ('plain' as const),
        enterprise_id: one.enterpriseId ?? null,
        request_id: one.requestId ?? null,
        clock_id: one.clockId ?? null,
        data: JSON.stringify(one.data ?? {}),
        read_at: null,
      })),
  )
  if (rows.length === 0) return
  const ids = newIds(rows.length)
  for (let i = 0; i < rows.length; i += 1000)
    await trx
      .insertInto('notice')
      .values(rows.slice(i, i + 1000).map((row, at) => ({ ...row, id: ids[i + at] as string })))
      .execute()
  await hint(
    trx,
    rows.map(row => row.member_id),
  )
}
