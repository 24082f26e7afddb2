import type { NoticeKind } from '@yigen/domain/notices/notice.ts'
import type { Transaction } from 'kysely'
import { newIds } from '#database/new-ids.ts'
import { writeAtEnd } from '#database/outbox.ts'
import { rowsOf } from '#database/rows-of.ts'
import type { DB } from '#database/schema.ts'
import { type About, hint } from './hint.ts'

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
  const told = [news].flat().flatMap((one: News) => [...new Set(one.to)].filter(id => id != null).map(memberId => ({ one, memberId })))
  const ids = newIds(told.length)
  const rows = told.map(({ one, memberId }, i) => ({
    district_id: districtId,
    id: ids[i] as string,
    member_id: memberId,
    at: now,
    kind: one.kind,
    level: one.level ?? ('plain' as const),
    enterprise_id: one.enterpriseId ?? null,
    request_id: one.requestId ?? null,
    clock_id: one.clockId ?? null,
    data: one.data ?? {},
    read_at: null,
  }))
  await writeAtEnd(trx, noticeRows, rows)
  await hintAtNews(trx, told)
}

const noticeRows = rowsOf('notice', {
  district_id: 'text',
  id: 'uuid',
  member_id: 'uuid',
  at: 'timestamptz',
  kind: 'text',
  level: 'text',
  enterprise_id: 'uuid',
  request_id: 'uuid',
  clock_id: 'uuid',
  data: 'jsonb',
  read_at: 'timestamptz',
})

/** One hint for all who were told of the same: a member hears of everything at once, and of each thing once. */
async function hintAtNews(trx: Transaction<DB>, told: readonly { one: News; memberId: string }[]) {
  const ofMember = Map.groupBy(told, ({ memberId }) => memberId)
  const hints = [...ofMember].map(([memberId, all]) => ({ memberId, about: distinct(all.flatMap(({ one }) => aboutOf(one))) }))
  for (const alike of Map.groupBy(hints, ({ about }) => JSON.stringify(about)).values())
    await hint(
      trx,
      alike.map(({ memberId }) => memberId),
      alike[0]?.about,
    )
}

/** What a page that shows it would fetch again. */
const aboutOf = ({ enterpriseId, requestId, data }: News) =>
  Object.entries({ enterprise: enterpriseId, request: requestId, task: data?.taskId }).flatMap(([kind, id]) =>
    id ? [{ kind, id: String(id) }] : [],
  )

const distinct = (about: NonNullable<About>) => [...new Map(about.map(subject => [subject.id, subject])).values()]
