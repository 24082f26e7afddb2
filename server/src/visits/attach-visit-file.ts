import { whyNotMoreFiles } from '@yigen/domain/files/file-quota.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { VisitFile } from '@yigen/domain/visits/visit.ts'
import { whyNotVisit } from '@yigen/domain/visits/visit-steps.ts'
import { visitHistory } from '@yigen/domain/visits/visits.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { AcceptedFile } from '#files/accepted-file.ts'
import { keptFiles } from '#files/file.queries.ts'
import { hashOf } from '#files/file-store.ts'
import { insertFile } from '#files/insert-file.ts'
import { record } from '#history/record.ts'
import { cleanPhoto } from './clean-photo.ts'
import { lockVisit } from './lock-visit.ts'
import { aboutVisit } from './told-of-visit.ts'

type Attached = z.output<typeof VisitFile>

/** A picture of what was seen, without its place, or a recording; one that a phone sends again is there already. R20.2 */
export async function attachVisitFile(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  file: AcceptedFile,
  folder: string,
  now: Temporal.Instant,
): Promise<Attached> {
  const visit = await lockVisit(trx, actor, id)
  refuseIf(whyNotVisit('attachVisitFile', visit, visit.asker, now))
  const clean = isRecording(file) ? file : cleanPhoto(file)
  const there = await findAttached(trx, actor, id, clean)
  if (there) return there
  const about = { subject: { kind: 'visit', id }, requestId: null, side: 'office', internal: true } as const
  refuseIf(whyNotMoreFiles(await keptFiles(trx, actor.districtId, about, now), clean.bytes.length))
  const { id: fileId, name, type, bytes, sha256 } = await insertFile(trx, actor, clean, about, folder, now)
  await record(trx, actor, visitHistory.fileAttached, { ...aboutVisit(visit), data: { name, bytes, sha256, fileId } }, now)
  return { id: fileId, name, type, bytes }
}

const isRecording = ({ type }: AcceptedFile): boolean => type.startsWith('audio/')

const findAttached = (trx: Transaction<DB>, { districtId }: Actor, id: string, { bytes }: AcceptedFile): Promise<Attached | undefined> =>
  trx
    .selectFrom('file')
    .select(['id', 'name', 'type', 'bytes'])
    .where('district_id', '=', districtId)
    .where('subject_kind', '=', 'visit')
    .where('subject_id', '=', id)
    .where('sha256', '=', hashOf(bytes))
    .executeTakeFirst()
