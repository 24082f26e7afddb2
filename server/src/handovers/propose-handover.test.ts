import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aColleague, aHandover, officersOf, reason, withdrawAll } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { backFromLeave, onLeave } from '@yigen/testing/leave.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let colleague: string
beforeAll(async () => {
  t = await testApp()
  colleague = await aColleague(t)
})
afterEach(() => withdrawAll(t))
afterAll(() => t.close())

const propose = async (who: string | null, body: object = {}, of = t.cast.officer, key?: string) =>
  (await t.as(who)).post(`/api/members/${of}/handovers`, { toId: colleague, enterpriseId: t.cast.enterprise, reason, ...body }, key)

describe('proposeHandover, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expect((await propose(null)).status).toBe(401))

  it('refuses one without a reason: 400', async () => {
    const answer = await propose(t.cast.officer, { reason: ' ' })
    expect([answer.status, answer.body.errors[0].field]).toEqual([400, 'reason'])
  })

  it('knows no officer of another district, and no enterprise that is not the officer’s: 404', async () => {
    expect((await propose(t.cast.minister, {}, t.cast.outsider)).status).toBe(404)
    expect((await propose(t.cast.contact)).status).toBe(404)
    const answer = await propose(t.cast.officer, { enterpriseId: t.cast.foreignEnterprise })
    expect([answer.status, answer.body.errors[0].field]).toEqual([404, 'enterpriseId'])
  })

  it('is for the officer and the minister of the team: 403', async () => {
    for (const who of [t.cast.otherMinister, t.cast.deputy, t.cast.leader, t.cast.head])
      expect((await propose(who)).body.title).toBe('这一步由本人或项目部长来做。')
  })

  it('refuses somebody unknown: 400, oneself, who is no officer, and who is not active: 409', async () => {
    expect((await propose(t.cast.officer, { toId: randomUUID() })).body.code).toBe('unknownMember')
    expect((await propose(t.cast.officer, { toId: t.cast.officer })).body.code).toBe('ownReceiver')
    expect((await propose(t.cast.officer, { toId: t.cast.clerk })).body.title).toBe('梁砚秋不是在岗的首席服务官，不能接收。')
    await t.db.updateTable('member').set({ state: 'disabled' }).where('id', '=', colleague).execute()
    expect((await propose(t.cast.officer)).body.code).toBe('notReceiver')
    await t.db.updateTable('member').set({ state: 'active' }).where('id', '=', colleague).execute()
  })

  it('refuses who is on leave until after the answer is due, not who is back by then: 409', async () => {
    await onLeave(t, colleague)
    expect((await propose(t.cast.officer)).body.title).toBe('乔牧野请假，答复时限内不在岗，请另选接收人。')
    await backFromLeave(t, colleague)
    await onLeave(t, colleague, 1)
    expect((await propose(t.cast.officer)).status).toBe(201)
    await backFromLeave(t, colleague)
  })

  it('refuses an officer with nothing open: 409', async () => {
    expect((await propose(t.cast.minister, { enterpriseId: null }, t.cast.deputy)).body.title).toBe(
      '黎景行名下没有企业，也没有在办事项，不用交接。',
    )
  })

  it('refuses a second one of the same enterprise, and one beside everything: 409', async () => {
    await aHandover(t)
    for (const enterpriseId of [t.cast.enterprise, null])
      expect((await propose(t.cast.minister, { enterpriseId })).body.code).toBe('handoverOpen')
    await withdrawAll(t)
    await aHandover(t, { enterpriseId: null })
    expect((await propose(t.cast.officer)).body.code).toBe('handoverOpen')
  })

  it('two at once: one waits, the other is refused', async () => {
    const both = await Promise.all([propose(t.cast.officer), propose(t.cast.minister, { enterpriseId: null })])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe('a handover proposed (R3.5, R3.7)', () => {
  it('is recorded and told, its answer due in a working day, and changes nothing', async () => {
    const { status, body } = await propose(t.cast.officer)
    expect([status, body.status, body.waitsFor, body.dueAt]).toEqual([201, 'proposed', '乔牧野', '2026-11-26T10:00:00Z'])
    expect(await officersOf(t, t.cast.enterprise)).toEqual([t.cast.officer, t.cast.officer])
    expect((await historyOf(t, 'handover.proposed')).at(-1)).toMatchObject({ public: false, subject_id: body.id, data: { reason } })
    const [bell] = (await (await t.as(colleague)).get('/api/notices')).body.rows
    expect(bell.sentence).toBe(`请你接收陈若溪跟进的广州鹭汀智能装备有限公司（陈若溪提出），明天 18:00 前答复：${reason}`)
    const [row] = (await (await t.as(colleague)).get('/api/today')).body.rows
    expect(row).toMatchObject({ subject: { kind: 'handover', id: body.id }, next: 'answerHandover', turn: 'me' })
    expect(row.title).toBe('陈若溪：广州鹭汀智能装备有限公司')
  })

  it('is told to the officer when somebody else proposes it, agreed first or not, and never their own', async () => {
    const bells = async () =>
      (await (await t.as(t.cast.officer)).get('/api/notices')).body.rows.filter(
        (row: { kind: string }) => row.kind === 'handover.proposedOfYours',
      )
    await propose(t.cast.officer)
    expect(await bells()).toEqual([])
    await withdrawAll(t)
    const { body } = await propose(t.cast.minister)
    expect(await bells()).toMatchObject([
      {
        sentence: `郑怀远提出由乔牧野接收你跟进的广州鹭汀智能装备有限公司，你可以在交接里给接收人写说明。原因：${reason}`,
        enterpriseId: t.cast.enterprise,
        data: { handoverId: body.id },
      },
    ])
    await withdrawAll(t)
    await propose(t.cast.minister, { toId: t.cast.foreignOfficer, enterpriseId: null })
    expect((await bells())[0].sentence).toContain('接收你跟进的全部工作')
  })

  it('of another team waits for that team’s minister first', async () => {
    const { body } = await propose(t.cast.minister, { toId: t.cast.foreignOfficer })
    expect([body.status, body.waitsFor]).toEqual(['agreeing', '温书言'])
    expect((await (await t.as(t.cast.otherMinister)).get('/api/today')).body.rows).toMatchObject([{ next: 'answerHandover' }])
    expect((await (await t.as(t.cast.foreignOfficer)).get('/api/today')).body.rows).toEqual([])
  })

  it('is made once for the same key', async () => {
    const first = await propose(t.cast.officer, {}, undefined, 'once')
    expect((await propose(t.cast.officer, {}, undefined, 'once')).body).toEqual(first.body)
    expect(await t.db.selectFrom('handover').select('id').where('answered_at', 'is', null).execute()).toHaveLength(1)
  })
})
