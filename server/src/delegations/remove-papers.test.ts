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
const later = (at: Temporal.Instant | null) => (at as Temporal.Instant).add({ hours: 24 * 90 })

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
    const { id } = await aSignedDelegation(t, carrier)
    await act(t, t.cast.contact, `/api/delegations/${id}/revocation`, {})
    const { ended_at } = await delegationRow(t, id)
    await removePapers(t.db, later(ended_at).subtract({ seconds: 1 }))
    expect(await lastFours(id)).toEqual(['002X'])
    await removePapers(t.db, later(ended_at))
    expect(await lastFours(id)).toEqual([null])
  })
})
