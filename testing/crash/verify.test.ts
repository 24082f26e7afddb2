import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestApp, testApp } from '../app.ts'
import { aFiledRequest } from '../requests.ts'
import { Journal } from './journal.ts'
import { written } from './trace.ts'
import { verify } from './verify.ts'

const message = written('request_message', 'body')

let t: TestApp
let journal: Journal
let request: { id: string }
beforeAll(async () => {
  t = await testApp()
  request = await aFiledRequest(t)
})
afterAll(() => t.close())
beforeEach(() => {
  journal = new Journal(join(tmpdir(), `yigen-journal-${randomUUID()}.jsonl`))
})

const note = async (words: string, key: string) => (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/notes`, { words }, key)
const actOf = (words: string, key: string) => ({ key, memberId: t.cast.officer, step: 'addNote', trace: message(words) })

it('finds what was acknowledged, once, with its answer', async () => {
  const { status, body } = await note('在。', 'there')
  journal.acknowledge(actOf('在。', 'there'), status, body)
  expect(await verify(t.ownerUrl, journal, t.context.filesFolder)).toEqual({ lost: [], doubled: [] })
})

it('misses what is not there, and an answer that was never given', async () => {
  journal.acknowledge(actOf('从未写过。', 'never'), 200, {})
  await note('另一个答案。', 'other')
  journal.acknowledge(actOf('另一个答案。', 'other'), 200, { id: 'made up' })
  expect(await verify(t.ownerUrl, journal, t.context.filesFolder)).toEqual({ lost: ['addNote never', 'addNote other'], doubled: [] })
})

it('sees what was done twice, acknowledged or not', async () => {
  const { status, body } = await note('两遍。', 'first')
  await note('两遍。', 'second')
  journal.acknowledge(actOf('两遍。', 'first'), status, body)
  await note('没人知道。', 'third')
  await note('没人知道。', 'fourth')
  journal.begin(actOf('没人知道。', 'third'))
  expect(await verify(t.ownerUrl, journal, t.context.filesFolder)).toEqual({ lost: [], doubled: ['addNote first', 'addNote third'] })
})
