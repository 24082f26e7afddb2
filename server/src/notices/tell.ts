import type { NoticeName } from '@yigen/domain/kinds.ts'
import type { NoticeKind, PlainBlank, WithData } from '@yigen/domain/slice/kinds.ts'
import type { Transaction } from 'kysely'
import { newIds } from '#database/new-ids.ts'
import { writeAtEnd } from '#database/outbox.ts'
import { rowsOf } from '#database/rows-of.ts'
import type { DB } from '#database/schema.ts'
import { type About, type Subject, subjectOf } from '#history/record.ts'
import { type Changed, hint } from './hint.ts'

type Told = About & {
  to: readonly (string | null | undefined)[]
  level?: 'plain' | 'soon' | 'over'
  clockId?: string | null
  /** nobody reads of it before: what is held back (R4.12) */
  notBefore?: Temporal.Instant
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
  const told = all.flatMap(one => [...new Set(one.to)].filter(id => id != null).map(memberId => ({ one, memberId })))
  const ids = newIds(told.length)
  const rows = told.map(({ one, memberId }, i) => ({
    district_id: districtId,
    id: ids[i] as string,
    member_id: memberId,
    at: one.notBefore ?? now,
    kind: one.kind.kind as NoticeName,
    level: one.level ?? ('plain' as const),
    enterprise_id: one.enterpriseId ?? null,
    request_id: one.requestId ?? null,
    clock_id: one.clockId ?? null,
    subject_kind: subjectOf(one)?.kind ?? null,
    subject_id: subjectOf(one)?.id ?? null,
    data: one.data ?? {},
    read_at: null,
  }))
  await writeAtEnd(trx, noticeRows, rows)
  for (const [notBefore, alike] of Map.groupBy(told, ({ one }) => one.notBefore)) await hintAtNews(trx, alike, delayOf(notBefore, now))
}

const delayOf = (notBefore: Temporal.Instant | undefined, now: Temporal.Instant): number =>
  notBefore ? Math.max(0, Math.ceil(notBefore.since(now).total('milliseconds'))) : 0

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
  subject_kind: 'text',
  subject_id: 'text',
  data: 'jsonb',
  read_at: 'timestamptz',
})

/** One hint for all who were told of the same: a member hears of everything at once, and of each thing once. */
async function hintAtNews(trx: Transaction<DB>, told: readonly { one: News; memberId: string }[], delay: number) {
  const ofMember = Map.groupBy(told, ({ memberId }) => memberId)
  const hints = [...ofMember].map(([memberId, all]) => ({ memberId, about: changedByAll(all.map(({ one }) => one)) }))
  for (const alike of Map.groupBy(hints, ({ about }) => JSON.stringify(about)).values())
    await hint(
      trx,
      alike.map(({ memberId }) => memberId),
      alike[0]?.about,
      delay,
    )
}

/** News of a leave, or of many enterprises at once, names nothing: then a hint that names the rest would leave it out. */
function changedByAll(all: readonly News[]): Changed {
  const each = all.map(changedBy)
  return each.some(named => named.length === 0) ? null : distinct(each.flat())
}

/** What a page that shows it fetches again. */
function changedBy({ subject, enterpriseId, requestId, data }: News): Subject[] {
  const named = { enterprise: enterpriseId, request: requestId, task: data?.taskId }
  return [...Object.entries(named).flatMap(([kind, id]) => (id ? [{ kind, id } as Subject] : [])), ...(subject ? [subject] : [])]
}

const distinct = (subjects: readonly Subject[]) => [...new Map(subjects.map(subject => [subject.id, subject])).values()]
