import { randomUUID } from 'node:crypto'
import { mostPhrases } from '@yigen/domain/phrases/phrase.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const phrase = { name: '收到', words: '{contact}您好：{enterprise}的诉求已收到。' }
const save = async (who: string | null, body: object = phrase, key?: string) => (await t.as(who)).post('/api/phrases', body, key)
const kept = () => t.db.selectFrom('phrase').select(['name', 'words', 'shared']).where('member_id', '=', t.cast.officer).execute()

describe('savePhrase', () => {
  it('refuses a stranger: 401', async () => expect((await save(null)).status).toBe(401))

  it('refuses a name of nothing, and too many words: 400', async () => {
    for (const wrong of [{ name: ' ' }, { name: 'x'.repeat(31) }, { words: '' }, { words: '长'.repeat(2001) }])
      expect((await save(t.cast.officer, { ...phrase, ...wrong })).status).toBe(400)
  })

  it('is the office’s, and for the district only of ministers and leaders: 403', async () => {
    expect((await save(t.cast.contact)).status).toBe(403)
    expect((await save(t.cast.officer, { ...phrase, shared: true })).status).toBe(403)
    expect((await save(t.cast.minister, { ...phrase, shared: true })).status).toBe(201)
  })

  it('keeps it, once for the same key; under the same name it takes the place of the one before', async () => {
    const key = randomUUID()
    const first = await save(t.cast.officer, phrase, key)
    expect([first.status, (await save(t.cast.officer, phrase, key)).body]).toEqual([201, first.body])
    expect((await save(t.cast.officer, { ...phrase, words: '您好，已收到。' })).body).toEqual(first.body)
    expect(await kept()).toEqual([{ name: '收到', words: '您好，已收到。', shared: false }])
  })

  it('refuses more than anybody looks through: 409', async () => {
    for (let n = 1; n < mostPhrases; n++) await save(t.cast.officer, { ...phrase, name: `第 ${n} 条` })
    expect((await save(t.cast.officer, { ...phrase, name: '多出来的' })).body.code).toBe('tooManyPhrases')
    expect((await save(t.cast.officer, phrase)).status).toBe(201)
  })
})
