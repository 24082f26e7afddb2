import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestApp, testApp, wednesday } from '@yigen/testing/app.ts'
import { never } from '@yigen/testing/order.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLog } from '#log.ts'
import { files } from './files.fixture.ts'

let t: TestApp
let logged = ''
let url: string
let request: Awaited<ReturnType<typeof aFiledRequest>>
beforeAll(async () => {
  const write = (line: string) => {
    logged += line
  }
  t = await testApp(wednesday, { log: makeLog('error', { write }) })
  request = await aFiledRequest(t)
  const { body } = await (await t.as(t.cast.contact)).upload(`/api/requests/${request.id}/files`, {
    name: '竣工图 (1).pdf',
    bytes: files.pdf,
  })
  url = `/api/requests/${request.id}/files/${body.id}`
})
afterAll(() => t.close())

describe('getFile', () => {
  it('refuses nobody: 401', async () => {
    expect((await (await t.as(null)).get(url)).status).toBe(401)
  })

  it('is not there for who does not see its request: 404 like an id that never was', async () => {
    for (const who of [
      t.cast.foreignOfficer,
      t.cast.foreignContact,
      t.cast.outsider,
      t.cast.clerk,
      t.cast.streetHead,
      t.cast.auditAdministrator,
    ]) {
      const [hidden, absent] = [await (await t.as(who)).get(url), await (await t.as(who)).get(`/api/requests/${request.id}/files/${never}`)]
      expect([hidden.status, hidden.body]).toEqual([404, absent.body])
    }
  })

  it('is not there through another request that one sees', async () => {
    const other = await aFiledRequest(t)
    expect((await (await t.as(t.cast.officer)).get(url.replace(request.id, other.id))).status).toBe(404)
  })

  it.each(['contact', 'officer', 'deputy', 'minister', 'leader', 'head'] as const)(
    'is a download for the %s, which runs nothing in the page',
    async role => {
      const { status, body, headers } = await (await t.as(t.cast[role])).get(url)
      expect([status, body, headers['content-type'], headers['content-length']]).toEqual([
        200,
        files.pdf.toString(),
        'application/pdf',
        String(files.pdf.length),
      ])
      expect(headers['content-disposition']).toBe(
        `attachment; filename="___ (1).pdf"; filename*=UTF-8''%E7%AB%A3%E5%B7%A5%E5%9B%BE%20%281%29.pdf`,
      )
      expect([headers['x-content-type-options'], headers['content-security-policy'], headers['cache-control']]).toEqual([
        'nosniff',
        "sandbox; default-src 'none'",
        'private, no-store',
      ])
    },
  )

  it('a file that was changed on the disk, or is gone, is refused with a sentence and logged, not served (S5)', async () => {
    const officer = await t.as(t.cast.officer)
    const folder = join(t.context.filesFolder, '440105')
    const [place = ''] = globSync('*/*', { cwd: folder }).map(name => join(folder, name))
    const whole = readFileSync(place)
    for (const changed of [Buffer.concat([whole, Buffer.from('x')]), whole.subarray(1), Buffer.from(whole).fill(0x41, 0, 1)]) {
      writeFileSync(place, changed)
      const { status, body } = await officer.get(url)
      expect([status, body.code]).toEqual([409, 'fileChanged'])
    }
    rmSync(place)
    expect((await officer.get(url)).body.code).toBe('fileChanged')
    const lines = logged.split('\n').filter(line => line.includes('a kept file is gone or was changed on the disk'))
    expect(lines).toHaveLength(4)
    expect(logged).not.toContain('竣工图')
    writeFileSync(place, whole)
    expect((await officer.get(url)).status).toBe(200)
  })

  it('is looked at in place where it is a picture or a PDF, in no frame but ours and without script; everything else stays a download', async () => {
    const looked = async (name: string, bytes: Buffer) => {
      const { body } = await (await t.as(t.cast.contact)).upload(`/api/requests/${request.id}/files`, { name, bytes })
      const { status, headers } = await (await t.as(t.cast.officer)).get(`/api/requests/${request.id}/files/${body.id}?inline=true`)
      return [status, headers['content-disposition'], headers['content-security-policy'], headers['x-frame-options']]
    }
    expect(await looked('平面.png', files.png)).toEqual([200, 'inline', "sandbox; default-src 'none'", 'DENY'])
    expect(await looked('图.pdf', files.pdf)).toEqual([
      200,
      'inline',
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'SAMEORIGIN',
    ])
    expect(await looked('名单.txt', files.text)).toEqual([200, expect.stringMatching(/^attachment/), "sandbox; default-src 'none'", 'DENY'])
  })
})
