import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aSeries, expectOnce, expectOrder, mondayAtEight, theMeeting } from '@yigen/testing/meetings.ts'
import { aProject } from '@yigen/testing/projects.ts'
import { aRating } from '@yigen/testing/ratings.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { act, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let id: string
const path = (meetingId: string) => `/api/meetings/${meetingId}/agenda`
const build = async (who: string) => (await (await t.as(who)).post(path(id), {})).body
const lines = async () =>
  (await theMeeting(t, id)).items.map((one: { number: number; fact: string; title: string }) => [one.number, one.fact, one.title])

beforeAll(async () => {
  t = await testApp()
  id = (await aSeries(t)).meetingId
})
afterAll(() => t.close())

describe('buildAgenda', () => {
  it('is refused in order', () => expectOrder(t, id, { path, body: {} }))

  it('gathers what happened since, in a fixed order, each fact once (R17.2)', async () => {
    await aProject(t)
    await aRating(t)
    const { id: late } = await aFiledRequest(t)
    const about = { kind: 'request', id: late }
    await act(t, t.cast.officer, '/api/difficulties', { about, words: '市区两级口径不一。', wanted: '请市局书面定级。' })
    t.travel({ hours: 60 })
    const first = await build(t.cast.minister)
    expect(first).toMatchObject({ frozen: false })
    const facts = (await lines()).map((line: unknown[]) => line[1])
    expect(facts).toEqual(expect.arrayContaining(['difficultyRaised', 'matterLate', 'projectNew', 'ratedBadly']))
    expect(facts.indexOf('difficultyRaised')).toBeLessThan(facts.indexOf('matterLate'))
    expect(facts.indexOf('projectNew')).toBeLessThan(facts.indexOf('ratedBadly'))
    const before = await lines()
    expect(await build(t.cast.deputy)).toMatchObject({ items: first.items, added: 0 })
    expect(await lines()).toEqual(before)
  })

  it('says of each line the fact it stands on, which opens it', async () => {
    const { items, figures } = await theMeeting(t, id)
    const raised = items.find((one: { fact: string }) => one.fact === 'difficultyRaised')
    expect(raised).toMatchObject({
      opens: { kind: 'request' },
      who: '陈若溪',
      words: '陈若溪提：市区两级口径不一。 请会上定：请市局书面定级。',
      section: 'difficulties',
    })
    expect(figures).toMatchObject({ new: 1, late: expect.any(Number) })
  })

  it('is frozen from 08:00 on, the same by two at once, and plans the next', async () => {
    t.travel(mondayAtEight.add({ minutes: 5 }))
    const [one, two] = await Promise.all([build(t.cast.minister), build(t.cast.deputy)])
    expect([one.frozen, two.frozen, one.items]).toEqual([true, true, two.items])
    const meeting = await theMeeting(t, id)
    expect(meeting).toMatchObject({ state: 'frozen', builtAt: mondayAtEight.toString(), nextId: expect.any(String) })
    expect(await theMeeting(t, meeting.nextId)).toMatchObject({
      number: 2,
      state: 'planned',
      factsFrom: mondayAtEight.toString(),
      day: '2026-12-07',
    })
    await aProject(t, { name: '定稿以后的项目' })
    await build(t.cast.minister)
    expect((await lines()).flat()).not.toContain('定稿以后的项目')
  })

  it('is done once for the same key', () => expectOnce(t, t.cast.minister, path(id), {}))

  it('says once what an earlier meeting decided or asked and is late by now (R17.2)', async () => {
    const { minister, leader, officer } = t.cast
    const { nextId, items } = await theMeeting(t, id)
    await act(t, minister, `/api/meetings/${id}/opening`, {})
    const item = `/api/agenda-items/${items.find((one: { enterpriseId: string | null }) => one.enterpriseId !== null).id}`
    const by = { words: '核对开票资格。', day: '2026-12-02' }
    await act(t, minister, `${item}/decisions`, { ...by, owner: 'unit', unitId: tax })
    await act(t, minister, `${item}/decisions`, { ...by, owner: 'person', memberId: officer })
    await act(t, minister, `${item}/askings`, { ...by, leaderId: leader })
    t.travel({ hours: 24 * 5 })
    await act(t, minister, path(nextId), {})
    const next = (await theMeeting(t, nextId)).items.map(({ fact, opens }: { fact: string; opens: { kind: string } }) => [fact, opens.kind])
    expect(next.filter(([fact]: string[]) => fact === 'decisionUndone' || fact === 'askingOpen').length).toBe(3)
    const late = next.filter(([fact]: string[]) => fact === 'matterLate')
    expect(new Set(late.map(([, kind]: string[]) => kind))).toEqual(new Set(['request']))
  })
})
