import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())
const add = async (memberId: string | null, body: object, key?: string) => (await test.as(memberId)).post('/api/enterprises', body, key)
const valid = '91350100M000100Y43'

describe('addEnterprise', () => {
  it('refuses a stranger', async () => {
    expect((await add(null, { name: '帆屿数据' })).status).toBe(401)
  })

  it('refuses a body that says too little, too much, or something wrong', async () => {
    expect((await add(test.cast.minister, { name: '帆' })).status).toBe(400)
    expect((await add(test.cast.minister, { name: '帆屿数据', officerId: test.cast.officer })).status).toBe(400)
    expect((await add(test.cast.minister, { name: '帆屿数据', streetId: '440105-tax' })).body.code).toBe('unknownUnit')
    const short = await add(test.cast.minister, { name: '帆屿数据', code: '91440105MA5DEM01' })
    expect(short.body).toMatchObject({ code: 'creditCodeFaulty', errors: [{ field: 'code' }] })
    expect(short.body.title).toContain('只有 16 位，应为 18 位')
  })

  it('is for ministers, officers and leaders', async () => {
    for (const more of [{}, { streetId: '440105-tax' }, { code: '91440105MA5DEM01' }])
      for (const who of ['clerk', 'contact', 'systemAdministrator'] as const)
        expect((await add(test.cast[who], { name: '帆屿数据', ...more })).status).toBe(403)
    expect((await add(test.cast.officer, { name: '一位服务官报来的企业' })).status).toBe(201)
  })

  it('refuses a code that is another’s, and a name that could not be told apart', async () => {
    await makeEnterprise(test.db, test.now(), {
      name: '岭川检测',
      officerId: null,
      createdBy: test.cast.minister,
      code: '91440105MA0DEM008G',
    })
    expect((await add(test.cast.minister, { name: '岭川', code: '91440105MA0DEM008G' })).body).toMatchObject({
      code: 'codeTaken',
      title: '这个代码已属于“岭川检测”。',
    })
    expect((await add(test.cast.minister, { name: '岭川检测' })).body.code).toBe('nameTaken')
    expect((await add(test.cast.minister, { name: '岭川检测', code: valid })).status).toBe(201)
  })

  it('takes one in formation with its contact; the default minister holds it', async () => {
    const { status, body } = await add(test.cast.minister, {
      name: '朔岭能源（筹）',
      streetId: '440105015',
      contact: { name: '贺云舟', title: '总经理', phone: '139-0000-0051' },
    })
    expect([status, body.warning]).toEqual([201, null])
    const page = (await (await test.as(test.cast.minister)).get(`/api/enterprises/${body.id}`)).body
    expect(page).toMatchObject({
      whole: true,
      code: null,
      officer: null,
      kind: 'target',
      state: 'following',
      contacts: [{ name: '贺云舟', isMain: true, account: 'none' }],
    })
    expect(page.may).toContain('assignOfficer')
    const kinds = await test.db.selectFrom('history').select('kind').where('enterprise_id', '=', body.id).orderBy('id').execute()
    expect(kinds.map(row => row.kind)).toEqual(['enterprise.added', 'contact.added'])
  })

  it('warns of a check digit that does not fit, and takes the code as the licence has it', async () => {
    const { status, body } = await add(test.cast.minister, { name: '校验位不符的企业', code: '91350100m000100y44' })
    expect(status).toBe(201)
    expect(body.warning).toContain('校验位是 4，算出来是 3')
  })

  it('does it once for the same key', async () => {
    const key = randomUUID()
    const first = await add(test.cast.minister, { name: '只录一次的企业' }, key)
    expect((await add(test.cast.minister, { name: '只录一次的企业' }, key)).body).toEqual(first.body)
    expect((await add(test.cast.minister, { name: '另一家' }, key)).status).toBe(422)
  })
})
