import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anAcceptedTransfer, aProposedTransfer, type There, yuexiuPeople } from '@yigen/testing/transfers.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
let there: There
type Row = { id: string; mine: boolean; enterpriseId: string | null }
const list = async (who: string, query = '') => (await t.as(who)).get(`/api/transfers${query}`)
const rowsFor = async (who: string, query = ''): Promise<Row[]> => (await list(who, query)).body.rows

beforeAll(async () => {
  t = await testApp()
  there = await yuexiuPeople(t)
})
afterAll(() => t.close())

it('lists on either side what one sees, open and over, page after page; others are refused', async () => {
  const [first, second] = [await aProposedTransfer(t), await aProposedTransfer(t)]
  const accepted = await anAcceptedTransfer(t)
  expect((await list(t.cast.clerk)).status).toBe(403)
  expect((await rowsFor(there.minister)).map(({ id, mine }) => [id, mine])).toEqual([
    [second.id, true],
    [first.id, true],
  ])
  expect((await rowsFor(t.cast.officer)).map(({ id }) => id)).toEqual([second.id, first.id])
  expect(await rowsFor(t.cast.foreignOfficer)).toEqual([])
  const page = (await list(there.minister, '?limit=1')).body
  expect((await rowsFor(there.minister, `?limit=1&after=${encodeURIComponent(page.next)}`)).map(({ id }) => id)).toEqual([first.id])
  expect((await rowsFor(there.officer, '?state=over')).map(({ id, enterpriseId }) => [id, enterpriseId])).toEqual([
    [accepted.id, accepted.there],
  ])
  expect((await rowsFor(t.cast.officer, '?state=over')).map(({ enterpriseId }) => enterpriseId)).toEqual([accepted.enterpriseId])
})
