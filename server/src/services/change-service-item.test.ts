import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aFiledRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
beforeEach(async () => {
  t = await testApp()
})
afterEach(() => t.close())

const code = 'bank-account'
const content = {
  nameZh: '银行开户协调',
  nameEn: 'Opening a bank account',
  phase: 'invoice',
  leadUnitId: '440105-investment',
  helpingUnitIds: ['440105-market'],
  promise: { amount: 3, unit: 'workingDays' },
  materialsZh: ['营业执照', '租赁合同', '法定代表人身份证明'],
  materialsEn: ['Business licence', 'Lease', 'Identity of the legal representative'],
  officerDoes: ['accompany', 'coordinate'],
  hintZh: '写清去过哪家网点、卡在哪一步。',
  hintEn: 'Say which branch you went to and where it is stuck.',
}
const slower = { ...content, promise: { amount: 30, unit: 'calendarDays' } }
const change = async (body: object, who: string | null = t.cast.systemAdministrator, key?: string, of = code) =>
  (await t.as(who)).send('PUT', `/api/services/${of}`, body, key)
const retire = async (seen: number) => (await t.as(t.cast.systemAdministrator)).post(`/api/services/${code}/retirement`, { seen })
const settlement = (request: Awaited<ReturnType<typeof findOne>>) =>
  request.clocks.find(clock => clock.kind === 'settlement' && clock.stoppedAt === null)

describe('changeServiceItem', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await change({ ...slower, seen: 1 }, null)).status).toBe(401)
  })

  it('refuses what does not say which version it is written over: 400', async () => {
    expect((await change(slower)).body.errors[0].field).toBe('seen')
  })

  it('knows no item that the district has not: 404, also for another district’s administrator and an enterprise', async () => {
    expect((await change({ ...slower, seen: 1 }, t.cast.systemAdministrator, undefined, 'nothing')).status).toBe(404)
    expect((await change({ ...slower, seen: 1 }, t.cast.outsider)).status).toBe(404)
    expect((await change({ ...slower, seen: 1 }, t.cast.contact)).status).toBe(404)
  })

  it('is the system administrator’s: 403 for everyone else of the office (R1.5)', async () => {
    for (const who of [t.cast.securityAdministrator, t.cast.leader, t.cast.minister, t.cast.officer])
      expect((await change({ ...slower, seen: 1 }, who)).status).toBe(403)
  })

  it('refuses to write over a version that was not seen: 409 and says whose; and a name that another item has', async () => {
    await change({ ...slower, seen: 1 })
    const { body } = await change({ ...content, seen: 1 })
    expect([body.code, body.title]).toEqual(['serviceItemMoved', '这一项已由系统员改为第 2 版，请看过再改。'])
    expect((await change({ ...slower, nameZh: '营业执照', seen: 2 })).body.code).toBe('nameTaken')
  })

  it('holds for what is filed from now on; what was filed keeps its version and its clocks (R4.6, R4.13)', async () => {
    const before = await aFiledRequest(t, { serviceCode: code })
    expect((await change({ ...slower, seen: 1 })).body).toEqual({ code, version: 2 })
    expect(settlement(await findOne(t, before.id))?.dueAt).toBe(settlement(before)?.dueAt)
    t.travel({ minutes: 1 })
    const after = await aFiledRequest(t, { serviceCode: code })
    expect(settlement(after)?.promise).toEqual(slower.promise)
    expect(await historyOf(t, 'serviceItem.changed')).toMatchObject([
      {
        subject_id: code,
        public: false,
        data: {
          version: 2,
          what: { zh: '办结时限由 3 个工作日改为 30 天', en: 'settlement in 30 calendar days instead of 3 working days' },
        },
      },
    ])
  })

  it('a matter taken up again is promised what it was filed under', async () => {
    const { id } = await aSettledRequest(t, { serviceCode: code })
    await change({ ...slower, seen: 1 })
    t.travel({ minutes: 1 })
    await (await t.as(t.cast.officer)).post(`/api/requests/${id}/reopening`, { reason: '意见书上的楼层写错了。' })
    expect(settlement(await findOne(t, id))?.promise).toEqual(content.promise)
  })

  it('makes no version of nothing', async () => {
    expect((await change({ ...content, seen: 1 })).body).toEqual({ code, version: 1 })
    expect(await historyOf(t, 'serviceItem.changed')).toEqual([])
  })

  it('takes back what was retired, when it is said', async () => {
    await retire(1)
    t.travel({ minutes: 1 })
    expect((await change({ ...content, seen: 1 })).body.code).toBe('serviceItemRetired')
    expect((await change({ ...content, seen: 1, restores: true })).body).toEqual({ code, version: 2 })
    expect(await historyOf(t, 'serviceItem.restored')).toMatchObject([{ subject_id: code }])
    const { body } = await (await t.as(t.cast.officer)).get('/api/services')
    expect(body.rows.map((row: { code: string }) => row.code)).toContain(code)
  })

  it('two at one moment: one is written, the other sees that it moved', async () => {
    const answers = await Promise.all([change({ ...slower, seen: 1 }), change({ ...content, hintZh: '先打电话。', seen: 1 })])
    expect(answers.map(answer => answer.status).toSorted()).toEqual([200, 409])
  })

  it('done twice with the same key is one version', async () => {
    for (let i = 0; i < 2; i++)
      expect((await change({ ...slower, seen: 1 }, t.cast.systemAdministrator, 'once')).body).toEqual({ code, version: 2 })
    expect(await historyOf(t, 'serviceItem.changed')).toHaveLength(1)
  })
})
