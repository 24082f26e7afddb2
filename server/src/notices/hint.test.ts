import { randomUUID } from 'node:crypto'
import { coverNotices } from '@yigen/domain/assignments/assignments.slice.ts'
import { requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import { taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { hint, hintChannel } from './hint.ts'
import { type News, news, tellAll } from './tell.ts'

let t: TestApp
let listening: pg.Client
const heard: string[] = []
beforeAll(async () => {
  t = await testApp()
  listening = new pg.Client({ connectionString: t.url })
  await listening.connect()
  listening.on('notification', ({ payload = '' }) => heard.push(payload))
  await listening.query(`listen ${hintChannel}`)
})
afterAll(async () => {
  await listening.end()
  await t.close()
})

/** What every server hears of an act, in the order in which it was said. */
async function payloadsOf(act: Parameters<typeof inTransaction<void>>[1]): Promise<string[]> {
  heard.length = 0
  const last = randomUUID()
  await inTransaction(t.db, act)
  await inTransaction(t.db, trx => hint(trx, [last]))
  await vi.waitFor(() => expect(heard.at(-1)).toContain(last))
  return heard.slice(0, -1)
}
const hintsOf = async (all: readonly News[]) =>
  (await payloadsOf(trx => tellAll(trx, '440105', all, t.now()))).map(payload => JSON.parse(payload))

const [one, other, third] = [randomUUID(), randomUUID(), randomUUID()]
const enterprise = { kind: 'enterprise', id: one } as const
const request = { kind: 'request', id: other } as const
const task = { kind: 'task', id: third } as const
const about = { enterpriseId: one, requestId: other }

const replied = (told: Pick<News, 'to' | 'subject' | 'enterpriseId' | 'requestId'>) =>
  news(requestNotices.replied, { ...told, data: { who: '陈若溪', title: '二次消防' } })

describe('a hint', () => {
  it('names what the news is about: the enterprise, the request, the task', async () => {
    const { officer } = t.cast
    const handed = { to: [officer], ...about, data: { enterprise: '鹭汀智能', title: '二次消防', unit: '区税务局', taskId: third } }
    expect(await hintsOf([replied({ to: [officer], ...about })])).toEqual([{ to: [officer], about: [enterprise, request] }])
    expect(await hintsOf([news(taskNotices.handed, handed)])).toEqual([{ to: [officer], about: [enterprise, request, task] }])
    expect(await hintsOf([replied({ to: [officer], subject: task })])).toEqual([{ to: [officer], about: [task] }])
  })

  it('names nothing where only the bell changed', async () => {
    expect(await payloadsOf(trx => hint(trx, [t.cast.officer]))).toEqual([JSON.stringify({ to: [t.cast.officer], about: [] })])
  })

  it('is one for all who hear of the same, and one for each member, whatever they hear of', async () => {
    const { officer, deputy, minister } = t.cast
    const hints = await hintsOf([
      replied({ to: [officer, deputy, minister], ...about }),
      replied({ to: [officer, minister], ...about }),
      replied({ to: [officer], requestId: third }),
    ])
    expect(hints).toEqual([
      { to: [officer], about: [enterprise, request, { kind: 'request', id: third }] },
      { to: [deputy, minister], about: [enterprise, request] },
    ])
  })

  it('says that it cannot name it all where that is too much', async () => {
    const many = Array.from({ length: 21 }, () => replied({ to: [t.cast.officer], requestId: randomUUID() }))
    expect(await hintsOf(many)).toEqual([{ to: [t.cast.officer], about: null }])
  })

  it('says that nobody knows what changed where news names nothing: a cover begins, many enterprises are given at once', async () => {
    const { officer } = t.cast
    const begun = news(coverNotices.begun, { to: [officer], data: { officer: '陈若溪', until: '2026-11-28T00:00:00Z', count: 3 } })
    expect(await hintsOf([begun])).toEqual([{ to: [officer], about: null }])
    expect(await hintsOf([replied({ to: [officer], ...about }), begun])).toEqual([{ to: [officer], about: null }])
  })

  it('stays below the 8,000 bytes of a payload, and reaches everybody', async () => {
    const members = Array.from({ length: 400 }, () => randomUUID())
    const subjects = Array.from({ length: 20 }, () => ({ kind: 'assignment' as const, id: randomUUID() }))
    const payloads = await payloadsOf(trx => hint(trx, members, subjects))
    expect(Math.max(...payloads.map(payload => Buffer.byteLength(payload)))).toBeLessThan(8000)
    expect(payloads.flatMap(payload => JSON.parse(payload).to)).toEqual(members)
  })
})
