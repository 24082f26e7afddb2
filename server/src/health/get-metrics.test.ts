import { runOnce } from '@yigen/testing/admin.ts'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { holding } from '@yigen/testing/lost-connections.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '#app.ts'
import { sweepClocks } from '#clocks/sweep-clocks.ts'

let t: TestApp
const token = 'scraper-of-the-district-2026'
beforeAll(async () => {
  t = await testApp(wednesday, { settings: { METRICS_TOKEN: token } })
})
afterAll(() => t.close())

const scrape = (authorization?: string) => t.app.inject({ url: '/api/metrics', headers: authorization ? { authorization } : {} })
const metrics = async () => (await scrape(`Bearer ${token}`)).body
const figure = async (series: string) =>
  Number(
    (await metrics())
      .split('\n')
      .find(line => line.startsWith(`${series} `))
      ?.split(' ')
      .at(-1),
  )

describe('getMetrics', () => {
  it('is not there unless a token is set', async () => {
    const closed = await testApp()
    const answer = await closed.app.inject({ url: '/api/metrics', headers: { authorization: 'Bearer ' } })
    await closed.close()
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'notFound'])
  })

  it('answers whoever shows it, and nobody else', async () => {
    for (const authorization of [undefined, 'Bearer', 'Bearer x', token, `Bearer ${token}x`])
      expect([(await scrape(authorization)).statusCode, (await scrape(authorization)).json().code]).toEqual([401, 'notSignedIn'])
    const answer = await scrape(`Bearer ${token}`)
    expect([answer.statusCode, String(answer.headers['content-type'])]).toEqual([
      200,
      expect.stringMatching(/^text\/plain; version=0\.0\.4/),
    ])
  })

  it('measures requests by route and status; nothing of what was asked is in it', async () => {
    const { id } = await aFiledRequest(t, { title: '二次消防' })
    await (await t.as(t.cast.officer)).get(`/api/enterprises?search=${encodeURIComponent('海珠')}`)
    await (await t.as(null)).get(`/api/requests/${id}`)
    const text = await metrics()
    expect(text).toContain('yigen_request_seconds_count{method="POST",route="/api/requests",status="201"} 1')
    expect(text).toContain('yigen_request_seconds_count{method="GET",route="/api/requests/:id",status="401"} 1')
    expect(text).not.toMatch(new RegExp(`${id}|海珠|二次消防`))
  })

  it('counts connections in use and requests that wait', async () => {
    const client = await t.pool.connect()
    expect(await figure('yigen_database_connections{pool="requests",state="in use"}')).toBeGreaterThanOrEqual(1)
    expect(await figure('yigen_database_connections{pool="requests",state="waiting"}')).toBe(0)
    client.release()
  })

  it('tells the lag of the clock, of the sweep, and matters that nobody holds', async () => {
    const { id } = await aFiledRequest(t)
    expect(Math.abs(await figure('yigen_clock_lag_seconds'))).toBeLessThan(1)
    expect(await figure('yigen_open_matters_without_owner')).toBe(0)
    expect(await figure('yigen_sweep_lag_seconds')).toBe(0)
    expect(await figure('yigen_unsent_notices')).toBe(0)
    t.travel({ hours: 48 })
    expect(await figure('yigen_sweep_lag_seconds')).toBeGreaterThan(3600)
    expect(await figure('yigen_unsent_notices')).toBeGreaterThan(0)
    await runOnce(
      t.ownerUrl,
      `update clock set holder_rule = 'officer', holder_id = null, officer_id = null, unit_id = null where request_id = '${id}'`,
    )
    expect(await figure('yigen_open_matters_without_owner')).toBe(1)
  })

  it('counts a notice as unsent until somebody is told', async () => {
    expect(await figure('yigen_unsent_notices')).toBeGreaterThan(0)
    await sweepClocks(t.db, t.now())
    expect(await figure('yigen_unsent_notices')).toBe(0)
    expect(await figure('yigen_sweep_lag_seconds')).toBe(0)
  })

  it('tells when each job last succeeded, and which never did', async () => {
    const states = [
      { name: 'sweepClocks', everySeconds: 20, lastSuccess: Temporal.Instant.from('2026-11-25T01:42:00Z'), lastError: undefined },
      { name: 'sweepFiles', everySeconds: 3600, lastSuccess: undefined, lastError: 'no room' },
    ]
    const app = await buildApp(t.context, { jobs: { states: () => states, stop: async () => {} } })
    const { body } = await app.inject({ url: '/api/metrics', headers: { authorization: `Bearer ${token}` } })
    await app.close()
    expect(body).toContain(`yigen_job_last_success_timestamp_seconds{job="sweepClocks"} ${Date.UTC(2026, 10, 25, 1, 42) / 1000}`)
    expect(body).toContain('yigen_job_last_success_timestamp_seconds{job="sweepFiles"} 0')
  })

  it('says that the database does not answer, and no figure that it does not know', async () => {
    const letGo = await holding(t, 'lock table request in access exclusive mode')
    const text = await metrics()
    await letGo()
    expect(text).toContain('yigen_database_up 0')
    expect(text).toContain('yigen_open_matters_without_owner Nan')
  })
})
