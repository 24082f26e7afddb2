import { standardWorkingTime } from '@yigen/domain/calendar/working-hours.ts'
import { standardNumbers } from '@yigen/domain/settings/district-numbers.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aSignedDelegation, aUsedDelegation, delegationRow, papersOf } from '@yigen/testing/delegations.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removePapers } from './remove-papers.ts'

let t: TestApp
const carrier = aCarrier()
beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

const lastFours = async (id: string) => (await papersOf(t, id)).map(({ last_four }) => last_four)
const later = (at: Temporal.Instant | null, days = 90) => (at as Temporal.Instant).add({ hours: 24 * days })

async function aRevoked() {
  const { id } = await aSignedDelegation(t, carrier)
  await act(t, t.cast.contact, `/api/delegations/${id}/revocation`, {})
  return { id, ended_at: (await delegationRow(t, id)).ended_at }
}

describe('removePapers (R21.3)', () => {
  it('ninety days after the end nothing of a number is left, and what else was written is', async () => {
    const { id, number } = await aUsedDelegation(t, carrier)
    const { ends_at } = await delegationRow(t, id)
    await removePapers(t.db, later(ends_at).subtract({ seconds: 1 }))
    expect(await lastFours(id)).toEqual(['002X', '0017'])
    await removePapers(t.db, later(ends_at))
    expect((await papersOf(t, id)).map(({ sealed, key_name, last_four, name }) => [sealed, key_name, last_four, name])).toEqual([
      [null, null, null, ''],
      [null, null, null, '广州市人才绿卡（A 卡）1 张'],
    ])
    expect(await removePapers(t.db, later(ends_at))).toBe(0)
    const said = "select data->>'number' as number from history where subject_id = $1 and kind = 'delegation.papersRemoved'"
    expect((await t.pool.query(said, [id])).rows).toEqual([{ number }])
  })

  it('of one that was revoked they run from then', async () => {
    const { id, ended_at } = await aRevoked()
    await removePapers(t.db, later(ended_at).subtract({ seconds: 1 }))
    expect(await lastFours(id)).toEqual(['002X'])
    await removePapers(t.db, later(ended_at))
    expect(await lastFours(id)).toEqual([null])
  })

  it('the district says how many days; what ended before it did keeps the days of then (R4.13)', async () => {
    const before = await aRevoked()
    const set = { workingTime: standardWorkingTime, numbers: { ...standardNumbers, paperDays: 30 }, seen: 0 }
    const { body } = await (await t.as(t.cast.systemAdministrator)).send('PUT', '/api/district/settings', set)
    t.travel(Temporal.Instant.from(body.validFrom))
    const after = await aRevoked()
    await removePapers(t.db, later(after.ended_at, 30))
    expect([await lastFours(before.id), await lastFours(after.id)]).toEqual([['002X'], [null]])
    await removePapers(t.db, later(before.ended_at))
    expect(await lastFours(before.id)).toEqual([null])
  })
})
