import { type EnterpriseState, isFollowed } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { whyNotIssue } from '@yigen/domain/premises/premises-steps.ts'
import type { ListSiteOpinions, SiteOpinionList } from '@yigen/domain/premises/site-opinion.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { visibleEnterprise } from '#enterprises/enterprise.queries.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { relationHere, whollySeen } from '#sight/enterprise-sight.ts'
import { type RowOfSiteOpinion, siteOpinionColumns, siteOpinionJoins } from './site-opinion.queries.ts'

/** The letters about enterprises that the actor sees whole, the latest first; the enterprise reads its own. R20.4 */
export async function listSiteOpinions(
  db: Kysely<DB>,
  actor: Actor,
  { enterpriseId, projectId, limit, after: cursor }: z.output<typeof ListSiteOpinions>,
): Promise<z.output<typeof SiteOpinionList>> {
  const after = readTimeCursor(cursor)
  const { rows } = await sql<RowOfSiteOpinion>`
    select ${siteOpinionColumns} from site_opinion o ${siteOpinionJoins}
    where o.district_id = ${actor.districtId} and ${whollySeen(actor)}
      ${enterpriseId ? sql`and o.enterprise_id = ${enterpriseId}` : sql``} ${projectId ? sql`and o.project_id = ${projectId}` : sql``}
      ${after ? sql`and (o.issued_at, o.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
    order by o.issued_at desc, o.id desc limit ${limit + 1}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    mayIssue: enterpriseId ? await mayIssue(db, actor, enterpriseId) : false,
    next: rows.length > limit && last ? writeTimeCursor(last.issuedAt, last.id) : null,
  }
}

async function mayIssue(db: Kysely<DB>, actor: Actor, enterpriseId: string): Promise<boolean> {
  const { rows } = await sql<{ relation: Relation; state: EnterpriseState }>`
    select ${relationHere(actor)} as relation, e.state from enterprise e where ${visibleEnterprise(actor, enterpriseId)}`.execute(db)
  return rows.some(({ relation, state }) => isFollowed(state) && whyNotIssue({ relation, language: actor.language }) === null)
}
