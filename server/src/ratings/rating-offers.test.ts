import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { attempting } from '@yigen/testing/attempts.ts'
import { makeMember, peopleOf } from '@yigen/testing/cast.ts'
import { proposal, tryTwoWays } from '@yigen/testing/declines.ts'
import { aRating } from '@yigen/testing/ratings.ts'
import { aRepliedRequest, findOne } from '@yigen/testing/requests.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let colleague: string
const comment = { comment: '您说得对，已经改了。' }
const callBack = { said: '来回跑。', willChange: '一次说清。' }

beforeAll(async () => {
  t = await testApp()
  const team = { unitId: '440105-investment', ministerId: t.cast.minister }
  colleague = await makeMember(t.db, t.now(), { name: '叶听澜', roles: ['officer'], ...team })
})
afterAll(() => t.close())

async function aCommented() {
  const rating = await aRating(t, 1)
  await act(t, t.cast.officer, `/api/ratings/${rating.id}/comment`, comment)
  return rating
}

async function aCalledBack() {
  const rating = await aRating(t, 2)
  await act(t, t.cast.minister, `/api/ratings/${rating.id}/call-back`, callBack)
  return rating
}

/** Rated badly after a colleague who took it over settled it. */
async function ofATakenMatter() {
  const { id } = await aRepliedRequest(t)
  await act(t, t.cast.officer, `/api/requests/${id}/move`, { toId: colleague, words: '你那边更近。' })
  await act(t, colleague, `/api/requests/${id}/move/answer`, { accept: true })
  await act(t, colleague, `/api/requests/${id}/settlement`, { words: '办好了。', seen: (await findOne(t, id)).lastMessageId })
  const { id: rating } = await act(t, t.cast.contact, `/api/requests/${id}/rating`, { grade: 1 })
  return { id: rating as string, requestId: id }
}

/** Rated badly once the refusal, proposed by the deputy, was final. */
async function ofADeclinedMatter() {
  const { id } = await aRepliedRequest(t)
  await tryTwoWays(t, id)
  const decline = await act(t, t.cast.deputy, `/api/requests/${id}/declines`, proposal)
  await act(t, t.cast.minister, `/api/declines/${decline.id}/release`, {})
  t.travel({ hours: 24 * 11 })
  const { id: rating } = await act(t, t.cast.contact, `/api/requests/${id}/rating`, { grade: 2 })
  return { id: rating as string, requestId: id }
}

it('a page offers of a rating what the steps let pass, to everybody in every state', async () => {
  const ratings = [await aRating(t, 4), await aRating(t, 1), await aCommented(), await aCalledBack()]
  ratings.push(await ofATakenMatter(), await ofADeclinedMatter())
  await attempting(t, async attempt => {
    for (const who of [...peopleOf(t.cast), colleague])
      for (const { id, requestId } of ratings) {
        const { mayComment = false, mayCallBack = false } = (await (await t.as(who)).get(`/api/requests/${requestId}`)).body.rating ?? {}
        const commented = await attempt(who, `/api/ratings/${id}/comment`, comment)
        const calledBack = await attempt(who, `/api/ratings/${id}/call-back`, callBack)
        expect([mayComment, mayCallBack]).toEqual([commented.code === null, calledBack.code === null])
      }
  })
})
