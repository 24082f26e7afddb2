import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeExports } from '#exports/make-exports.ts'
import { purgeWork } from './purge-work.ts'

let test: TestApp
beforeAll(async () => {
  test = await testApp()
})
afterAll(() => test.close())

const ids = async () => (await test.db.selectFrom('long_work').select('id').execute()).map(({ id }) => id)

describe('purgeWork', () => {
  it('forgets what ended more than a day ago, never what is still asked for', async () => {
    const ask = async (who: string) => (await (await test.as(who)).post('/api/enterprises/export', {})).body.id as string
    await ask(test.cast.officer)
    await makeExports(test.context)
    const waiting = await ask(test.cast.leader)
    await purgeWork(test.db, test.travel({ hours: 24 }))
    expect(await ids()).toHaveLength(2)
    await purgeWork(test.db, test.travel({ hours: 48 }))
    expect(await ids()).toEqual([waiting])
  })
})
