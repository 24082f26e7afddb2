import { type RequestStep, requestSteps } from '@yigen/domain/requests/request.ts'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { attempting } from '@yigen/testing/attempts.ts'
import { makeMember, peopleOf } from '@yigen/testing/cast.ts'
import { aDeclinedRequest, anAppeal, aProposedDecline, proposal, way } from '@yigen/testing/declines.ts'
import { aPausedRequest, waiting } from '@yigen/testing/pauses.ts'
import { aRating } from '@yigen/testing/ratings.ts'
import { aFiledRequest, aRepliedRequest, aSettledRequest, aWithdrawnRequest, findOne } from '@yigen/testing/requests.ts'
import { act, aHandedTask, street, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

let t: TestApp
let colleague: string
let streetClerk: string
let other: { id: string }
beforeAll(async () => {
  t = await testApp()
  const team = { unitId: '440105-investment', ministerId: t.cast.minister }
  colleague = await makeMember(t.db, t.now(), { name: '叶听澜', roles: ['officer'], ...team })
  other = await aFiledRequest(t, { title: '并入这一件' })
  streetClerk = await makeMember(t.db, t.now(), { name: '沙园经办人', unitId: street, roles: ['clerk'] })
})
beforeEach(() => void t.travel(wednesday))
afterAll(() => t.close())

type Asks = Record<Exclude<RequestStep, 'attachFile'>, [path: string, body: object | undefined, method?: 'PUT' | 'DELETE']>
/** A file is no JSON: its step is asked in attach-file.test.ts. */
function asksOf(seen: string): Asks {
  const [words, reason] = ['材料齐了。', '房东已经办好了。']
  const due = t.now().add({ hours: 24 }).toString()
  const promise = { amount: 1, unit: 'workingDays' }
  return {
    replyToRequest: ['replies', { words, seen }],
    sendMessage: ['messages', { words }],
    addNote: ['notes', { words }],
    logCall: ['calls', { contactName: '王嘉树', calledAt: t.now().toString(), minutes: 6, said: words }],
    promiseNextAnswer: ['promises', { dueAt: due, words, reason }],
    settleRequest: ['settlement', { words, seen }],
    withdrawRequest: ['withdrawal', { reason }],
    reopenRequest: ['reopening', { reason }],
    classifyRequest: ['classification', { serviceCode: 'bank-account' }, 'PUT'],
    handToUnit: ['tasks', { tasks: [{ unitId: tax, asked: words, promise }] }],
    pauseRequest: ['pause', { ...waiting, until: due }],
    resumeRequest: ['pause', undefined, 'DELETE'],
    remindEnterprise: ['reminders', { words }],
    recordWayTried: ['ways-tried', way],
    proposeDecline: ['declines', proposal],
    appealDecline: ['appeal', { words }],
    rateRequest: ['rating', { grade: 4 }],
    moveMatter: ['move', { toId: colleague, words }],
    mergeRequests: ['merge', { intoId: other.id, seen, words }],
    proposeLift: ['lifts', { question: words, tried: words, day: due.slice(0, 10) }],
    superviseMatter: ['supervisions', { words, day: due.slice(0, 10) }],
  }
}

async function expectOffered(id: string, people: readonly string[] = [t.cast.contact, t.cast.officer, t.cast.minister]) {
  const asks = Object.entries(asksOf((await findOne(t, id)).lastMessageId))
  await attempting(t, async attempt => {
    for (const who of people) {
      const { status, body } = await (await t.as(who)).get(`/api/requests/${id}`)
      const answers: Record<string, string | null> = {}
      for (const [step, [path, asked, method]] of asks) {
        const answer = await attempt(who, `/api/requests/${id}/${path}`, asked, method)
        answers[step] = status === 200 && body.sight === 'whole' ? answer.sentence : answer.code
      }
      if (status !== 200 || body.sight === 'state') expect(Object.values(answers)).not.toContain(null)
      else expect(body.whyNot).toEqual({ ...answers, attachFile: body.whyNot.attachFile })
      if (who === t.cast.contact && status === 200) expect(body.unrated).toBe(answers.rateRequest === null)
      if (body.sight === 'state') expect(Object.values(body.whyNot)).not.toContain(null)
    }
  })
}

describe('of a matter is offered what its steps let pass, with the sentence they refuse with', () => {
  it('asks about every step', () => expect([...Object.keys(asksOf('')), 'attachFile'].sort()).toEqual([...requestSteps].sort()))

  it('in hand, to everybody', async () => {
    await expectOffered((await aRepliedRequest(t)).id, [...peopleOf(t.cast), colleague, streetClerk])
  })

  it('filed, and in its settlement overdue', async () => {
    const { id } = await aFiledRequest(t)
    await expectOffered(id)
    t.travel({ hours: 24 * 30 })
    await expectOffered(id)
  })

  it('paused', async () => expectOffered((await aPausedRequest(t)).id))
  it('with a department', async () => expectOffered((await aHandedTask(t)).requestId))
  it('proposed to be declined', async () => expectOffered((await aProposedDecline(t)).requestId))
  it('withdrawn', async () => expectOffered((await aWithdrawnRequest(t)).id))
  it('rated', async () => expectOffered((await aRating(t)).requestId))

  it('asked to be taken over', async () => {
    const { id } = await aRepliedRequest(t)
    await act(t, t.cast.officer, `/api/requests/${id}/move`, { toId: t.cast.deputy, words: '你那边更近。' })
    await expectOffered(id)
  })

  it('settled, to the last moment in which it is taken up again and after it', async () => {
    const { id } = await aSettledRequest(t)
    for (const at of ['2026-12-11T00:00:00+08:00', '2026-12-11T00:00:01+08:00']) {
      t.travel(Temporal.Instant.from(at))
      await expectOffered(id)
    }
  })

  it('declined, to the last moment in which it can be appealed and after it', async () => {
    const { id } = await aDeclinedRequest(t)
    for (const at of ['2026-12-06T00:00:00+08:00', '2026-12-06T00:00:01+08:00']) {
      t.travel(Temporal.Instant.from(at))
      await expectOffered(id)
    }
  })

  it('appealed, and rejected', async () => {
    const { id, requestId } = await anAppeal(t)
    await expectOffered(requestId)
    await act(t, t.cast.leader, `/api/appeals/${id}/decision`, { decision: 'rejected', words: '维持。' })
    await expectOffered(requestId)
  })
})
