import type { TestApp } from './app.ts'
import { makeMember } from './cast.ts'
import { act } from './tasks.ts'

export const reason = '12 月 1 日起调任区发展改革局。'

type Asked = { from?: string; to?: string; enterpriseId?: string | null; by?: string }

/** The officer asks the deputy to take over their one enterprise; with `enterpriseId: null` everything. */
export async function aHandover(t: TestApp, asked: Asked = {}): Promise<string> {
  const { from = t.cast.officer, to = t.cast.deputy, enterpriseId = t.cast.enterprise, by = from } = asked
  const { id } = await act(t, by, `/api/members/${from}/handovers`, { toId: to, enterpriseId, reason })
  return id
}

/** An officer of the minister's team who never served the cast's enterprise. */
export const aColleague = (t: TestApp, name = '乔牧野', ministerId = t.cast.minister): Promise<string> =>
  makeMember(t.db, t.now(), { name, unitId: '440105-investment', roles: ['officer'], ministerId })

/** Who follows an enterprise now, by its row and by its assignment. */
export async function officersOf(t: TestApp, enterpriseId: string): Promise<(string | null)[]> {
  const enterprise = await t.db.selectFrom('enterprise').select('officer_id').where('id', '=', enterpriseId).executeTakeFirstOrThrow()
  const assignment = await t.db
    .selectFrom('assignment')
    .select('officer_id')
    .where('enterprise_id', '=', enterpriseId)
    .where(eb => eb.fn<boolean>('upper_inf', ['during']))
    .executeTakeFirst()
  return [enterprise.officer_id, assignment?.officer_id ?? null]
}

/** Withdraws whatever waits, so that the next proposal can be made. */
export async function withdrawAll(t: TestApp): Promise<void> {
  const open = await t.db.selectFrom('handover').select(['id', 'proposed_by']).where('answered_at', 'is', null).execute()
  for (const { id, proposed_by } of open) await act(t, proposed_by, `/api/handovers/${id}/withdrawal`, {})
}
