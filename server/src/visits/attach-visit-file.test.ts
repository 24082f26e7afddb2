import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { aPicture, aRecordedVisit, aStreetsVisit, aVisit, noteBody } from '@yigen/testing/visits.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { files } from '#files/files.fixture.ts'

let t: TestApp
const attach = async (who: string | null, id: string, name = '九层.png', bytes: Uint8Array = aPicture) =>
  (await t.as(who)).upload(`/api/visits/${id}/files`, { name, bytes })

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('401, 404, 403, 409: attachVisitFile in the order of refusal', async () => {
  const { id } = await aRecordedVisit(t)
  expect((await attach(null, id)).status).toBe(401)
  for (const who of [t.cast.outsider, t.cast.clerk, t.cast.foreignContact]) expect((await attach(who, id)).status).toBe(404)
  expect((await attach(t.cast.officer, never)).status).toBe(404)
  for (const who of [t.cast.contact, t.cast.foreignOfficer]) expect((await attach(who, id)).status).toBe(403)
  expect((await attach(t.cast.officer, (await aVisit(t)).id)).body.code).toBe('fileBeforeNote')
})

it('an SVG, a HEIC and what is no picture are refused with a sentence; 30 MB are too many', async () => {
  const { id } = await aRecordedVisit(t)
  const svg = await attach(t.cast.officer, id, '图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  expect([svg.status, svg.body.code]).toEqual([400, 'fileKindNotAccepted'])
  const heic = Buffer.concat([Buffer.from('0000001866747970686569630000000068656963', 'hex'), Buffer.alloc(64)])
  const refused = await attach(t.cast.officer, id, 'IMG_1.heic', heic)
  expect([refused.status, refused.body.code]).toEqual([400, 'photoKind'])
  expect((await attach(t.cast.officer, id, '材料.txt', files.text)).body.code).toBe('photoKind')
  expect((await attach(t.cast.officer, id, '断.png', aPicture.subarray(0, 40))).body.code).toBe('photoBroken')
  expect((await attach(t.cast.officer, id, '大.png', Buffer.concat([aPicture, Buffer.alloc(30 * 1024 * 1024)]))).status).toBe(413)
})

it('a recording is taken as it is, under its ending alone', async () => {
  const { id } = await aRecordedVisit(t)
  const sound = Buffer.concat([Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'), Buffer.alloc(64)])
  const taken = await attach(t.cast.officer, id, '录音 17:41.webm', sound)
  expect([taken.status, taken.body]).toMatchObject([201, { type: 'audio/webm', bytes: sound.length }])
  expect((await attach(t.cast.officer, id, '录音.m4a', sound)).body.code).toBe('fileNotItsType')
})

it('is there once however often it is sent, and is looked at by the office', async () => {
  const { id } = await aRecordedVisit(t)
  const [one, two] = [await attach(t.cast.officer, id), await attach(t.cast.officer, id)]
  expect([one.status, two.body]).toEqual([201, one.body])
  const seen = await (await t.as(t.cast.minister)).get(`/api/visits/${id}/files/${one.body.id}?inline=true`)
  expect([seen.status, seen.headers['content-type']]).toEqual([200, 'image/png'])
})

it('who went along adds the photos of their own', async () => {
  const { id } = await aStreetsVisit(t, 30)
  await act(t, t.cast.otherMinister, `/api/visits/${id}/companions`, undefined)
  t.travel({ hours: 24 * 30 + 3 })
  const note = noteBody(t, { visitId: id, facts: [], raised: [] })
  await act(t, t.cast.foreignOfficer, `/api/enterprises/${t.cast.enterprise}/visit-notes`, note)
  expect((await attach(t.cast.otherMinister, id)).status).toBe(201)
})
