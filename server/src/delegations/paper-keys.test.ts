import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { paperKeysOf } from './paper-keys.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'yigen-keys-'))
afterAll(() => rmSync(dataFolder, { recursive: true }))
const settings = { dataFolder, paperKeys: [], production: false }

it('the key is the one of the settings in production, else of a file that nobody else on the machine reads (R21.3)', async () => {
  const [one, again] = await Promise.all([paperKeysOf(settings), paperKeysOf(settings)])
  expect(one).toEqual(again)
  expect(one?.[0].bytes).toHaveLength(32)
  expect(statSync(join(dataFolder, 'paper-key')).mode & 0o077).toBe(0)
  expect(await paperKeysOf({ ...settings, production: true })).toBeNull()
  const given = { name: 'given', bytes: randomBytes(32) }
  expect(await paperKeysOf({ ...settings, production: true, paperKeys: [given] })).toEqual([given])
})
