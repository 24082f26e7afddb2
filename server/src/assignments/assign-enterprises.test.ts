import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { never } from '@yigen/testing/order.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const unassigned = (name: string) => makeEnterprise(t.db, t.now(), { name, officerId: null, createdBy: t.cast.minister })
const assign = async (who: string | null, ids: string[], officerId = t.cast.officer, key?: string) =>
  (await t.as(who)).post('/api/assignments', { ids, officerId }, key)
const officersOf = async (ids: string[]) =>
  (await t.db.selectFrom('enterprise').select('officer_id').where('id', 'in', ids).execute()).map(row => row.officer_id)
const contactsDue = async (ids: string[]) =>
  (await t.db.selectFrom('clock').select('id').where('enterprise_id', 'in', ids).where('kind', '=', 'firstContact').execute()).length

describe('assignEnterprises', () => {
  it('refuses a stranger: 401', async () => expect((await assign(null, [never])).status).toBe(401))

  it('refuses none, more than two hundred, and an officer who is nobody here: 400', async () => {
    expect((await assign(t.cast.minister, [])).status).toBe(400)
    expect(
      (
        await assign(
          t.cast.minister,
          Array.from({ length: 201 }, () => randomUUID()),
        )
      ).status,
    ).toBe(400)
    expect((await assign(t.cast.minister, [never], never)).body.code).toBe('unknownMember')
  })

  it('is for ministers and leaders: 403', async () => {
    for (const who of ['officer', 'clerk', 'head', 'contact'] as const) expect((await assign(t.cast[who], [never])).status).toBe(403)
  })

  it('gives each that can have one its officer with a first contact due, says of each other why not, and once for the same key', async () => {
    const ids = [await unassigned('广州甲'), await unassigned('广州乙')]
    const key = randomUUID()
    const asked = [ids[0] ?? '', t.cast.enterprise, never, ids[1] ?? '']
    const { status, body } = await assign(t.cast.minister, asked, t.cast.officer, key)
    expect([status, body.done]).toEqual([200, 2])
    expect(body.rows).toEqual([
      { id: ids[0], refused: null },
      { id: t.cast.enterprise, refused: { code: 'alreadyAssigned', sentence: expect.stringContaining('陈若溪') } },
      { id: never, refused: { code: 'notFound', sentence: expect.any(String) } },
      { id: ids[1], refused: null },
    ])
    expect(await officersOf(ids)).toEqual([t.cast.officer, t.cast.officer])
    expect((await assign(t.cast.minister, asked, t.cast.officer, key)).body).toEqual(body)
    expect(await contactsDue(ids)).toBe(2)
  })

  it('asked again changes nothing: each says whose it is', async () => {
    const id = await unassigned('广州丙')
    await assign(t.cast.minister, [id, id])
    const { body } = await assign(t.cast.minister, [id])
    expect([body.done, body.rows]).toEqual([0, [{ id, refused: expect.objectContaining({ code: 'alreadyAssigned' }) }]])
    expect(await contactsDue([id])).toBe(1)
  })

  it('takes two hundred at once', { timeout: 30_000 }, async () => {
    const ids = await Promise.all(Array.from({ length: 200 }, (_, n) => unassigned(`广州批量 ${n}`)))
    const { body } = await assign(t.cast.minister, ids)
    expect(body.done).toBe(200)
    expect(await contactsDue(ids)).toBe(200)
  })
})
