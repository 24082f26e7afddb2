import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { MeetingRow } from './lock-meeting.ts'
import { readMinutes, readSignatures } from './minutes.queries.ts'

type Counted = { signatures: number; frozen: boolean }

/** How many have signed the minutes as they stand: who signed other words has not signed these. R17.4 */
export async function standingSignatures(
  db: Kysely<DB>,
  meeting: Pick<MeetingRow, 'id' | 'districtId' | 'seriesName'>,
  { signatures, frozen }: Counted,
): Promise<number> {
  if (signatures === 0 || frozen) return signatures
  const { digest } = await readMinutes(db, meeting)
  return (await readSignatures(db, meeting)).filter(one => one.addendumId === null && one.digest === digest).length
}
