import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEvent, anEventUnderWay, theEvent } from '@yigen/testing/events.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { act } from '@yigen/testing/tasks.ts'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sweepEvents } from './sweep-events.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const sweep = () => sweepEvents(t.db, t.now())

async function asOwner(statement: string) {
  const client = new pg.Client({ connectionString: t.ownerUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}

it('closes what nobody closed a day after its end, and says seven days after it what is settled, each once (R20.3)', async () => {
  const off = await anEvent(t)
  await act(t, t.cast.officer, `/api/district-events/${off.id}/calling-off`, { reason: '改期。' })
  const { id } = await anEventUnderWay(t)
  await act(t, t.cast.contact, `/api/district-events/${id}/questions`, { enterpriseId: t.cast.enterprise, body: '续贷断档。' })
  const { endsAt } = await theEvent(t, id)
  t.travel(Temporal.Instant.from(endsAt).add({ hours: 24 }).subtract({ seconds: 1 }))
  expect(await sweep()).toBe(0)
  t.travel({ seconds: 1 })
  expect([await sweep(), await sweep()]).toEqual([1, 0])
  expect(await theEvent(t, id)).toMatchObject({ status: 'closed', whole: { closedBy: null } })
  t.travel({ hours: 24 * 6 })
  // two servers at once
  expect((await Promise.all([sweep(), sweep()])).reduce((all, one) => all + one)).toBe(1)
  for (const who of [t.cast.officer, t.cast.minister])
    expect(
      (await (await t.as(who)).get('/api/notices')).body.rows.find((row: { kind: string }) => row.kind === 'event.reported'),
    ).toMatchObject({
      sentence: '“融资难慢贵问诊会”开完 7 天：提问 1 件，24 小时内答复 0 件，办结 0 件。',
    })
  expect(await historyOf(t, 'event.reported')).toHaveLength(1)
})

it('one that cannot be closed stays behind alone: others are closed and told of, and the run says what is wrong', async () => {
  const { id: told } = await anEventUnderWay(t)
  t.travel({ hours: 24 * 8 })
  await act(t, t.cast.officer, `/api/district-events/${told}/closing`, {})
  const times = (hours: number) => ({
    startsAt: t.now().add({ hours }).toString(),
    endsAt: t
      .now()
      .add({ hours: hours + 1 })
      .toString(),
  })
  const broken = await anEvent(t, { title: '关不上的', ...times(1) })
  const sound = await anEvent(t, times(2))
  await asOwner(`alter table event add constraint stays_open check (title <> '关不上的' or status = 'planned')`)
  t.travel({ hours: 24 + 3 })
  await expect(sweep()).rejects.toThrow('1 of 2 failed')
  const states = await Promise.all([broken, sound].map(async ({ id }) => (await theEvent(t, id)).status))
  expect(states).toEqual(['planned', 'closed'])
  expect((await historyOf(t, 'event.reported')).at(-1)).toMatchObject({ subject_id: told })
})
