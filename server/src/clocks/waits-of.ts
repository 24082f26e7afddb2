import type { Span } from '@yigen/domain/clocks/due-with-waits.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { followers } from '#slice/registry.ts'

/** From when to when each of these subjects waited, as the slices that let them wait say. R6.2 */
export async function waitsOf(
  db: Kysely<DB>,
  districtId: string,
  subjectIds: readonly string[],
): Promise<(subjectId: string) => readonly Span[]> {
  const spans = []
  for (const follow of followers('timeWaited')) spans.push(...(await follow(db, districtId, subjectIds)))
  const bySubject = Map.groupBy(spans, span => span.subjectId)
  return subjectId => bySubject.get(subjectId) ?? []
}
