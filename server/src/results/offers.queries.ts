import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { ResultOffer } from '@yigen/domain/results/result.ts'
import { claimOfEvidence, evidenceKindsOfResults } from '@yigen/domain/results/result-of-evidence.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { isCorrected } from '#projects/evidence.queries.ts'

type Offer = z.output<typeof ResultOffer>
type Row = { id: string; kind: string; day: Temporal.PlainDate; amount: string | null; document: string }

/** Verified evidence of a project that is no result yet, and its landing; what is recorded of the same kind otherwise is not offered again. R13.3 */
export async function readOffers(db: Kysely<DB>, districtId: string, projectId: string): Promise<Offer[]> {
  const [{ rows: evidence }, recorded, landed] = [
    await sql<Row>`
      select x.id, x.kind, x.day, x.amount::text as amount, x.document from project_evidence x
      where x.district_id = ${districtId} and x.project_id = ${projectId} and ${oneOf(sql`x.kind`, evidenceKindsOfResults)}
        and x.verified_at is not null and not ${isCorrected} order by x.recorded_at`.execute(db),
    await readRecorded(db, districtId, projectId),
    await readLanded(db, districtId, projectId),
  ]
  const offers = evidence.flatMap(row => {
    const offered = claimOfEvidence(row)
    return offered ? [{ ...offered, evidenceId: row.id as string | null }] : []
  })
  const all: Offer[] = landed
    ? [...offers, { kind: 'landed', period: dateIn(landed).toString(), value: 1, document: '', evidenceId: null }]
    : offers
  return all.filter(({ kind }) => !recorded.has(kind))
}

/** Of which kinds something stands in the name of the project. */
async function readRecorded(db: Kysely<DB>, districtId: string, projectId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('result_claim')
    .select('kind')
    .distinct()
    .where('district_id', '=', districtId)
    .where('project_id', '=', projectId)
    .where('corrected_at', 'is', null)
    .execute()
  return new Set(rows.map(row => row.kind))
}

async function readLanded(db: Kysely<DB>, districtId: string, projectId: string): Promise<Temporal.Instant | null> {
  const row = await db
    .selectFrom('project')
    .select('ended_at')
    .where('district_id', '=', districtId)
    .where('id', '=', projectId)
    .where('status', '=', 'landed')
    .executeTakeFirst()
  return row?.ended_at ?? null
}
