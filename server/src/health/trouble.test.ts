import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { inDatabase, runOnce } from '@yigen/testing/admin.ts'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { type HalfOpenLine, halfOpenLine } from '@yigen/testing/half-open.ts'
import { endAll } from '@yigen/testing/lost-connections.ts'
import { written } from '@yigen/testing/order.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

let t: TestApp
let line: HalfOpenLine
let request: { id: string; lastMessageId: string }
let officer: Awaited<ReturnType<TestApp['as']>>
beforeAll(async () => {
  line = await halfOpenLine()
  t = await testApp(wednesday, { through: line.through })
  request = await aFiledRequest(t)
  officer = await t.as(t.cast.officer)
})
afterAll(async () => {
  line.heal()
  await t.close()
  await line.close()
})

const timed = async <T>(act: () => Promise<T>) => {
  const from = performance.now()
  const done = await act()
  return [done, performance.now() - from] as const
}
const health = async () => {
  const [{ status, body }, took] = await timed(async () => (await t.as(null)).get('/api/health'))
  expect(took).toBeLessThan(1_000)
  return [status, body.status, body.trouble]
}
const well = () => vi.waitFor(async () => expect(await health()).toEqual([200, 'ok', null]), { timeout: 10_000, interval: 100 })
const note = (words: string, key: string = randomUUID()) => officer.post(`/api/requests/${request.id}/notes`, { words }, key)

describe('health, within a second,', () => {
  it('says that every connection of the server is in use; requests are told so and do not hang; then all is well', async () => {
    const held: pg.PoolClient[] = []
    for (let i = 0; i < 8; i++) {
      const got = await Promise.race([t.pool.connect(), sleep(500)])
      if (got) held.push(got)
    }
    expect(await health()).toEqual([503, 'in trouble', 'poolExhausted'])
    const [answer, took] = await timed(() => note('没有连接。'))
    expect([answer.status, answer.body.code, answer.headers['retry-after']]).toEqual([503, 'tooBusy', '2'])
    expect(took).toBeLessThan(10_000)
    for (const client of held) client.release()
    await well()
    expect((await note('有连接了。')).status).toBe(200)
  })

  it('says that the database can only be read, and so does a write; reads go on', async () => {
    const name = new URL(t.ownerUrl.replace('@/', '@x/')).pathname.slice(1)
    // whose last act is a while ago: noting the next one is a write
    await t.db
      .updateTable('login_session')
      .set({ last_seen_at: t.now().subtract({ minutes: 5 }) })
      .execute()
    await runOnce(inDatabase(t.ownerUrl, 'postgres'), `alter database ${name} set default_transaction_read_only = on`)
    await endAll(t)
    await vi.waitFor(async () => expect(await health()).toEqual([503, 'in trouble', 'readOnly']))
    const answer = await note('只读。')
    expect([answer.status, answer.body.code]).toEqual([503, 'databaseReadOnly'])
    expect((await officer.get(`/api/requests/${request.id}`)).status).toBe(200)
    await runOnce(inDatabase(t.ownerUrl, 'postgres'), `alter database ${name} reset default_transaction_read_only`)
    await endAll(t)
    await well()
  })

  it('says that nothing comes back; every request ends within 10 s with 503, nothing is done, and 10 s after it heals all is well', async () => {
    const before = await written(t)
    line.swallow()
    const keys = Array.from({ length: 12 }, () => randomUUID())
    const answering = Promise.all(keys.map(key => timed(() => note('黑洞。', key))))
    const reading = Promise.all(Array.from({ length: 4 }, () => timed(() => officer.get(`/api/requests/${request.id}`))))
    await sleep(300)
    const [status, word, trouble] = await health()
    expect([status, word, trouble]).toEqual([503, 'no database', 'notAnswering'])
    for (const [answer, took] of [...(await answering), ...(await reading)]) {
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2'])
      expect(took).toBeLessThan(10_000)
    }
    line.heal()
    await well()
    expect(await written(t)).toEqual(before)
    const again = await Promise.all(keys.map(key => note('黑洞。', key)))
    expect(again.map(answer => answer.status)).toEqual(keys.map(() => 200))
  })
})
