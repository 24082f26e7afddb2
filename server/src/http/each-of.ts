import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusalSentence } from '@yigen/domain/refusals/refusals.ts'
import type { BulkDone } from '@yigen/domain/wire/bulk.ts'

/**
 * A step taken on many, each decided as if it were taken alone; what may not be is left as it was and says why. A step refuses before it writes.
 * In the order of their ids, so that two of these never wait for each other in a circle.
 */
export async function eachOf(actor: Actor, ids: readonly string[], step: (id: string) => Promise<unknown>): Promise<BulkDone> {
  const refusedBy = new Map<string, BulkDone['rows'][number]['refused']>()
  for (const id of [...new Set(ids)].sort()) refusedBy.set(id, await refusalOf(step(id), actor))
  const rows = [...new Set(ids)].map(id => ({ id, refused: refusedBy.get(id) ?? null }))
  return { done: rows.filter(row => row.refused === null).length, rows }
}

async function refusalOf(taken: Promise<unknown>, { language }: Actor): Promise<BulkDone['rows'][number]['refused']> {
  try {
    await taken
    return null
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    return { code: fault.refusal.code, sentence: refusalSentence(fault.refusal, language) }
  }
}
