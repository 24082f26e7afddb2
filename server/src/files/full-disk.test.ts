import { existsSync, readdirSync } from 'node:fs'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { written } from '@yigen/testing/order.ts'
import { aFiledRequest, findOne } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const disk = vi.hoisted(() => ({ full: null as string | null }))
vi.mock('node:fs/promises', async original => {
  const real = await original<typeof import('node:fs/promises')>()
  const open: typeof real.open = async (path, ...rest) => {
    const file = await real.open(path, ...rest)
    const { full } = disk
    if (full === null || rest[0] !== 'wx') return file
    const write = file.write.bind(file)
    file.writeFile = async data => {
      await write((data as Uint8Array).subarray(0, 10))
      throw Object.assign(new Error(`${full}: no space left on device, write`), { code: full, syscall: 'write' })
    }
    return file
  }
  return { ...real, open }
})

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const kept = () => {
  const { filesFolder } = t.context
  return existsSync(filesFolder)
    ? readdirSync(filesFolder, { recursive: true, withFileTypes: true })
        .filter(one => one.isFile())
        .map(one => one.name)
    : []
}
const file = { name: '说明.txt', type: 'text/plain', bytes: Buffer.from('一次消防验收的说明，共两页。') }

describe('a disk that is full', () => {
  it.each(['ENOSPC', 'EDQUOT'])(
    '%s: 507 with a sentence, no half-written file, nothing recorded; with room again the same key is taken',
    async code => {
      const { id } = await aFiledRequest(t)
      const officer = await t.as(t.cast.officer)
      const [before, files] = [await written(t), kept()]
      disk.full = code
      const send = () =>
        officer.upload(`/api/requests/${id}/files`, { ...file, bytes: Buffer.concat([file.bytes, Buffer.from(code)]) }, {}, code)
      const answer = await send()
      disk.full = null
      expect([answer.status, answer.body.code]).toEqual([507, 'filesFull'])
      expect(answer.body.title).toBe('服务器的磁盘满了，文件没有保存。请告诉管理员，稍后再传。')
      expect(kept()).toEqual(files)
      expect(await written(t)).toEqual(before)

      expect((await send()).status).toBe(201)
      expect(kept().length).toBe(files.length + 1)
      expect((await findOne(t, id)).files).toHaveLength(1)
    },
  )
})
