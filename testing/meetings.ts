import { expect } from 'vitest'
import type { TestApp } from './app.ts'
import { expectNobody, never, written } from './order.ts'
import { act } from './tasks.ts'

/** Monday 2026-11-30: the agenda of the first meeting is frozen, and an hour later it begins. */
export const mondayAtEight = Temporal.Instant.from('2026-11-30T08:00:00+08:00')

export const seriesBody = (t: TestApp, more: object = {}) => ({
  owner: { kind: 'team', ministerId: t.cast.minister },
  ...{ name: '首席服务官周例会', chairId: t.cast.minister, recorderId: t.cast.deputy, memberIds: [t.cast.officer] },
  ...{ weekday: 1, time: '09:00', place: '3 楼会议室' },
  ...more,
})

type Begun = { id: string; meetingId: string }

/** The weekly meeting of the minister's team: the minister chairs, the deputy records, the officer comes. */
export async function aSeries(t: TestApp): Promise<Begun> {
  const { id, nextId } = await (await t.as(t.cast.minister)).send('PUT', '/api/meeting-series', seriesBody(t)).then(({ body }) => body)
  return { id, meetingId: nextId }
}

/** Its first meeting, begun on Monday with one item added by hand. */
export async function anOpenMeeting(t: TestApp) {
  const { id: seriesId, meetingId } = await aSeries(t)
  t.travel(mondayAtEight.add({ hours: 1 }))
  await act(t, t.cast.deputy, `/api/meetings/${meetingId}/opening`, {})
  return { seriesId, meetingId, itemId: await anItem(t, meetingId) }
}

export const anItem = async (t: TestApp, meetingId: string): Promise<string> =>
  (await act(t, t.cast.deputy, `/api/meetings/${meetingId}/items`, { title: '12 月驻点排班', words: '缺一人。' })).id

export async function aClosedMeeting(t: TestApp) {
  const open = await anOpenMeeting(t)
  await act(t, t.cast.minister, `/api/meetings/${open.meetingId}/closing`, {})
  return open
}

export const theMeeting = async (t: TestApp, id: string, who = t.cast.minister) => (await (await t.as(who)).get(`/api/meetings/${id}`)).body

export const theMinutes = async (t: TestApp, id: string, who = t.cast.minister) =>
  (await (await t.as(who)).get(`/api/meetings/${id}/minutes`)).body

/** Signed by the chair and the recorder, as it is written now. */
export async function signedByBoth(t: TestApp, meetingId: string): Promise<string> {
  const { digest } = await theMinutes(t, meetingId)
  for (const who of [t.cast.minister, t.cast.deputy]) await act(t, who, `/api/meetings/${meetingId}/signatures`, { digest })
  return digest
}

type Step = { path: (id: string) => string; body: unknown; malformed?: object }

/** Of a meeting's steps: 401, a bad body 400, 404 to who does not see it, 403 to who only comes or leads; and nothing is written. */
export async function expectOrder(t: TestApp, id: string, { path, body, malformed = { nonsense: true } }: Step): Promise<void> {
  await expectNobody(t, id, { path, body })
  const before = await written(t)
  const { minister, officer, leader, foreignOfficer, otherMinister, contact, clerk, outsider } = t.cast
  expect((await (await t.as(minister)).post(path(id), malformed)).status).toBe(400)
  for (const who of [foreignOfficer, otherMinister, contact, clerk, outsider]) {
    const caller = await t.as(who)
    const [hidden, absent] = [await caller.post(path(id), body), await caller.post(path(never), body)]
    expect([hidden.status, hidden.body]).toEqual([404, absent.body])
  }
  for (const who of [officer, leader]) expect((await (await t.as(who)).post(path(id), body)).body.code).toBe('mayNot')
  expect(await written(t)).toEqual(before)
}

/** The same key is the same step, also at once. */
export async function expectOnce(t: TestApp, who: string, path: string, body: unknown): Promise<void> {
  const caller = await t.as(who)
  const [one, two] = await Promise.all([caller.post(path, body, 'same'), caller.post(path, body, 'same')])
  expect([one.status < 300, two.status, two.body]).toEqual([true, one.status, one.body])
}

/** One of each for the matrix, without letting time pass: the minister chairs, the colleague records. */
export async function meetingSubjects(t: TestApp, colleague: string) {
  const { minister, leader, foreignOfficer } = t.cast
  const series = async (owner: object, memberIds: string[] = []) => {
    const { body } = await (await t.as(leader)).send(
      'PUT',
      '/api/meeting-series',
      seriesBody(t, { owner, recorderId: colleague, memberIds }),
    )
    await dueNow(t, body.nextId)
    return body.nextId as string
  }
  const frozen = await series({ kind: 'team', ministerId: minister }, [foreignOfficer])
  await act(t, minister, `/api/meetings/${frozen}/agenda`, {})
  const planned = (await theMeeting(t, frozen)).nextId as string
  const [open, closed, signed] = [await opened('440105-investment'), await opened('440105-tax'), await opened('440105-housing')]
  for (const id of [closed, signed]) await act(t, minister, `/api/meetings/${id}/closing`, {})
  for (const who of [minister, colleague])
    await act(t, who, `/api/meetings/${signed}/signatures`, { digest: (await theMinutes(t, signed)).digest })
  const [plannedItem, item] = [await itemOf(planned), await itemOf(open)]
  const day = t
    .now()
    .add({ hours: 24 * 6 })
    .toString()
    .slice(0, 10)
  const decision = await act(t, minister, `/api/agenda-items/${item}/decisions`, {
    owner: 'person',
    memberId: foreignOfficer,
    words: '约见。',
    day,
  })
  const asking = await act(t, minister, `/api/agenda-items/${item}/askings`, { leaderId: leader, words: '请商市规划。', day })
  const meetings = { planned, frozen, open, closed, signed, digest: (await theMinutes(t, closed)).digest as string, day }
  return { meetings: { ...meetings, plannedItem, item, decision: decision.id as string, asking: asking.id as string } }

  async function opened(unitId: string): Promise<string> {
    const id = await series({ kind: 'unit', unitId })
    await act(t, minister, `/api/meetings/${id}/opening`, {})
    return id
  }
  async function itemOf(id: string): Promise<string> {
    return (await act(t, minister, `/api/meetings/${id}/items`, { title: '12 月驻点排班' })).id
  }
}

async function dueNow(t: TestApp, id: string): Promise<void> {
  await t.db
    .updateTable('meeting')
    .set({ freezes_at: t.now().subtract({ hours: 1 }) })
    .where('id', '=', id)
    .execute()
}
