import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aResult, aVerifiedResult, correct } from '@yigen/testing/results.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const list = async (who: string | null, id = t.cast.enterprise) => (await t.as(who)).get(`/api/enterprises/${id}/results`)
const kinds = async (who: string): Promise<string[]> => (await list(who)).body.rows.map((row: { kind: string }) => row.kind)

beforeAll(async () => {
  t = await testApp()
  for (const kind of ['revenue', 'tax', 'people', 'registeredCapital'] as const) await aVerifiedResult(t, { kind })
})
afterAll(() => t.close())

describe('listResults', () => {
  it('refuses who is not signed in, hides what is not seen whole', async () => {
    expect((await list(null)).status).toBe(401)
    for (const who of [t.cast.foreignOfficer, t.cast.foreignContact, t.cast.clerk, t.cast.outsider, t.cast.auditAdministrator])
      expect([(await list(who)).status, (await list(who, never)).status]).toEqual([404, 404])
  })

  it('shows revenue, tax and people of a single enterprise to its line, to leaders and to itself, not to heads (R16.6)', async () => {
    const all = ['people', 'registeredCapital', 'revenue', 'tax']
    for (const who of [t.cast.officer, t.cast.deputy, t.cast.minister, t.cast.leader, t.cast.contact])
      expect((await kinds(who)).sort()).toEqual(all)
    expect(await kinds(t.cast.head)).toEqual(['registeredCapital'])
  })

  it('shows the enterprise what was verified alone, with what it may say of it', async () => {
    const waiting = await aResult(t)
    const own = (await list(t.cast.contact)).body
    expect(own.rows.map((row: { id: string }) => row.id)).not.toContain(waiting.id)
    expect(own).toMatchObject({ reader: 'enterprise', toConfirm: 4 })
    expect(own.rows[0]).toMatchObject({ mayConfirm: true, mayDispute: true, answer: 'none', counts: true })
    expect(own.rows[0]).not.toHaveProperty('recordedBy')
  })

  it('shows the office a claim beside its correction, with who did what, and what the reader may do now', async () => {
    const wrong = await aVerifiedResult(t)
    await act(t, t.cast.contact, `/api/results/${wrong.id}/dispute`, { words: '少扣一笔。' })
    const right = await correct(t, wrong)
    const rows = (await list(t.cast.minister)).body.rows
    const [one, two] = [right.id, wrong.id].map(id => rows.find((row: { id: string }) => row.id === id))
    expect(one).toMatchObject({ state: 'waiting', correctsId: wrong.id, recordedBy: '陈若溪', may: { verify: true, correct: true } })
    expect(two).toMatchObject({
      state: 'corrected',
      counts: true,
      answer: 'disputed',
      answeredBy: '王嘉树',
      may: { verify: false, correct: false },
    })
  })
})
