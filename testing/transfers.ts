import type { TestApp } from './app.ts'
import { makeContact, makeEnterprise, makeMember, yuexiu } from './cast.ts'
import { act } from './tasks.ts'

export const words = '12 月起总部迁到北京路，办公和税务登记都在越秀区。'
export const proposal = { districtId: yuexiu, words }

export type There = { minister: string; leader: string; officer: string }
const unit = '440104-investment'

/** The other district of the city with who decides and who follows, begun once. */
export async function yuexiuPeople(t: TestApp): Promise<There> {
  const begun = await t.db
    .selectFrom('district')
    .select(['default_minister_id', 'default_leader_id'])
    .where('id', '=', yuexiu)
    .executeTakeFirst()
  const { outsider: officer } = t.cast
  if (begun?.default_minister_id && begun.default_leader_id)
    return { minister: begun.default_minister_id, leader: begun.default_leader_id, officer }
  const minister = await makeMember(t.db, t.now(), { name: '盛一鸣', unitId: unit, roles: ['minister'], districtId: yuexiu })
  const leader = await makeMember(t.db, t.now(), { name: '宁致远', unitId: yuexiu, roles: ['leader'], districtId: yuexiu })
  await t.db.updateTable('district').set({ default_minister_id: minister, default_leader_id: leader }).where('id', '=', yuexiu).execute()
  return { minister, leader, officer }
}

let made = 0

/** One that has an officer and a contact of its own, and is not the cast's: it goes. */
export async function aLeaver(
  t: TestApp,
  { code }: { code?: string } = {},
): Promise<{ enterpriseId: string; contact: string; name: string }> {
  made += 1
  const { officer, minister } = t.cast
  const name = `广州行迁${made}号科技有限公司`
  const enterpriseId = await makeEnterprise(t.db, t.now(), { name, officerId: officer, createdBy: minister, ...(code ? { code } : {}) })
  const contact = await makeMember(t.db, t.now(), {
    name: `迁${made}`,
    unitId: '440105-investment',
    roles: ['contact'],
    phone: '139-0000-0700',
  })
  const phone = `139-0000-${String(7000 + made)}`
  await makeContact(t.db, t.now(), { enterpriseId, memberId: contact, name: `迁${made}`, phone, addedBy: officer })
  return { enterpriseId, contact, name }
}

export type ATransfer = { id: string; enterpriseId: string; contact: string; name: string; requestId: string }

/** Proposed by its minister with one matter that waits for its answer. */
export async function aProposedTransfer(t: TestApp, leaver: { code?: string } = {}): Promise<ATransfer> {
  await yuexiuPeople(t)
  const one = await aLeaver(t, leaver)
  const filing = { enterpriseId: one.enterpriseId, title: '发票额度够用到月底吗', body: '月底要开三张大票，额度能不能提？' }
  const { id: requestId } = await act(t, one.contact, '/api/requests', filing)
  const { id } = await act(t, t.cast.minister, `/api/enterprises/${one.enterpriseId}/transfers`, proposal)
  return { ...one, id, requestId }
}

/** Accepted by the minister there. */
export async function anAcceptedTransfer(t: TestApp): Promise<ATransfer & { there: string }> {
  const transfer = await aProposedTransfer(t)
  const { minister, officer } = await yuexiuPeople(t)
  const { enterpriseId } = await act(t, minister, `/api/transfers/${transfer.id}/acceptance`, { officerId: officer })
  return { ...transfer, there: enterpriseId }
}
