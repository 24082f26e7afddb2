import { randomUUIDv7 } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const grant = async (who: string | null, ids: readonly string[], key?: string) =>
  (await t.as(who)).post('/api/members/asked-roles', { ids }, key)
let number = 0
async function asked(roles: string[], more: object = {}): Promise<string> {
  const body = { name: `新人${++number}`, unitId: '440105-tax', loginName: `asked${number}`, roles, ...more }
  const answer = await (await t.as(t.cast.systemAdministrator)).post('/api/members', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body.memberId
}
const rolesOf = (id: string) =>
  t.db.selectFrom('member').select(['roles', 'asked_roles', 'minister_id']).where('id', '=', id).executeTakeFirstOrThrow()

describe('grantAskedRoles', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await grant(null, [t.cast.clerk])).status).toBe(401)
  })

  it('refuses nobody, and who is not of the district: 400', async () => {
    expect((await grant(t.cast.securityAdministrator, [])).status).toBe(400)
    for (const id of [randomUUIDv7(), t.cast.outsider])
      expect((await grant(t.cast.securityAdministrator, [id])).body).toMatchObject({ status: 400, code: 'unknownMember' })
  })

  it.for(['systemAdministrator', 'auditAdministrator', 'leader', 'contact'] as const)('refuses a %s: 403', async who => {
    expect((await grant(t.cast[who], [t.cast.clerk])).status).toBe(403)
  })

  it('grants each what was asked; a leader’s role still waits for another administrator (R1.6)', async () => {
    const [clerk, leader] = [await asked(['clerk']), await asked(['leader'])]
    const officer = await asked(['officer'], { ministerId: t.cast.minister })
    expect((await grant(t.cast.securityAdministrator, [officer, leader, clerk])).body).toEqual({ granted: 2, waits: 1, refused: [] })
    expect(await rolesOf(clerk)).toMatchObject({ roles: ['clerk'], asked_roles: [] })
    expect(await rolesOf(officer)).toMatchObject({ roles: ['officer'], minister_id: t.cast.minister })
    expect(await rolesOf(leader)).toMatchObject({ roles: [], asked_roles: [] })
    expect((await historyOf(t, 'member.rolesGranted')).map(row => row.subject_id).sort()).toEqual([clerk, officer].sort())
  })

  it('names who cannot have theirs, and grants the others', async () => {
    const [clerk, gone] = [await asked(['clerk']), await asked(['clerk'])]
    await t.db
      .updateTable('member')
      .set({ roles: ['contact'] })
      .where('id', '=', gone)
      .execute()
    const { body } = await grant(t.cast.securityAdministrator, [gone, clerk])
    expect(body).toMatchObject({ granted: 1, waits: 0, refused: [{ memberId: gone, sentence: expect.stringContaining('是企业联系人') }] })
    expect((await rolesOf(clerk)).roles).toEqual(['clerk'])
  })

  it('of whom nothing is asked any more is left alone; with the same key the first answer comes again', async () => {
    const clerk = await asked(['clerk'])
    for (const _ of [1, 2]) expect((await grant(t.cast.securityAdministrator, [clerk], `key-${clerk}`)).body.granted).toBe(1)
    expect((await grant(t.cast.securityAdministrator, [clerk])).body).toEqual({ granted: 0, waits: 0, refused: [] })
    expect((await historyOf(t, 'member.rolesGranted')).filter(row => row.subject_id === clerk)).toHaveLength(1)
  })
})
