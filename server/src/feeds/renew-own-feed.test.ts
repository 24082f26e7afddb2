import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aStation } from '@yigen/testing/stations.ts'
import { whileHeld } from '@yigen/testing/while-held.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const renew = async (who: string | null, body: unknown = {}, key?: string) => (await t.as(who)).post('/api/own-feed', body, key)
const secretIn = ({ body }: { body: { address: string } }) => /([\w-]{22})\.ics$/.exec(body.address)?.[1] ?? ''

it('renewOwnFeed is the office’s: 401, 400, 403; shown once, kept as its trace alone, and the one before is void', async () => {
  const { officer, contact } = t.cast
  expect([(await renew(null)).status, (await renew(officer, { secret: 'mine' })).status, (await renew(contact)).status]).toEqual([
    401, 400, 403,
  ])
  const first = await renew(officer)
  expect(first.body.address).toMatch(new RegExp(`^${t.context.env.publicUrl}/api/officer-feeds/[\\w-]{22}\\.ics$`))
  const { rows } = await t.pool.query('select row_to_json(f)::text as feed from feed f union all select answer from idempotency_key')
  expect(rows.filter(({ feed }) => feed?.includes(secretIn(first)))).toEqual([])
  const second = await renew(officer)
  const nobody = await t.as(null)
  const opens = async (answer: typeof first) => (await nobody.get(new URL(answer.body.address).pathname)).status
  expect([await opens(first), await opens(second)]).toEqual([404, 200])
  expect([await historyOf(t, 'feed.made'), await historyOf(t, 'feed.renewed')]).toMatchObject([
    [{ actor_id: officer, public: false, data: { of: { zh: '自己的' } } }],
    [{ actor_id: officer }],
  ])
})

it('the same key is the same address; of two at once one holds', async () => {
  const { deputy } = t.cast
  const caller = await t.as(deputy)
  const [one, same] = await Promise.all([caller.post('/api/own-feed', {}, 'same'), caller.post('/api/own-feed', {}, 'same')])
  expect(same.body).toEqual(one.body)
  const answers = await Promise.all([renew(deputy), renew(deputy)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  const { rows } = await t.pool.query('select from feed where made_by = $1 and ended_at is null', [deputy])
  expect(rows).toHaveLength(1)
})

it('an account that is barred at that moment makes none that would outlive it: 401, its own and a station’s', async () => {
  const { deputy, leader } = t.cast
  const stationId = await aStation(t)
  for (const [who, path] of [
    [deputy, '/api/own-feed'],
    [leader, `/api/stations/${stationId}/feed`],
  ] as const) {
    const barred = `update member set barred_at = now() where id = '${who}'`
    const caller = await t.as(who)
    expect((await whileHeld(t, barred, () => caller.post(path, {}))).status).toBe(401)
  }
  const { rows } = await t.pool.query('select from feed where station_id is not null')
  expect(rows).toEqual([])
})
