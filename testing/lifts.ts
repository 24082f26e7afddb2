import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { startDistrict } from '@yigen/server/organisations/start-district.ts'
import type { TestApp } from './app.ts'
import { guangzhou, makeEnterprise, makeMember } from './cast.ts'
import { aRepliedRequest } from './requests.ts'
import { dayIn } from './supervisions.ts'
import { act } from './tasks.ts'

export const question = '分段消防验收，市里能否先行核验一期？'
export const tried = '区消防大队两次会商，权限在市里。'
export const answer = '市消防支队周五到现场核验一期。'

export const proposal = (t: TestApp, days = 5) => ({ question, tried, day: dayIn(t, days) })
export const lending = (t: TestApp, days = 5) => ({ question, day: dayIn(t, days) })

/** The city with its leader, begun once; the others of its unit by role. */
export async function theCity(t: TestApp): Promise<string> {
  const begun = await t.db.selectFrom('district').select('default_leader_id as id').where('id', '=', guangzhou).executeTakeFirst()
  if (begun?.id) return begun.id
  await inTransaction(t.db, trx => startDistrict(trx, guangzhou))
  const leader = await makeMember(t.db, t.now(), { name: '齐望岳', unitId: guangzhou, roles: ['leader'], districtId: guangzhou })
  await t.db.updateTable('district').set({ default_leader_id: leader }).where('id', '=', guangzhou).execute()
  return leader
}

export type ALift = { id: string; requestId: string }

/** A question about an answered matter of the cast's enterprise, whose officer is of the district: it goes to the city. */
export async function aProposedLift(t: TestApp): Promise<ALift> {
  await theCity(t)
  const { id: requestId } = await aRepliedRequest(t)
  const { id } = await act(t, t.cast.officer, `/api/requests/${requestId}/lifts`, proposal(t))
  return { id, requestId }
}

export async function anAskedLift(t: TestApp): Promise<ALift> {
  const lift = await aProposedLift(t)
  await act(t, t.cast.minister, `/api/lifts/${lift.id}/lending`, lending(t))
  return lift
}

export async function anAcceptedLift(t: TestApp): Promise<ALift> {
  const lift = await anAskedLift(t)
  await act(t, await theCity(t), `/api/lifts/${lift.id}/acceptance`, undefined)
  return lift
}

/** A street's officer asks the district: proposed by the cadre of 琶洲街道, lent up by their minister. */
export async function aStreetsLift(t: TestApp, until: 'proposed' | 'asked' | 'accepted' = 'accepted'): Promise<ALift> {
  await theCity(t)
  const { foreignOfficer, foreignContact, otherMinister, leader, foreignEnterprise } = t.cast
  const filing = { enterpriseId: foreignEnterprise, title: '临街雨棚要拆吗', body: '街道说要拆，能不能保留？' }
  const { id: requestId } = await act(t, foreignContact, '/api/requests', filing)
  const { id } = await act(t, foreignOfficer, `/api/requests/${requestId}/lifts`, proposal(t))
  if (until !== 'proposed') await act(t, otherMinister, `/api/lifts/${id}/lending`, lending(t))
  if (until === 'accepted') await act(t, leader, `/api/lifts/${id}/acceptance`, undefined)
  return { id, requestId }
}

/** The same of the cast's enterprise, whose officer was a street's when they proposed it: taken up by the district, from where it can go on. */
export async function aLiftOfDistrict(t: TestApp): Promise<ALift> {
  const { officer } = t.cast
  const ofUnit = (unitId: string) => t.db.updateTable('member').set({ unit_id: unitId }).where('id', '=', officer).execute()
  const { unit_id } = await t.db.selectFrom('member').select('unit_id').where('id', '=', officer).executeTakeFirstOrThrow()
  await ofUnit('440105015')
  const lift = await aProposedLift(t)
  await ofUnit(unit_id)
  await act(t, t.cast.minister, `/api/lifts/${lift.id}/lending`, lending(t))
  await act(t, t.cast.leader, `/api/lifts/${lift.id}/acceptance`, undefined)
  return lift
}

/** An enterprise whose officer is a leader: nobody answers a question of their own. R1.4 */
export async function aLeadersOwn(t: TestApp): Promise<string> {
  const { leader, minister } = t.cast
  return makeEnterprise(t.db, t.now(), { name: '广州石榴岗检测有限公司', officerId: leader, createdBy: minister })
}
