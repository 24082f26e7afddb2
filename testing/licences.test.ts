import { describe, expect, it } from 'vitest'
import { lockedPackages, refusedLicences } from '../scripts/licences.ts'

const refused = (license: string, dev = false) =>
  refusedLicences(lockedPackages(JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0', license, dev } } }))).length > 0

describe('licences', () => {
  it('of every locked package, of every platform, are on the list', () => {
    expect(lockedPackages().length).toBeGreaterThan(200)
    expect(refusedLicences(lockedPackages())).toEqual([])
  })

  it.each([
    ['MIT', false],
    ['GPL-3.0-only', true],
    ['AGPL-3.0-or-later OR MIT', false],
    ['(MIT AND Zlib)', false],
    ['MIT AND GPL-2.0-only', true],
    ['MPL-2.0', true],
    ['none', true],
  ])('%s is refused: %s', (licence, is) => expect(refused(licence)).toBe(is))

  it('of tools that are never given on may ask for their own changes back', () => expect(refused('MPL-2.0', true)).toBe(false))
})
