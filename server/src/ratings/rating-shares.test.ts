import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu } from '@yigen/testing/cast.ts'
import { aDeclinedRequest, anAppeal } from '@yigen/testing/declines.ts'
import { aRating } from '@yigen/testing/ratings.ts'
import { aRepliedRequest, aSettledRequest, aWithdrawnRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asked, noShares, ratingShares } from './rating-shares.queries.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

async function shares(asked: Asked = {}) {
  const part = ratingShares(sql`${haizhu}::text`, asked, t.now())
  const { rows } = await sql<{ shares: unknown }>`select ${part.column} as shares`.execute(t.db)
  return part.read(rows[0]?.shares)
}

describe('shares of the grades (R8)', () => {
  it('are nothing where nobody was asked', async () => {
    expect(await shares()).toEqual(noShares)
  })

  it('come with how many were asked and how many answered: what ended for good, not what was taken back or may be appealed', async () => {
    await aRating(t, 5)
    await aRating(t, 5)
    await aRating(t, 2)
    await aSettledRequest(t)
    await aRepliedRequest(t)
    await aWithdrawnRequest(t)
    await aDeclinedRequest(t)
    const appeal = await anAppeal(t)
    expect(await shares()).toEqual({ asked: 4, answered: 3, grades: { 5: 2, 4: 0, 3: 0, 2: 1, 1: 0 } })
    await act(t, t.cast.leader, `/api/appeals/${appeal.id}/decision`, { decision: 'rejected', words: '维持。' })
    expect(await shares()).toMatchObject({ asked: 5, answered: 3 })
    t.travel(Temporal.Instant.from('2026-12-06T00:00:00+08:00'))
    expect(await shares()).toMatchObject({ asked: 5, answered: 3 })
    t.travel({ seconds: 1 })
    expect(await shares()).toMatchObject({ asked: 6, answered: 3 })
  })

  it('count each matter once: of one taken up again and settled again its last end', async () => {
    const before = await shares()
    const again = await aSettledRequest(t)
    expect(await shares()).toMatchObject({ asked: before.asked + 1 })
    await act(t, t.cast.contact, `/api/requests/${again.id}/reopening`, { reason: '意见书上的楼层写错了。' })
    const { body } = await (await t.as(t.cast.officer)).get(`/api/requests/${again.id}`)
    t.travel({ hours: 1 })
    await act(t, t.cast.officer, `/api/requests/${again.id}/settlement`, { words: '重开了一份。', seen: body.messages.at(-1).id })
    expect(await shares()).toMatchObject({ asked: before.asked + 1 })
  })

  it('are those of an enterprise', async () => {
    expect(await shares({ enterpriseId: sql`${t.cast.enterprise}::uuid` })).toMatchObject({ asked: 7, answered: 3 })
    expect(await shares({ enterpriseId: sql`${t.cast.foreignEnterprise}::uuid` })).toEqual(noShares)
  })

  it('are those of an officer, and since a day', async () => {
    expect(await shares({ officer: id => sql`${id} = ${t.cast.officer}` })).toMatchObject({ asked: 7 })
    expect(await shares({ officer: id => sql`${id} = ${t.cast.foreignOfficer}` })).toEqual(noShares)
    expect(await shares({ from: t.now().add({ seconds: 1 }) })).toEqual(noShares)
  })
})
