import type { Actor } from '@yigen/domain/members/actor.ts'
import type { SiteOpinion } from '@yigen/domain/premises/site-opinion.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { siteOpinionColumns, siteOpinionJoins } from './site-opinion.queries.ts'

type View = z.output<typeof SiteOpinion>

/** The letter: what is looked for, the premises as they stood that day, which one, and why. R20.4 */
export async function getSiteOpinion(db: Kysely<DB>, actor: Actor, id: string): Promise<View> {
  const { rows } = await sql<Omit<View, 'premises'>>`
    select ${siteOpinionColumns}, o.issued_unit as "issuedUnit", o.needs, o.why
    from site_opinion o ${siteOpinionJoins} where o.district_id = ${actor.districtId} and o.id = ${id} and ${whollySeen(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return { ...rows[0], premises: await readCompared(db, actor, id) }
}

async function readCompared(db: Kysely<DB>, { districtId }: Actor, id: string): Promise<View['premises']> {
  const { rows } = await sql<View['premises'][number]>`
    select c.premises_id as "premisesId", c.recommended, c.words, c.name, c.address, c.street_name as "streetName", c.unit_name as "unitName", c.use, c.area,
      c.rent_fen as "rentFen", c.free_from as "freeFrom", c.ask, c.phone, c.note, c.seen_on as "seenOn"
    from site_opinion_premises c where c.district_id = ${districtId} and c.opinion_id = ${id} order by c.position`.execute(db)
  return rows
}
