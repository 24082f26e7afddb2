import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { PhraseList } from '@yigen/domain/phrases/phrase.ts'
import { phraseAccess } from '@yigen/domain/phrases/phrase-access.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

/** One's own phrases, then the district's, by name. */
export async function listPhrases(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof PhraseList>> {
  refuseIf(whyNotAccess(actor, phraseAccess.listPhrases))
  const { rows } = await sql<z.output<typeof PhraseList>['rows'][number]>`
    select p.id, p.name, p.words, p.shared, p.member_id = ${actor.memberId} as own, o.name as "savedBy"
    from phrase p join member o on o.id = p.member_id
    where p.district_id = ${actor.districtId} and (p.member_id = ${actor.memberId} or p.shared)
    order by own desc, p.name collate "zh-x-icu", p.id`.execute(db)
  return { rows }
}
