import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { attempting } from '@yigen/testing/attempts.ts'
import { makeEnterprise, peopleOf } from '@yigen/testing/cast.ts'
import { proposal, tryTwoWays } from '@yigen/testing/declines.ts'
import { aRating } from '@yigen/testing/ratings.ts'
import { aRepliedRequest, aSettledRequest } from '@yigen/testing/requests.ts'
import { act, aHandedTask } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
  await makeEnterprise(test.db, test.now(), { name: '广州珠岸新材料有限公司', officerId: null, createdBy: test.cast.minister })
  for (const [who, enterpriseId] of [
    [test.cast.contact, test.cast.enterprise],
    [test.cast.foreignContact, test.cast.foreignEnterprise],
  ] as const)
    await (await test.as(who)).post('/api/requests', { enterpriseId, title: '消防验收', body: '消防验收怎么办' })
  test.travel({ hours: 25 })
})
afterAll(() => test.close())
const board = async (memberId: string | null) => (await test.as(memberId)).get('/api/team')

describe('getTeamBoard', () => {
  it('is for ministers and leaders', async () => {
    expect((await board(null)).status).toBe(401)
    for (const who of ['officer', 'head', 'clerk', 'contact', 'systemAdministrator'] as const)
      expect((await board(test.cast[who])).status).toBe(403)
  })

  it('shows a minister the own team: who holds what, what is late, what has no officer', async () => {
    const { status, body } = await board(test.cast.minister)
    expect(status).toBe(200)
    expect(body.officers.map((officer: { name: string }) => officer.name)).toEqual(['陈若溪', '黎景行'])
    expect(body.officers[0]).toMatchObject({
      enterprises: 1,
      open: 1,
      overdue: 1,
      covered: 0,
      deputyName: '黎景行',
      leave: null,
      answers: { due: 1, onTime: 0 },
    })
    expect(body.unassigned).toMatchObject([{ name: '广州珠岸新材料有限公司', openRequests: 0 }])
    expect(body.unassignedTotal).toBe(1)
    expect((await (await test.as(test.cast.minister)).get('/api/today')).body.waitingForOfficer).toBe(1)
    expect(body.late).toMatchObject([
      { kind: 'answer', title: '消防验收', enterpriseName: '广州鹭汀智能装备有限公司', holderName: '陈若溪' },
    ])
  })

  it('shows another minister theirs, and a leader the district', async () => {
    const other = (await board(test.cast.otherMinister)).body
    expect(other.officers.map((officer: { name: string }) => officer.name)).toEqual(['沈亦舟'])
    expect(other.late).toHaveLength(1)
    const leader = (await board(test.cast.leader)).body
    expect(leader.officers).toHaveLength(3)
    expect(leader.late).toHaveLength(2)
  })

  it('shows who is away and what the deputy covers', async () => {
    const leave = { from: test.now().toString(), until: test.now().add({ hours: 24 }).toString() }
    await (await test.as(test.cast.officer)).post(`/api/members/${test.cast.officer}/leaves`, leave)
    const { officers } = (await board(test.cast.minister)).body
    expect(officers).toMatchObject([
      { name: '陈若溪', leave },
      { name: '黎景行', covered: 2 },
    ])
  })

  it('shows ratings only with how many were asked and how many answered, call-backs that wait, late tasks, orders', async () => {
    const rating = await aRating(test, 2)
    await aSettledRequest(test)
    await aHandedTask(test)
    await act(test, test.cast.minister, `/api/enterprises/${test.cast.enterprise}/orders`, {
      officerId: test.cast.officer,
      words: '打个电话。',
    })
    test.travel({ hours: 24 * 7 })
    const { body } = await board(test.cast.minister)
    expect(body.officers.find((one: { name: string }) => one.name === '陈若溪')).toMatchObject({
      ratings: { asked: 2, answered: 1, grades: { 5: 0, 4: 0, 3: 0, 2: 1, 1: 0 } },
      tasksLate: 1,
      orders: 1,
    })
    expect(body.callBacks).toMatchObject([{ id: rating.id, grade: 2, officerName: '陈若溪', holderName: '郑怀远', mayCallBack: true }])
    expect((await board(test.cast.otherMinister)).body.callBacks).toEqual([])
    expect((await board(test.cast.leader)).body.callBacks).toHaveLength(1)
  })

  it('counts a matter with who took it over, not with the enterprise’s officer', async () => {
    const openOf = async (name: string) =>
      (await board(test.cast.minister)).body.officers.find((one: { name: string }) => one.name === name).open
    const [officer, deputy] = [await openOf('陈若溪'), await openOf('黎景行')]
    const request = await aRepliedRequest(test)
    await act(test, test.cast.officer, `/api/requests/${request.id}/move`, { toId: test.cast.deputy, words: '你那边更近。' })
    await act(test, test.cast.deputy, `/api/requests/${request.id}/move/answer`, { accept: true })
    expect([await openOf('陈若溪'), await openOf('黎景行')]).toEqual([officer, deputy + 1])
  })

  it('names no deputy whose account is disabled', async () => {
    const shown = async () =>
      (await board(test.cast.minister)).body.officers.find(({ id }: { id: string }) => id === test.cast.officer).deputyName
    const set = async (state: 'active' | 'disabled') =>
      test.db.updateTable('member').set({ state }).where('id', '=', test.cast.deputy).execute()
    expect(await shown()).toBe('黎景行')
    await set('disabled')
    expect(await shown()).toBeNull()
    await set('active')
  })

  it('offers a call-back to whom the step lets close it: not to a minister who proposed the refusal as deputy (R1.4)', async () => {
    const { minister, officer, head, contact, securityAdministrator } = test.cast
    await (await test.as(securityAdministrator)).send('PUT', `/api/members/${minister}/roles`, { roles: ['minister', 'officer'] })
    await act(test, minister, `/api/members/${officer}/deputies`, { deputyId: minister })
    const { id: requestId } = await aRepliedRequest(test)
    await tryTwoWays(test, requestId)
    const { id } = await act(test, minister, `/api/requests/${requestId}/declines`, proposal)
    await act(test, head, `/api/declines/${id}/release`, {})
    test.travel({ hours: 24 * 11 })
    const rated = await act(test, contact, `/api/requests/${requestId}/rating`, { grade: 1, words: '没有办成。' })

    const offersOf = async (who: string): Promise<{ id: string; mayCallBack: boolean }[]> => (await board(who)).body.callBacks ?? []
    const words = { said: '来回跑。', willChange: '一次说清。' }
    await attempting(test, async attempt => {
      const callBack = async (who: string, of: string) => (await attempt(who, `/api/ratings/${of}/call-back`, words)).code
      expect([await callBack(minister, rated.id), await callBack(head, rated.id)]).toEqual(['notOwnWork', null])
      for (const who of peopleOf(test.cast))
        for (const offered of await offersOf(who))
          expect([offered.id, offered.mayCallBack]).toEqual([offered.id, (await callBack(who, offered.id)) === null])
    })
    expect((await offersOf(minister)).map(offered => offered.id)).toContain(rated.id)
  })
})
