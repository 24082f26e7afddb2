import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { proposal, theCity } from '@yigen/testing/lifts.ts'
import { expectHidden, expectNobody } from '@yigen/testing/order.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let city: string
const path = (id: string) => `/api/projects/${id}/lifts`
const propose = async (who: string, id: string, body: unknown = proposal(t), key?: string) => (await t.as(who)).post(path(id), body, key)

beforeAll(async () => {
  t = await testApp()
  city = await theCity(t)
})
afterAll(() => t.close())

describe('proposeLiftOfProject, in the order of refusal', () => {
  it('401, 400, 404, 403', async () => {
    const { id } = await aProject(t)
    await expectNobody(t, id, { path, body: proposal(t) })
    expect((await propose(t.cast.officer, id, { ...proposal(t), question: '' })).status).toBe(400)
    await expectHidden(t, id, { path, body: proposal(t) })
    for (const who of [t.cast.minister, t.cast.leader]) expect((await propose(who, id)).body.code).toBe('mayNot')
  })

  it('refuses a second, and one of a project that is over: 409', async () => {
    const { id } = await aProject(t)
    expect((await propose(t.cast.officer, id)).status).toBe(201)
    expect((await propose(t.cast.officer, id)).body.code).toBe('liftRuns')
    const lost = await aProject(t)
    await act(t, t.cast.minister, `/api/projects/${lost.id}/loss`, { reason: '总部改了选址。', where: '深圳' })
    expect((await propose(t.cast.officer, lost.id)).body.code).toBe('liftOnMatterOver')
  })
})

describe('a question about a project (R18.2)', () => {
  it('stands on its page with the answer, and the enterprise sees the level asked and by when', async () => {
    const { id } = await aProject(t)
    const { id: lift } = (await propose(t.cast.officer, id)).body
    const page = async (who: string) => (await (await t.as(who)).get(`/api/projects/${id}`)).body
    expect((await page(t.cast.officer)).lifts).toMatchObject([{ id: lift, status: 'proposed' }])
    expect((await page(t.cast.contact)).levelAsked).toBeNull()
    await act(t, t.cast.minister, `/api/lifts/${lift}/lending`, { question: proposal(t).question, day: proposal(t).day })
    expect((await page(t.cast.contact)).levelAsked).toMatchObject({ level: 'city' })
    expect((await (await t.as(city)).get(`/api/lifts/${lift}`)).body).toMatchObject({ about: null, districtName: '海珠区' })
  })

  it('ends when the project is lost', async () => {
    const { id } = await aProject(t)
    const { id: lift } = (await propose(t.cast.officer, id)).body
    await act(t, t.cast.minister, `/api/projects/${id}/loss`, { reason: '总部改了选址。', where: '深圳' })
    expect((await (await t.as(t.cast.officer)).get(`/api/lifts/${lift}`)).body.status).toBe('ended')
  })

  it('is done once for the same key', async () => {
    const { id } = await aProject(t)
    const body = proposal(t)
    const [one, two] = await Promise.all([propose(t.cast.officer, id, body, 'same'), propose(t.cast.officer, id, body, 'same')])
    expect([one.status, two.body]).toEqual([201, one.body])
  })
})
