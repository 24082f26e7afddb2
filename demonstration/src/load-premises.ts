import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { RecordPremises } from '@yigen/domain/premises/premises.ts'
import { IssueSiteOpinion } from '@yigen/domain/premises/site-opinion.ts'
import { emptyOutbox } from '@yigen/server/database/outbox.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { confirmPremises } from '@yigen/server/premises/confirm-premises.ts'
import { issueSiteOpinion } from '@yigen/server/premises/issue-site-opinion.ts'
import { recordPremises } from '@yigen/server/premises/record-premises.ts'
import { takeOffPremises } from '@yigen/server/premises/take-off-premises.ts'
import { sql, type Transaction } from 'kysely'
import { acting } from './acting.ts'
import { type Cast, loadMembers } from './load-people.ts'
import { type OpinionTold, type PremisesTold, premisesClerks, toldOpinions, toldPremises } from './told-premises.ts'

type Loading = { districtId: string; cast: Cast; associations: Cast; hash: string }

/** What is to let on the ground of streets and associations, and two opinions for projects that look for a place. R20.4 */
export async function loadPremises(
  trx: Transaction<DB>,
  { districtId, cast, associations, hash }: Loading,
  before: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> {
  const clerks = await loadMembers(trx, { districtId, people: premisesClerks, prefix: '' }, hash, before)
  const people = new Map([...cast, ...associations, ...clerks])
  const ids = new Map<string, string>()
  for (const premises of toldPremises) ids.set(premises.name, await tellPremises(trx, people, premises, now))
  for (const opinion of toldOpinions) await tellOpinion(trx, people, ids, opinion, now)
  await emptyOutbox(trx)
}

async function tellPremises(trx: Transaction<DB>, people: Cast, told: PremisesTold, now: Temporal.Instant): Promise<string> {
  const { by, seen, free, confirmed, off, ...said } = told
  const today = dateIn(now)
  const at = now.subtract({ hours: 24 * seen })
  const actor = byLogin(people, by)
  const days = { freeFrom: today.add({ days: free }).toString(), seenOn: dateIn(at).toString() }
  const body = RecordPremises.parse({ ...said, ...days, ask: actor.name, phone: await phoneOf(trx, actor) })
  const { id } = await recordPremises(trx, await acting(trx, actor, at), body, at)
  if (confirmed) {
    const then = now.subtract({ hours: 24 * confirmed.ago })
    await confirmPremises(trx, await acting(trx, byLogin(people, confirmed.by), then), id, { seenOn: dateIn(then), again: false }, then)
  }
  if (off) await takeOffPremises(trx, await acting(trx, actor, now), id, { why: off.why }, now.subtract({ hours: 24 * off.ago }))
  return id
}

async function tellOpinion(trx: Transaction<DB>, people: Cast, ids: ReadonlyMap<string, string>, told: OpinionTold, now: Temporal.Instant) {
  const at = now.subtract({ hours: told.ago })
  const { rows } = await sql<{ id: string; enterpriseId: string; officerId: string }>`
    select p.id, p.enterprise_id as "enterpriseId", e.officer_id as "officerId"
    from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id where p.name = ${told.project}`.execute(
    trx,
  )
  const [project] = rows
  const officer = [...people.values()].find(({ memberId }) => memberId === project?.officerId)
  const compared = told.compared.map(({ name, words }) => ({ id: ids.get(name) ?? '', words }))
  if (!project || !officer) throw new RangeError(`nobody issues an opinion for ${told.project}`)
  const { needs, why } = told
  const body = IssueSiteOpinion.parse({ projectId: project.id, needs, premises: compared, recommendedId: compared[0]?.id, why })
  await issueSiteOpinion(trx, await acting(trx, officer, at), project.enterpriseId, body, at)
}

function byLogin(people: Cast, login: string): Actor {
  const actor = people.get(login)
  if (!actor) throw new RangeError(`nobody of the story is ${login}`)
  return actor
}

/** Whoever recorded them is asked first. */
async function phoneOf(trx: Transaction<DB>, { memberId }: Actor): Promise<string> {
  const { phone } = await trx.selectFrom('member').select('phone').where('id', '=', memberId).executeTakeFirstOrThrow()
  return phone ?? ''
}
