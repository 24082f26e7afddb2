import { randomUUIDv7 } from 'node:crypto'
import { factHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { FactRecorded, RecordFact } from '@yigen/domain/enterprises/fact.ts'
import { type FactKind, factKinds } from '@yigen/domain/enterprises/fact-kinds.ts'
import { factWords, type ShapedValue } from '@yigen/domain/enterprises/fact-words.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { touchEnterprise } from './enterprise.queries.ts'

type Recording = z.output<typeof RecordFact>

/** What may be recorded is, beside the fact that it corrects. Also for a step that learned it, by its own rule of who may. R2.3 */
export async function takeFact(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  fact: Recording,
  old: ShapedValue | null,
  now: Temporal.Instant,
): Promise<z.output<typeof FactRecorded>> {
  const value: ShapedValue = { number: fact.number ?? null, words: fact.words ?? null, day: fact.day ?? null }
  const factId = await insertFact(trx, actor, id, fact, value, now)
  await touchEnterprise(trx, actor.districtId, id, now)
  const data = { fact: nameOf(fact.kind), period: fact.period, value: factWords(fact.kind, value), source: fact.source }
  const about = { subject: { kind: 'fact', id: factId }, enterpriseId: id } as const
  if (old) await record(trx, actor, factHistory.corrected, { ...about, data: { ...data, old: factWords(fact.kind, old) } }, now)
  else await record(trx, actor, factHistory.recorded, { ...about, data }, now)
  return { id: factId }
}

async function insertFact(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  fact: Recording,
  value: ShapedValue,
  now: Temporal.Instant,
) {
  const id = randomUUIDv7()
  await trx
    .insertInto('fact')
    .values({
      district_id: actor.districtId,
      id,
      enterprise_id: enterpriseId,
      kind: fact.kind,
      period: fact.period,
      number: value.number,
      words: value.words,
      day: value.day === null ? null : Temporal.PlainDate.from(value.day),
      source: fact.source,
      corrects: fact.corrects ?? null,
      import_id: null,
      recorded_by: actor.memberId,
      recorded_at: now,
    })
    .execute()
  return id
}

const nameOf = (kind: FactKind) => ({ zh: factKinds[kind].zh, en: factKinds[kind].en })
