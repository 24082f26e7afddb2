import { randomUUIDv7 } from 'node:crypto'
import { isFollowed } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { enterpriseRefusals } from '@yigen/domain/enterprises/enterprises.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { premisesRefusals, siteOpinionHistory, siteOpinionNotices } from '@yigen/domain/premises/premises.slice.ts'
import { whyNotCompared, whyNotIssue } from '@yigen/domain/premises/premises-steps.ts'
import { offReasonWords } from '@yigen/domain/premises/premises-use.ts'
import type { IssueSiteOpinion, SiteOpinionDone } from '@yigen/domain/premises/site-opinion.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { touchProject } from '#projects/touch-project.ts'
import { contactsOf } from '#requests/people-of-request.ts'
import { nextNumber } from '#requests/request-number.ts'
import { type PremisesLine, premisesColumns } from './premises.queries.ts'
import { premisesSeen } from './premises-sight.ts'
import { saidColumns } from './said-of-premises.ts'

type Issued = z.output<typeof IssueSiteOpinion>
type Compared = PremisesLine & { words: string }

/** Two or three premises side by side, which one and why, in a letter that the enterprise reads: the first thing that is done for a newcomer. R20.4 */
export async function issueSiteOpinion(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string,
  issued: Issued,
  now: Temporal.Instant,
): Promise<z.output<typeof SiteOpinionDone>> {
  const enterprise = await lockEnterprise(trx, actor, enterpriseId)
  refuseIf(whyNotIssue(enterprise.asker))
  refuseIf(whyNotCompared(issued.premises, issued.recommendedId))
  if (!isFollowed(enterprise.state)) throw new Refused(refusal(enterpriseRefusals.enterpriseClosed))
  await refuseOtherProject(trx, actor, enterpriseId, issued.projectId)
  const compared = await readCompared(trx, actor, issued)
  if (issued.projectId) await touchProject(trx, { districtId: actor.districtId, id: issued.projectId }, now)
  const id = randomUUIDv7()
  const to = await contactsOf(trx, actor.districtId, enterpriseId)
  const number = await insertOpinion(trx, actor, { id, enterpriseId, issued }, now)
  await insertCompared(trx, actor, id, compared, issued.recommendedId)
  const premises = compared.find(one => one.id === issued.recommendedId)?.name ?? ''
  const about = { subject: { kind: 'siteOpinion', id }, enterpriseId } as const
  await record(trx, actor, siteOpinionHistory.issued, { ...about, data: { number, premises, compared: compared.length } }, now)
  const data = { who: actor.name, enterprise: enterprise.name, number, premises }
  await tell(trx, actor.districtId, siteOpinionNotices.issued, { ...about, to, data }, now)
  return { id, number, at: now }
}

async function refuseOtherProject(trx: Transaction<DB>, { districtId }: Actor, enterpriseId: string, projectId: string | null) {
  if (projectId === null) return
  const { rows } = await sql`
    select from project p where p.district_id = ${districtId} and p.id = ${projectId} and p.enterprise_id = ${enterpriseId} for update`.execute(
    trx,
  )
  if (rows.length === 0) throw new Refused(refusal(premisesRefusals.siteOpinionProject, {}, { field: 'projectId' }))
}

/** As they stand now, in the order in which they were named; held, so that none is let meanwhile. */
async function readCompared(trx: Transaction<DB>, actor: Actor, { premises }: Issued): Promise<Compared[]> {
  const { rows } = await sql<PremisesLine>`
    select ${premisesColumns} from premises x where x.id = any(${premises.map(({ id }) => id)}::uuid[]) and ${premisesSeen(actor)}
    order by x.id for share of x`.execute(trx)
  return premises.map(({ id, words }) => {
    const found = rows.find(row => row.id === id)
    if (!found) throw new Refused(refusal(premisesRefusals.siteOpinionUnknown, {}, { field: 'premises' }))
    const { name, off } = found
    if (off) throw new Refused(refusal(premisesRefusals.premisesOff, { name, why: say(offReasonWords[off], actor.language) }))
    return { ...found, words }
  })
}

async function insertOpinion(
  trx: Transaction<DB>,
  { districtId, memberId, unitName }: Actor,
  { id, enterpriseId, issued }: { id: string; enterpriseId: string; issued: Issued },
  now: Temporal.Instant,
): Promise<string> {
  const { projectId, needs, why } = issued
  const { rows } = await nextNumber(districtId, now, 'siteOpinion').execute(trx)
  const { number } = rows[0] as { number: string }
  await trx
    .insertInto('site_opinion')
    .values({
      ...{ district_id: districtId, id, number, enterprise_id: enterpriseId, project_id: projectId, needs, why },
      ...{ issued_by: memberId, issued_unit: unitName, issued_at: now },
    })
    .execute()
  return number
}

const insertCompared = (
  trx: Transaction<DB>,
  { districtId }: Actor,
  opinionId: string,
  compared: readonly Compared[],
  recommendedId: string,
) =>
  trx
    .insertInto('site_opinion_premises')
    .values(
      compared.map((one, position) => ({
        ...{ district_id: districtId, opinion_id: opinionId, position, premises_id: one.id, recommended: one.id === recommendedId },
        ...{ words: one.words, street_name: one.streetName, unit_name: one.unitName, ...saidColumns(one) },
      })),
    )
    .execute()
