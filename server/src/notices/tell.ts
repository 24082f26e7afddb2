import type { NoticeKind, PlainBlank, WithData } from '@yigen/domain/slice/kinds.ts'
import type { NoticeName } from '@yigen/domain/slices.ts'
import type { Transaction } from 'kysely'
import { newIds } from '#database/new-ids.ts'
import type { DB } from '#database/schema.ts'
import type { About } from '#history/record.ts'
import { hint } from './hint.ts'

type Told = About & {
  to: readonly (string | null | undefined)[]
  level?: 'plain' | 'soon' | 'over'
  clockId?: string | null
}
export type News = Told & { kind: NoticeKind; data?: Readonly<Record<string, PlainBlank>> }
type NewsOf<K extends NoticeKind> = Told & WithData<K, PlainBlank, PlainBlank>

/** One of many: its blanks are asked for here, as `tell` does. */
export const news = <K extends NoticeKind>(kind: K, told: NewsOf<K>): News => ({ kind, ...told })

/** Writes a notice in the transaction of its cause and hints at it when it commits. Nobody is told of their own act: leave them out of `to`. */
export const tell = <K extends NoticeKind>(trx: Transaction<DB>, districtId: string, kind: K, told: NewsOf<K>, now: Temporal.Instant) =>
  tellAll(trx, districtId, [news(kind, told)], now)

/** The same for several at once. */
export async function tellAll(trx: Transaction<DB>, districtId: string, all: readonly News[], now: Temporal.Instant): Promise<void> {
  const rows = all.flatMap(one =>
    [...new Set(one.to)]
      .filter(memberId => memberId != null)
      .map(memberId => ({
        district_id: districtId,
        member_id: memberId,
        at: now,
        kind: one.kind.kind as NoticeName,
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
