import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest, aRepliedRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let answered: string
let unanswered: string

beforeAll(async () => {
  t = await testApp()
  answered = (await aRepliedRequest(t, { title: '答复过的' })).id
  unanswered = (await aFiledRequest(t, { title: '没有答复的' })).id
})
afterAll(() => t.close())

const listed = async (who: string, query: string) =>
  ((await (await t.as(who)).get(`/api/requests?${query}`)).body.rows as { id: string }[]).map(row => row.id)

describe('the rows behind the figures of the day', () => {
  it('are those whose running clock one holds', async () => {
    expect((await listed(t.cast.officer, 'state=open&holderId=me')).sort()).toEqual([answered, unanswered].sort())
    expect(await listed(t.cast.deputy, 'state=open&holderId=me')).toEqual([])
  })

  it('are those due today, not those due tomorrow', async () => {
    expect(await listed(t.cast.officer, 'state=today')).toEqual([])
    t.travel(Temporal.Instant.from('2026-11-26T00:00:00+08:00'))
    expect(await listed(t.cast.officer, 'state=today')).toEqual([unanswered])
  })

  it('are the answers that fell due in the last 30 days, and the late ones of them', async () => {
    t.travel(Temporal.Instant.from('2026-11-26T10:00:00+08:00'))
    expect((await listed(t.cast.officer, 'answers=due')).sort()).toEqual([answered, unanswered].sort())
    expect(await listed(t.cast.officer, 'answers=late')).toEqual([unanswered])
    t.travel(Temporal.Instant.from('2026-12-27T10:00:00+08:00'))
    expect(await listed(t.cast.officer, 'answers=due')).toEqual([])
  })
})
