import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let id: string
beforeAll(async () => {
  t = await testApp()
  id = await aHandover(t)
  await act(t, t.cast.deputy, `/api/handovers/${id}/acceptance`, {})
})
afterAll(() => t.close())

describe('listHandovers', () => {
  it('401, 403 for an enterprise; one’s own, the team’s, the district’s', async () => {
    const list = async (who: string | null, state = 'over') => (await t.as(who)).get(`/api/handovers?state=${state}`)
    expect((await list(null)).status).toBe(401)
    expect((await list(t.cast.contact)).status).toBe(403)
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader])
      expect((await list(who)).body.rows).toMatchObject([{ id, status: 'accepted', mine: false }])
    for (const who of [t.cast.otherMinister, t.cast.clerk, t.cast.outsider]) expect((await list(who)).body.rows).toEqual([])
    const back = await aHandover(t, { from: t.cast.deputy, to: t.cast.officer })
    expect((await list(t.cast.officer, 'open')).body.rows).toMatchObject([{ id: back, mine: true }])
    expect((await list(t.cast.deputy, 'open')).body.rows).toMatchObject([{ id: back, mine: false }])
  })
})
