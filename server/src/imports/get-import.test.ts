import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, csv, importing } from './roster.fixture.ts'

let test: TestApp
let minister: Awaited<ReturnType<typeof importing>>
let id: string
beforeAll(async () => {
  test = await testApp()
  minister = await importing(test)
  id = (await minister.check(csv(['帆屿数据有限公司', codeOf(1).slice(0, 16), '琶洲街道'], ['榕光生物科技', codeOf(2), '琶洲街道']))).body
    .id
})
afterAll(() => test.close())

describe('getImport', () => {
  it('refuses a stranger (401) and what is no id (400)', async () => {
    expect((await (await test.as(null)).get(`/api/imports/${id}`)).status).toBe(401)
    expect((await minister.get('first')).status).toBe(400)
  })

  it('is not there for who keeps no register, like an id that never was: 404', async () => {
    const never = await minister.get(randomUUID())
    expect(never.status).toBe(404)
    for (const who of ['officer', 'clerk', 'contact', 'outsider', 'systemAdministrator'] as const)
      expect((await (await importing(test, test.cast[who])).get(id)).body).toEqual(never.body)
  })

  it('tells what would be written, each fault in a sentence, and why it cannot be yet; to a leader that it is the minister’s (R2.4)', async () => {
    const { status, body } = await minister.get(id)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      state: 'checked',
      rowCount: 2,
      counts: { new: 1, faulty: 1 },
      faultCount: 1,
      whyNot: '还有 1 行有误：请改好，或者明确不写入。',
    })
    expect(body.faults[0].sentence).toContain('只有 16 位')
    const toLeader = await (await importing(test, test.cast.leader)).get(id)
    expect([toLeader.status, toLeader.body.whyNot]).toEqual([200, expect.stringContaining('项目部长')])
  })
})
