import { createHash, randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type TestApp, testApp } from '../app.ts'
import { aFiledRequest } from '../requests.ts'
import { Journal } from './journal.ts'
import { recorded, written } from './trace.ts'
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

const check = () => verify(t.ownerUrl, journal, t.context.filesFolder)
const note = async (words: string, key: string) => (await t.as(t.cast.officer)).post(`/api/requests/${request.id}/notes`, { words }, key)
const actOf = (words: string, key: string) => ({ key, memberId: t.cast.officer, step: 'addNote', trace: message(words) })

it('finds what was acknowledged, once, with its answer', async () => {
  const { status, body } = await note('在。', 'there')
  journal.acknowledge(actOf('在。', 'there'), status, body)
  expect(await check()).toEqual({ lost: [], doubled: [] })
})

it('misses what is not there, and an answer that was never given', async () => {
  journal.acknowledge(actOf('从未写过。', 'never'), 200, {})
  await note('另一个答案。', 'other')
  journal.acknowledge(actOf('另一个答案。', 'other'), 200, { id: 'made up' })
  expect(await check()).toEqual({ lost: ['addNote never', 'addNote other'], doubled: [] })
})

it('sees what was done twice, acknowledged or not', async () => {
  const { status, body } = await note('两遍。', 'first')
  await note('两遍。', 'second')
  journal.acknowledge(actOf('两遍。', 'first'), status, body)
  await note('没人知道。', 'third')
  await note('没人知道。', 'fourth')
  journal.begin(actOf('没人知道。', 'third'))
  expect(await check()).toEqual({ lost: [], doubled: ['addNote first', 'addNote third'] })
})

it('counts acts together that leave the same trace', async () => {
  const officer = await t.as(t.cast.officer)
  const trace = recorded('member.settingsChanged', t.cast.officer)
  for (const key of ['one', 'two', 'unasked']) {
    const { status, body } = await officer.send('PUT', '/api/session/settings', { language: 'en' }, key)
    if (key !== 'unasked') journal.acknowledge({ key, memberId: t.cast.officer, step: 'changeSettings', trace }, status, body)
  }
  expect(await check()).toEqual({ lost: [], doubled: ['changeSettings one'] })
  journal.begin({ key: 'unasked', memberId: t.cast.officer, step: 'changeSettings', trace })
  expect(await check()).toEqual({ lost: [], doubled: [] })
  for (const key of ['three', 'four'])
    journal.acknowledge({ key, memberId: t.cast.officer, step: 'changeSettings', trace, unkeyed: true }, 200, { ok: true })
  expect((await check()).lost).toEqual(['changeSettings one'])
})

it('reads an answer that is kept sealed, and sees that it is another', async () => {
  const caller = await t.as(t.cast.systemAdministrator)
  const input = { name: '新来的', unitId: '440105-investment', loginName: 'sealed', roles: ['clerk'] }
  const { status, body } = await caller.post('/api/members', input, 'sealed')
  const trace = written('account', 'login_name')('sealed')
  const act = { key: 'sealed', memberId: t.cast.systemAdministrator, step: 'inviteMember', trace, sealedUnder: caller.cookie }
  journal.acknowledge(act, status, body)
  expect(await check()).toEqual({ lost: [], doubled: [] })
  journal.acknowledged.splice(0, 1, { ...act, status, answer: { ...body, link: 'another' } })
  expect((await check()).lost).toEqual(['inviteMember sealed'])
})

it('misses a file that is gone from the disk or is not what was handed in, and one whose row names it', async () => {
  const bytes = Buffer.from('平面图')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const contact = await t.as(t.cast.contact)
  const { status, body } = await contact.upload(`/api/requests/${request.id}/files`, { name: '平面图.txt', bytes }, {}, 'file')
  const act = { key: 'file', memberId: t.cast.contact, step: 'attachFile', trace: written('file', 'name')('平面图.txt'), sha256 }
  journal.acknowledge(act, status, body)
  expect(await check()).toEqual({ lost: [], doubled: [] })
  writeFileSync(join(t.context.filesFolder, '440105', sha256.slice(0, 2), sha256), '别的')
  expect((await check()).lost).toEqual([`file ${sha256}`, 'attachFile file'])
})
