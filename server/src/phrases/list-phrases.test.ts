import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
  const save = async (who: string, name: string, shared: boolean) =>
    (await t.as(who)).post('/api/phrases', { name, words: `${name}。`, shared })
  await save(t.cast.officer, '周五上门', false)
  await save(t.cast.deputy, '只我用', false)
  await save(t.cast.leader, '收到', true)
})
afterAll(() => t.close())

const namesOf = async (who: string) =>
  (await (await t.as(who)).get('/api/phrases')).body.rows?.map((row: { name: string; own: boolean }) => [row.name, row.own])

describe('listPhrases', () => {
  it('is the office’s: 401, 403', async () => {
    expect((await (await t.as(null)).get('/api/phrases')).status).toBe(401)
    expect((await (await t.as(t.cast.contact)).get('/api/phrases')).status).toBe(403)
  })

  it('has one’s own first, then the district’s, and nobody else’s; another district has none of them', async () => {
    expect(await namesOf(t.cast.officer)).toEqual([
      ['周五上门', true],
      ['收到', false],
    ])
    expect(await namesOf(t.cast.leader)).toEqual([['收到', true]])
    expect(await namesOf(t.cast.outsider)).toEqual([])
  })
})
