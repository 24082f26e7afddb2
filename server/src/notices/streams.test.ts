import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { anAccount, signedIn } from '@yigen/testing/login.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { readSessionCookie, type SessionToken } from '#http/session.queries.ts'
import { hintChannel } from './hint.ts'
import { tell } from './tell.ts'

let t: TestApp
let port: number
const opened: { close(): void }[] = []
beforeAll(async () => {
  t = await testApp()
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  port = (t.app.server.address() as AddressInfo).port
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  t.travel(wednesday)
  // one heartbeat serves all streams: none may be left over
  for (const stream of opened.splice(0)) stream.close()
  await vi.waitFor(() => expect(connections()).resolves.toBe(0))
})
afterAll(() => t.close())

const connections = () => new Promise<number>(resolve => t.app.server.getConnections((_, count) => resolve(count)))

/** A browser's event stream: what came so far, and whether it ended. */
async function openStream(who: string | null, app: { port: number; cookie?: string } = { port }) {
  const cookie = app.cookie ?? (await t.as(who)).cookie
  const request = get({
    host: '127.0.0.1',
    port: app.port,
    path: '/api/events',
    headers: cookie ? { cookie: `sid=${cookie}` } : {},
    agent: false,
  })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const stream = { response, text: '', ended: false, close: () => request.destroy() }
  opened.push(stream)
  response.setEncoding('utf8')
  response.on('data', (part: string) => {
    stream.text += part
  })
  response.on('end', () => {
    stream.ended = true
  })
  response.on('error', () => {})
  await vi.waitFor(() => expect(stream.text).not.toBe(''))
  return stream
}

/** The next heartbeats, at once. */
function heartbeats(times: number) {
  vi.advanceTimersByTime(times * 15_000)
  vi.useRealTimers()
}

const said = (stream: { text: string }) =>
  [...stream.text.matchAll(/event: changed\ndata: (.*)\n\n/g)].map(([, data = '']) => JSON.parse(data))
const kindsTold = (stream: { text: string }) =>
  [...stream.text.matchAll(/event: district\ndata: (.*)\n\n/g)].flatMap(([, data = '']) => JSON.parse(data))
const hints = (stream: { text: string }) => said(stream).length

const data = { enterprise: '鹭汀智能', title: '二次消防', dueAt: '2026-11-26T09:42:00+08:00' }

describe('the event stream', () => {
  it('is not opened for nobody: 401', async () => {
    const stream = await openStream(null)
    expect([stream.response.statusCode, stream.text]).toEqual([401, expect.stringContaining('notSignedIn')])
  })

  it('is kept from proxies’ buffers, and says when to come back', async () => {
    const stream = await openStream(t.cast.officer)
    const { headers } = stream.response
    expect([headers['content-type'], headers['cache-control'], headers['x-accel-buffering']]).toEqual([
      'text/event-stream; charset=utf-8',
      'no-store',
      'no',
    ])
    expect(stream.text).toBe('retry: 2000\n\n')
  })

  it('brings a hint that names what changed, without its content, to whom it concerns, in every browser, and to nobody else', async () => {
    const [one, other, foreign] = [
      await openStream(t.cast.officer),
      await openStream(t.cast.officer),
      await openStream(t.cast.foreignOfficer),
    ]
    const request = await aFiledRequest(t)
    await vi.waitFor(() => expect([hints(one), hints(other)]).toEqual([1, 1]))
    expect(said(one)).toEqual([
      {
        about: [
          { kind: 'enterprise', id: t.cast.enterprise },
          { kind: 'request', id: request.id },
        ],
      },
    ])
    expect(one.text).not.toContain(request.title)
    expect(hints(foreign)).toBe(0)
  })

  it('tells whoever sees the district whole of which kinds something was recorded, and nobody else', async () => {
    const [leader, officer] = [await openStream(t.cast.leader), await openStream(t.cast.officer)]
    await aFiledRequest(t)
    await vi.waitFor(() => expect(kindsTold(leader)).toContain('request'))
    expect(leader.text).not.toMatch(/[\u4e00-\u9fff]/)
    expect(kindsTold(officer)).toEqual([])
  })

  it('brings it once what caused it is committed, never when that came to nothing', async () => {
    const stream = await openStream(t.cast.officer)
    const filed = { to: [t.cast.officer], data }
    const failing = inTransaction(t.db, async trx => {
      await tell(trx, '440105', requestNotices.filed, filed, t.now())
      throw new Error('came to nothing')
    })
    await expect(failing).rejects.toThrow('came to nothing')
    await inTransaction(t.db, async trx => {
      await tell(trx, '440105', requestNotices.filed, filed, t.now())
      await sleep(100)
      expect(hints(stream)).toBe(0)
    })
    await vi.waitFor(() => expect(hints(stream)).toBe(1))
  })

  it('breathes every 15 seconds, so that no proxy takes it for dead', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const stream = await openStream(t.cast.minister)
    heartbeats(2)
    await vi.waitFor(() => expect(stream.text).toBe('retry: 2000\n\n: still here\n\n: still here\n\n'))
  })

  it('ends when the session ends; the same cookie opens none again', async () => {
    const caller = await t.as(t.cast.head)
    const [own, foreign] = [await openStream(t.cast.head, { port, cookie: caller.cookie }), await openStream(t.cast.officer)]
    expect((await caller.send('DELETE', '/api/session')).status).toBe(200)
    await vi.waitFor(() => expect(own.ended).toBe(true))
    expect(foreign.ended).toBe(false)
    expect((await openStream(t.cast.head, { port, cookie: caller.cookie })).response.statusCode).toBe(401)
  })

  it('is nobody’s act: it keeps no session open, and is refused when the session was idle too long', async () => {
    await anAccount(t, t.cast.clerk, 'clerk-tax01')
    const browser = await signedIn(t, 'clerk-tax01')
    t.travel({ minutes: 119 })
    const stream = await openStream(t.cast.clerk, { port, cookie: browser.cookie })
    expect(stream.response.statusCode).toBe(200)
    t.travel({ minutes: 1 })
    expect((await openStream(t.cast.clerk, { port, cookie: browser.cookie })).response.statusCode).toBe(401)
  })

  it('ends at the next heartbeat after its session was idle too long, and keeps none open; that of whom did something goes on', async () => {
    await anAccount(t, t.cast.systemAdministrator, 'admin-system')
    const [idle, acting] = [await signedIn(t, 'admin-system'), await signedIn(t, 'admin-system')]
    t.travel({ minutes: 29 })
    await acting.get('/api/session')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const [left, used] = [await openStream(null, { port, cookie: idle.cookie }), await openStream(null, { port, cookie: acting.cookie })]
    vi.advanceTimersByTime(15_000)
    await sleep(200)
    expect([left.ended, used.ended]).toEqual([false, false])
    t.travel({ minutes: 1 })
    heartbeats(1)
    await vi.waitFor(() => expect(left.ended).toBe(true))
    expect(used.ended).toBe(false)
  })

  it.for([
    [
      'is past its twelve hours',
      hash => t.db.updateTable('login_session').set({ expires_at: t.now() }).where('token_hash', '=', hash).execute(),
    ],
    ['was ended while nobody listened', hash => t.db.deleteFrom('login_session').where('token_hash', '=', hash).execute()],
    ['is of somebody disabled', () => t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', t.cast.streetHead).execute()],
  ] as [string, (hash: Uint8Array) => Promise<unknown>][])('ends at the next heartbeat when its session %s', async ([_, happens]) => {
    const { cookie } = await t.as(t.cast.streetHead)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const [over, foreign] = [await openStream(null, { port, cookie }), await openStream(t.cast.officer)]
    await happens((readSessionCookie(cookie) as SessionToken).hash)
    heartbeats(1)
    await vi.waitFor(() => expect(over.ended).toBe(true))
    expect(foreign.ended).toBe(false)
  })

  it('asks once for all streams at a heartbeat; without an answer none ends, and the next heartbeat asks again', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const { cookie } = await t.as(t.cast.leader)
    const streams = await Promise.all(Array.from({ length: 12 }, () => openStream(null, { port, cookie })))
    await t.db
      .deleteFrom('login_session')
      .where('token_hash', '=', (readSessionCookie(cookie) as SessionToken).hash)
      .execute()
    const asked = vi.spyOn(t.pool, 'connect').mockRejectedValue(new Error('the database is away') as never)
    vi.advanceTimersByTime(15_000)
    await sleep(100)
    expect(asked).toHaveBeenCalledOnce()
    asked.mockRestore()
    expect(streams.some(({ ended }) => ended)).toBe(false)
    heartbeats(1)
    await vi.waitFor(() => expect(streams.every(({ ended }) => ended)).toBe(true))
  })

  it('hints at everyone when the database was away: what was missed nobody knows', async () => {
    const stream = await openStream(t.cast.leader)
    const owner = new pg.Client({ connectionString: t.ownerUrl })
    await owner.connect()
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ~ '^(listen|select 1)'`,
    )
    await owner.end()
    await vi.waitFor(() => expect(said(stream)).toEqual([{}]), { timeout: 15_000 })
    await inTransaction(t.db, trx => tell(trx, '440105', requestNotices.filed, { to: [t.cast.leader], data }, t.now()))
    await vi.waitFor(() => expect(hints(stream)).toBe(2))
  }, 30_000)

  it('hints at everyone when it hears what it cannot read, from another version of the server', async () => {
    const stream = await openStream(t.cast.leader)
    for (const payload of [t.cast.officer, '', '{}', 'null']) await t.pool.query('select pg_notify($1, $2)', [hintChannel, payload])
    await vi.waitFor(() => expect(said(stream)).toEqual([{}, {}, {}, {}]))
  })

  it('is forgotten when the browser goes away', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const stream = await openStream(t.cast.deputy)
    expect(vi.getTimerCount()).toBe(1)
    stream.close()
    await sleep(100)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends when the server closes', async () => {
    const own = await testApp()
    await own.app.listen({ host: '127.0.0.1', port: 0 })
    const cookie = (await own.as(own.cast.officer)).cookie
    const stream = await openStream(null, { port: (own.app.server.address() as AddressInfo).port, cookie })
    await own.close()
    await vi.waitFor(() => expect(stream.ended).toBe(true))
  })
})

describe('what a flood of streams meets', () => {
  it('an account has twelve at once; the next is refused with Retry-After, others are not', async () => {
    for (let i = 0; i < 12; i++) await openStream(t.cast.officer)
    const { cookie } = await t.as(t.cast.officer)
    const refused = await t.app.inject({ url: '/api/events', headers: { cookie: `sid=${cookie}` } })
    expect([refused.statusCode, refused.json().code, refused.headers['retry-after']]).toEqual([429, 'tooMany', '60'])
    await openStream(t.cast.deputy)
    opened.shift()?.close()
    await vi.waitFor(async () => expect(await connections()).toBe(12))
    await openStream(t.cast.officer)
  })

  it('whoever fetches no hints any more is let go at the next heartbeat; who reads stays', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const [sleeping, reading] = [await openStream(t.cast.deputy), await openStream(t.cast.deputy)]
    sleeping.response.pause()
    // more than what both ends of a connection hold by themselves
    await t.pool.query(
      `select pg_notify($1, json_build_object('to', json_build_array($2::text), 'about', json_build_array(json_build_object('kind', 'request', 'id', n || repeat('x', 7500))))::text)
       from generate_series(1, 3000) n`,
      [hintChannel, t.cast.deputy],
    )
    await vi.waitFor(() => expect(hints(reading)).toBe(3000), 20_000)
    heartbeats(1)
    await vi.waitFor(() => expect(connections()).resolves.toBe(1))
    expect(reading.ended).toBe(false)
  })

  it('HEAD is answered, and opens none', async () => {
    const { cookie } = await t.as(t.cast.officer)
    const answer = await t.app.inject({ method: 'HEAD', url: '/api/events', headers: { cookie: `sid=${cookie}` } })
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([200, 'text/event-stream; charset=utf-8', ''])
  })
})
