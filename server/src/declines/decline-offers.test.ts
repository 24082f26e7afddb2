import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { attempting } from '@yigen/testing/attempts.ts'
import { makeMember, peopleOf } from '@yigen/testing/cast.ts'
import { aDeclinedRequest, anAppeal, aProposedDecline, appealWords, proposal, proposeAgain, tryTwoWays } from '@yigen/testing/declines.ts'
import { aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let colleague: string
let otherLeader: string
beforeAll(async () => {
  t = await testApp()
  const team = { unitId: '440105-investment', ministerId: t.cast.minister }
  colleague = await makeMember(t.db, t.now(), { name: '叶听澜', roles: ['officer'], ...team })
  otherLeader = await makeMember(t.db, t.now(), { name: '简一舟', unitId: '440105', roles: ['leader'] })
})
afterAll(() => t.close())

type Offered = {
  id: string
  requestId: string
  mayRelease: boolean
  mayDecide: boolean
  mayTakeBack: boolean
  appeal: { id: string } | null
}
const rejected = { decision: 'rejected', words: '维持。' }

async function offersOf(who: string, requestId: string): Promise<Offered[]> {
  const caller = await t.as(who)
  const onPage: Offered[] = (await caller.get(`/api/requests/${requestId}`)).body.declines ?? []
  const inLedger: Offered[] = (await caller.get('/api/declines?limit=100')).body.rows ?? []
  return [...onPage, ...inLedger.filter(row => row.requestId === requestId)]
}

/** Page and ledger, for everybody, against what the steps answer. */
async function expectOffered(requestId: string) {
  const mayTake: string[] = []
  await attempting(t, async attempt => {
    for (const who of [...peopleOf(t.cast), colleague, otherLeader]) {
      const passes = new Map<string, boolean>()
      const may = async (path: string, body: unknown) => {
        if (!passes.has(path)) passes.set(path, (await attempt(who, path, body)).code === null)
        return passes.get(path)
      }
      for (const { id, mayRelease, mayDecide, mayTakeBack, appeal } of await offersOf(who, requestId)) {
        const steps = [
          await may(`/api/declines/${id}/release`, {}),
          appeal !== null && (await may(`/api/appeals/${appeal.id}/decision`, rejected)),
          await may(`/api/declines/${id}/taking-back`, {}),
        ]
        expect([mayRelease, mayDecide, mayTakeBack]).toEqual(steps)
        if (mayRelease || mayDecide) mayTake.push(who)
      }
    }
  })
  return [...new Set(mayTake)]
}

/** A colleague took the matter over and proposes to decline it. */
async function ofATakenMatter() {
  const { id } = await aRepliedRequest(t)
  await act(t, t.cast.officer, `/api/requests/${id}/move`, { toId: colleague, words: '你那边更近。' })
  await act(t, colleague, `/api/requests/${id}/move/answer`, { accept: true })
  await tryTwoWays(t, id)
  await act(t, colleague, `/api/requests/${id}/declines`, proposal)
  return id
}

describe('page and ledger offer of a refusal what the steps let pass, to everybody', () => {
  it('when it was proposed, by the officer or by the deputy', async () => {
    const { leader, minister } = t.cast
    const { id } = await aRepliedRequest(t)
    await tryTwoWays(t, id)
    await act(t, t.cast.deputy, `/api/requests/${id}/declines`, proposal)
    for (const matter of [(await aProposedDecline(t)).requestId, id])
      expect(await expectOffered(matter)).toEqual([leader, minister, otherLeader])
  })

  it('when who proposed it took it back, and until then to nobody else (R7.6)', async () => {
    const { id, requestId } = await aProposedDecline(t)
    const offered = async (who: string) => (await offersOf(who, requestId)).filter(one => one.mayTakeBack).map(one => one.id)
    expect([await offered(t.cast.officer), await offered(t.cast.minister)]).toEqual([[id, id], []])
    await act(t, t.cast.officer, `/api/declines/${id}/taking-back`, {})
    expect(await expectOffered(requestId)).toEqual([])
    expect(await offered(t.cast.officer)).toEqual([])
  })

  it('when the matter ended before', async () => {
    const { requestId } = await aProposedDecline(t)
    await act(t, t.cast.contact, `/api/requests/${requestId}/withdrawal`, { reason: '房东已经办好了。' })
    expect(await expectOffered(requestId)).toEqual([])
  })

  it('when it was released, and when it was appealed', async () => {
    expect(await expectOffered((await aDeclinedRequest(t)).id)).toEqual([])
    expect(await expectOffered((await anAppeal(t)).requestId)).toEqual([t.cast.leader, otherLeader])
  })

  it('when the appeal was rejected, and when it was upheld and proposed once more', async () => {
    const [final, again] = [await anAppeal(t), await anAppeal(t)]
    await act(t, t.cast.leader, `/api/appeals/${final.id}/decision`, rejected)
    expect(await expectOffered(final.requestId)).toEqual([])
    await act(t, t.cast.leader, `/api/appeals/${again.id}/decision`, { decision: 'upheld', words: '再试一次。' })
    await proposeAgain(t, again.requestId)
    expect(await expectOffered(again.requestId)).toEqual([t.cast.leader, t.cast.minister, otherLeader])
  })

  it('when a leader who is to decide the appeal returned an earlier proposal (R5.4)', async () => {
    const first = await aProposedDecline(t)
    await act(t, otherLeader, `/api/declines/${first.id}/return`, { toTry: '问问消防支队。' })
    const again = await proposeAgain(t, first.requestId)
    await act(t, t.cast.minister, `/api/declines/${again.id}/release`, {})
    await act(t, t.cast.contact, `/api/requests/${first.requestId}/appeal`, { words: appealWords })
    expect(await expectOffered(first.requestId)).toEqual([t.cast.leader])
  })

  it('when a colleague took the matter over, and the enterprise’s officer has gone to another team since (R1.4, R11.2)', async () => {
    const { leader, minister, otherMinister, officer, securityAdministrator } = t.cast
    const id = await ofATakenMatter()
    expect(await expectOffered(id)).toEqual([leader, minister, otherLeader])
    const changed = { roles: ['officer'], ministerId: otherMinister }
    await (await t.as(securityAdministrator)).send('PUT', `/api/members/${officer}/roles`, changed)
    expect((await findOne(t, id)).clocks.find(clock => clock.kind === 'release')?.holderName).toBe('郑怀远')
    expect(await expectOffered(id)).toEqual([leader, minister, otherMinister, otherLeader])
  })
})
