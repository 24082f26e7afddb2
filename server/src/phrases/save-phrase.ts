import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { mostPhrases, type SavePhrase } from '@yigen/domain/phrases/phrase.ts'
import { whyNotSavePhrase } from '@yigen/domain/phrases/phrase-access.ts'
import { phraseRefusals } from '@yigen/domain/phrases/phrases.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

type Saving = z.output<typeof SavePhrase>

/** Keeps what one writes again and again, or takes the place of one's own of that name. No history row: it is a tool to write with, not an act. */
export async function savePhrase(trx: Transaction<DB>, actor: Actor, phrase: Saving, now: Temporal.Instant): Promise<{ id: string }> {
  refuseIf(whyNotSavePhrase(actor, phrase))
  if ((await countOthers(trx, actor, phrase)) >= mostPhrases)
    throw new Refused(refusal(phraseRefusals.tooManyPhrases, { max: mostPhrases }))
  const saved = { words: phrase.words, shared: phrase.shared, saved_at: now }
  return trx
    .insertInto('phrase')
    .values({ district_id: actor.districtId, id: randomUUIDv7(), member_id: actor.memberId, name: phrase.name, ...saved })
    .onConflict(same => same.columns(['district_id', 'member_id', 'name']).doUpdateSet(saved))
    .returning('id')
    .executeTakeFirstOrThrow()
}

async function countOthers(trx: Transaction<DB>, { districtId, memberId }: Actor, { name }: Saving): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from phrase p
    where p.district_id = ${districtId} and p.member_id = ${memberId} and p.name <> ${name}`.execute(trx)
  return rows[0]?.count ?? 0
}
