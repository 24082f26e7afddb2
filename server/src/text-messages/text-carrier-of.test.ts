import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { textCarrierOf } from './text-carrier-of.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'yigen-texts-'))
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))

const message = { phone: '13900000034', words: '【一跟到底】登录验证码 482913' }
const { signal } = new AbortController()

describe('the carrier of text messages', () => {
  it('is none where none is named', () => expect(textCarrierOf({ textMessages: 'off', dataFolder })).toBeNull())

  it('file: a line for each, behind the others, for nobody else on the machine', async () => {
    const carrier = textCarrierOf({ textMessages: 'file', dataFolder: join(dataFolder, 'new') })
    await carrier?.send(message, signal)
    await carrier?.send({ ...message, words: '第二条' }, signal)
    const file = join(dataFolder, 'new/text-messages.jsonl')
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual([message, { ...message, words: '第二条' }])
    expect(statSync(file).mode & 0o077).toBe(0)
  })

  it('file: that cannot be written fails', async () => {
    const carrier = textCarrierOf({ textMessages: 'file', dataFolder: '/dev/null/nowhere' })
    await expect(carrier?.send(message, signal)).rejects.toThrow()
  })

  it('console: printed plainly', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => {})
    await textCarrierOf({ textMessages: 'console', dataFolder })?.send(message, signal)
    expect(print.mock.calls).toEqual([['短信 text message → 13900000034: 【一跟到底】登录验证码 482913']])
    print.mockRestore()
  })
})
