import { clockworkName } from '@yigen/domain/history/history-sentence.ts'
import type { HistoryName, SubjectKind } from '@yigen/domain/kinds.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import type { Blank, HistoryKind, WithData } from '@yigen/domain/slice/kinds.ts'
import type { Transaction } from 'kysely'
import { tellDistrictChanged } from '#database/district-changed.ts'
import { newIds } from '#database/new-ids.ts'
import { writeAtEnd } from '#database/outbox.ts'
import { rowsOf } from '#database/rows-of.ts'
import type { DB } from '#database/schema.ts'

/** Who did it: a member, or the product itself when a clock rings. */
export type Author = { districtId: string; memberId: string | null; name: string; unitName: string; roles?: readonly Role[] }

export const clockwork = (districtId: string): Author => ({ districtId, memberId: null, name: clockworkName.zh, unitName: '' })

/** What a row of any slice hangs on. */
export type Subject = { kind: SubjectKind; id: string }
/** What a row is about, and the matter and enterprise that it belongs to. Without a subject it is about the matter, else about the enterprise. */
export type About = { subject?: Subject; enterpriseId?: string | null; requestId?: string | null }

type Happened<K extends HistoryKind> = About &
  WithData<K, Blank, unknown> & {
    /** when it truly happened; `now` when left out (R4.2: a logged call keeps both) */
    at?: Temporal.Instant
  }
export type Happening = About & { kind: HistoryKind; at?: Temporal.Instant; data?: Readonly<Record<string, unknown>> }

/** One of many: its blanks are asked for here, as `record` does. */
export const happening = <K extends HistoryKind>(kind: K, happened: Happened<K>): Happening => ({ kind, ...happened })

/** The narrowest thing a row is about. */
export function subjectOf({ subject, requestId, enterpriseId }: About): Subject | null {
  if (subject) return subject
  if (requestId) return { kind: 'request', id: requestId }
  return enterpriseId ? { kind: 'enterprise', id: enterpriseId } : null
}

/** Writes the history row of a step, in the step's own transaction: the same row feeds timeline, audit and appraisal. R12.3, R11.3 */
export async function record<K extends HistoryKind>(
  trx: Transaction<DB>,
  author: Author,
  kind: K,
  happened: Happened<K>,
  now: Temporal.Instant,
): Promise<string> {
  const [id] = await recordAll(trx, author, [happening(kind, happened)], now)
  return id as string
}

/** An enterprise's people stand in no unit, whichever keeps their account. */
const unitOf = ({ unitName, roles }: Author): string => (roles?.includes('contact') ? '' : unitName)

/** The same for many at once (an import, a sweep). */
export async function recordAll(
  trx: Transaction<DB>,
  author: Author,
  happenings: readonly Happening[],
  now: Temporal.Instant,
): Promise<string[]> {
  if (happenings.length === 0) return []
  const ids = newIds(happenings.length)
  const rows = happenings.map((happening, i) => ({
    district_id: author.districtId,
    id: ids[i] as string,
    at: happening.at ?? now,
    recorded_at: now,
    kind: happening.kind.kind as HistoryName,
    public: happening.kind.public,
    actor_id: author.memberId,
    actor_name: author.name,
    actor_unit: unitOf(author),
    enterprise_id: happening.enterpriseId ?? null,
    request_id: happening.requestId ?? null,
    subject_kind: subjectOf(happening)?.kind ?? null,
    subject_id: subjectOf(happening)?.id ?? null,
    data: happening.data ?? {},
  }))
  await writeAtEnd(trx, historyRows, rows)
  await tellDistrictChanged(
    trx,
    author.districtId,
    rows.flatMap(row => row.subject_kind ?? []),
  )
  return ids
}

export const historyRows = rowsOf('history', {
  district_id: 'text',
  id: 'uuid',
  at: 'timestamptz',
  recorded_at: 'timestamptz',
  kind: 'text',
  public: 'boolean',
  actor_id: 'uuid',
  actor_name: 'text',
  actor_unit: 'text',
  enterprise_id: 'uuid',
  request_id: 'uuid',
  subject_kind: 'text',
  subject_id: 'text',
  data: 'jsonb',
})
