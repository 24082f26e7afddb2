import { readdirSync } from 'node:fs'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { never, written } from '@yigen/testing/order.ts'
import { aFiledRequest, aRepliedRequest, aSettledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { files } from '#files/files.fixture.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const pdf = { name: '竣工图.pdf', bytes: files.pdf }
const attach = async (who: string | null, id: string, file: { name: string; bytes: Uint8Array } = pdf) =>
  (await t.as(who)).upload(`/api/requests/${id}/files`, file)
const megabytes = (count: number, more = 0) => Buffer.concat([files.pdf, Buffer.alloc(count * 1024 * 1024 - files.pdf.length + more, ' ')])
const noticesOf = async (who: string) =>
  (await (await t.as(who)).get('/api/notices')).body.rows as { kind: string; requestId: string; sentence: string }[]

describe('attachFile', () => {
  it('refuses nobody: 401', async () => {
    const request = await aFiledRequest(t)
    const before = await written(t)
    expect((await attach(null, request.id)).status).toBe(401)
    expect(await written(t)).toEqual(before)
  })

  it.each([
    ['a png named pdf', { name: '图.pdf', bytes: files.png }, '“图.pdf”的内容与后缀不符，不能收。'],
    ['a program named jpg', { name: '照片.jpg', bytes: files.exe }, '“照片.jpg”的内容与后缀不符，不能收。'],
    ['a docx named xlsx', { name: '表.xlsx', bytes: files.docx }, '“表.xlsx”的内容与后缀不符，不能收。'],
    ['an empty file', { name: '空.pdf', bytes: Buffer.alloc(0) }, '“空.pdf”是空文件。'],
  ])('refuses %s: 400 and says why', async (_what, file, sentence) => {
    const request = await aFiledRequest(t)
    const before = await written(t)
    const answer = await attach(t.cast.contact, request.id, file)
    expect([answer.status, answer.body.errors]).toEqual([400, [{ field: 'file', sentence }]])
    expect(await written(t)).toEqual(before)
  })

  it('takes 20 MB and refuses one byte more: 413', async () => {
    const request = await aFiledRequest(t)
    expect((await attach(t.cast.contact, request.id, { name: '大.pdf', bytes: megabytes(20) })).status).toBe(201)
    const answer = await attach(t.cast.contact, request.id, { name: '更大.pdf', bytes: megabytes(20, 1) })
    expect([answer.status, answer.body.title]).toEqual([413, '内容太大，最多 20 MB。'])
    expect((await findOne(t, request.id)).files.map(file => file.name)).toEqual(['大.pdf'])
  })

  it.each([
    [
      'no file',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x--\r\n',
      400,
      'fileMissing',
    ],
    [
      'a file that breaks off',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
      400,
      'bodyBroken',
    ],
    ['no boundary', 'multipart/form-data', 'x', 400, 'bodyBroken'],
    ['JSON', 'application/json', '{}', 415, 'wrongMediaType'],
  ])('refuses %s', async (_what, type, payload, status, code) => {
    const request = await aFiledRequest(t)
    const { cookie } = await t.as(t.cast.contact)
    const headers = { cookie: `sid=${cookie}`, 'content-type': type }
    const answer = await t.app.inject({ method: 'POST', url: `/api/requests/${request.id}/files`, headers, payload })
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })

  it('is not there for who does not see the request: 404 like an id that never was', async () => {
    const request = await aFiledRequest(t)
    for (const who of [t.cast.foreignOfficer, t.cast.foreignContact, t.cast.outsider, t.cast.clerk, t.cast.streetHead]) {
      const [hidden, absent] = [await attach(who, request.id), await attach(who, never)]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('is not for a head who sees it: 403', async () => {
    expect((await attach(t.cast.head, (await aFiledRequest(t)).id)).status).toBe(403)
  })

  it('refuses a settled request, and a twenty-first file: 409', async () => {
    expect((await attach(t.cast.contact, (await aSettledRequest(t)).id)).body.code).toBe('alreadyEnded')
    const request = await aFiledRequest(t)
    for (let i = 0; i < 20; i++)
      expect((await attach(t.cast.contact, request.id, { name: `${i}.txt`, bytes: Buffer.from(`第 ${i} 页`) })).status).toBe(201)
    const answer = await attach(t.cast.contact, request.id)
    expect([answer.status, answer.body.title]).toEqual([409, '一件事最多 20 个附件。'])
  })

  it('keeps it outside the web root, readable by the server alone, and in the record both sides read', async () => {
    const request = await aFiledRequest(t)
    const { status, body } = await attach(t.cast.contact, request.id)
    expect([status, body.name, body.type, body.bytes, body.side, body.attachedBy]).toEqual([
      201,
      '竣工图.pdf',
      'application/pdf',
      files.pdf.length,
      'enterprise',
      '王嘉树',
    ])
    expect((await findOne(t, request.id)).history[0]).toMatchObject({
      kind: 'request.fileAttached',
      public: true,
      sentence: '交来附件“竣工图.pdf”。',
    })
    const kept = readdirSync(t.context.filesFolder, { recursive: true }).map(String)
    expect(kept.filter(path => path.includes('竣工图') || path.endsWith('.pdf'))).toEqual([])
    expect(kept.some(path => /^440105\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(path))).toBe(true)
  })

  it('tells the other side: the enterprise at once, the office once it has answered', async () => {
    const filed = await aFiledRequest(t)
    await attach(t.cast.contact, filed.id)
    expect((await noticesOf(t.cast.officer))[0]).toMatchObject({ kind: 'request.filed', requestId: filed.id })
    await attach(t.cast.officer, filed.id)
    expect((await noticesOf(t.cast.contact))[0]).toMatchObject({ kind: 'request.fileAttached', requestId: filed.id })
    const replied = await aRepliedRequest(t)
    await attach(t.cast.contact, replied.id)
    expect((await noticesOf(t.cast.officer))[0]).toMatchObject({
      kind: 'request.fileAttached',
      requestId: replied.id,
      sentence: '王嘉树给“二次消防能否先于房东的一次消防验收”加了附件“竣工图.pdf”。',
    })
  })

  it('does it once for the same key; the key is refused for another file or another name: 422', async () => {
    const request = await aFiledRequest(t)
    const contact = await t.as(t.cast.contact)
    const send = (file: { name: string; bytes: Uint8Array }) => contact.upload(`/api/requests/${request.id}/files`, file, {}, 'twice')
    const [first, second] = await Promise.all([send(pdf), send(pdf)])
    expect([first.status, first.body]).toEqual([201, second.body])
    expect((await send({ ...pdf, bytes: files.png })).status).toBe(400)
    expect((await send({ ...pdf, bytes: megabytes(1) })).status).toBe(422)
    expect((await send({ ...pdf, name: '别的.pdf' })).status).toBe(422)
    expect((await findOne(t, request.id)).files).toHaveLength(1)
  })
})
