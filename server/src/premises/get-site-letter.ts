import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { MadePaper } from '#http/send-paper.ts'
import { getSiteOpinion } from './get-site-opinion.ts'
import { siteLetterPaper } from './site-letter-paper.ts'

/** The opinion as a letter to print and to hand over, for whoever reads it. R20.4 */
export async function getSiteLetter(db: Kysely<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<MadePaper> {
  const opinion = await getSiteOpinion(db, actor, id)
  const district = await db.selectFrom('district').select('name').where('id', '=', actor.districtId).executeTakeFirstOrThrow()
  return { name: `场地选址意见书 ${opinion.number}`, ...siteLetterPaper(opinion, district.name, now) }
}
