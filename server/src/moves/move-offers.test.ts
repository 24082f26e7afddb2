import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { attempting } from '@yigen/testing/attempts.ts'
import { makeMember, peopleOf } from '@yigen/testing/cast.ts'
import { aRepliedRequest } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let colleague: string
beforeAll(async () => {
  t = await testApp()
  const team = { unitId: '440105-investment', ministerId: t.cast.minister }
  colleague = await makeMember(t.db, t.now(), { name: '叶听澜', roles: ['officer'], ...team })
})
afterAll(() => t.close())

async function aMove(toId: string): Promise<string> {
  const { id } = await aRepliedRequest(t)
  await act(t, t.cast.officer, `/api/requests/${id}/move`, { toId, words: '你那边更近。' })
  return id
}

it('a page offers an answer to whom the step lets give it, in every state', async () => {
  const [waiting, ofDeputy, answered, over] = [
    await aMove(colleague),
    await aMove(t.cast.deputy),
    await aMove(colleague),
    await aMove(colleague),
  ]
  await act(t, colleague, `/api/requests/${answered}/move/answer`, { accept: true })
  await act(t, t.cast.minister, `/api/requests/${answered}/move`, { toId: t.cast.deputy, words: '再转一次。' })
  await act(t, t.cast.contact, `/api/requests/${over}/withdrawal`, { reason: '房东已经办好了。' })
  const offered: string[] = []
  await attempting(t, async attempt => {
    for (const who of [...peopleOf(t.cast), colleague]) {
      const caller = await t.as(who)
      for (const id of [waiting, ofDeputy, answered, over]) {
        const mayAnswer = (await caller.get(`/api/requests/${id}`)).body.move?.mayAnswer ?? false
        const { code } = await attempt(who, `/api/requests/${id}/move/answer`, { accept: true })
        expect(mayAnswer).toBe(code === null)
        if (mayAnswer) offered.push(id)
      }
    }
  })
  expect(offered.sort()).toEqual([waiting, ofDeputy, answered].sort())
})
