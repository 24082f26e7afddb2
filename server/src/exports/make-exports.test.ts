import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { endWaiting, holding } from '@yigen/testing/lost-connections.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeExports } from './make-exports.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const ask = async (who: string) => (await (await test.as(who)).post('/api/enterprises/export', {})).body.id as string
const made = () => test.db.selectFrom('history').select('actor_id').where('kind', '=', 'export.made').execute()
const noticesOf = async (who: string) => (await (await test.as(who)).get('/api/notices')).body.rows as { sentence: string }[]

describe('makeExports', () => {
  it('ended in the middle, leaves no file and no record, and the next run makes it once', async () => {
    const id = await ask(test.cast.officer)
    const letGo = await holding(test, 'lock table fact in access exclusive mode')
    const ended = makeExports(test.context)
    ended.catch(() => {})
    await endWaiting(test)
    await expect(ended).rejects.toThrow()
    await letGo()
    expect(await made()).toEqual([])

    expect(await makeExports(test.context)).toBe(1)
    expect(await made()).toEqual([{ actor_id: test.cast.officer }])
    const { rows } = (await (await test.as(test.cast.officer)).get('/api/exports')).body
    expect(rows).toMatchObject([{ id, state: 'done', count: 1 }])
    expect(await noticesOf(test.cast.officer)).toMatchObject([{ sentence: '企业台账 1 行已导出，24 小时内可以下载。' }])
  })

  it('is made with what its person may see by then: nothing of it when they take no register out any more', async () => {
    await ask(test.cast.head)
    await test.db
      .updateTable('member')
      .set({ roles: ['clerk'] })
      .where('id', '=', test.cast.head)
      .execute()
    await makeExports(test.context)
    const work = await test.db
      .selectFrom('long_work')
      .select(['state', 'file', 'refusal'])
      .where('member_id', '=', test.cast.head)
      .executeTakeFirst()
    expect(work).toMatchObject({ state: 'refused', file: null, refusal: { code: 'mayNot' } })
    expect((await noticesOf(test.cast.head))[0]?.sentence).toContain('企业台账没有导出：')
  })
})
