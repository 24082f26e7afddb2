import { rosterLimits } from '@yigen/domain/imports/roster-sheet.ts'
import { describe, expect, it } from 'vitest'
import { RosterRefused } from './roster-refusals.ts'
import { zipByHand } from './workbook.fixture.ts'
import { openZip } from './zip.ts'

const megabyte = 1_000_000
const block = Buffer.alloc(megabyte, 'Excel ')

/** How much of the part comes out until it ends or is refused. */
async function inflated(text: AsyncGenerator<string>): Promise<{ bytes: number; refused: string | null }> {
  let bytes = 0
  try {
    for await (const piece of text) bytes += piece.length
    return { bytes, refused: null }
  } catch (error) {
    if (!(error instanceof RosterRefused)) throw error
    return { bytes, refused: error.refusal.code }
  }
}

describe('a container is opened without more work than its bounds allow', () => {
  it('not a byte is inflated of what declares too much, or much more than it is', () => {
    const open = (declared: number) => () => openZip(zipByHand([{ name: 'a.xml', bytes: block, declared }]))
    expect(open(rosterLimits.unzippedBytes + 1)).toThrow(RosterRefused)
    expect(open(40 * megabyte)).toThrow(RosterRefused)
    expect(open(megabyte)).not.toThrow()
  })

  it('what lies about its size is inflated up to the bound and not beyond, all parts together', { timeout: 120_000 }, async () => {
    const lies = Buffer.alloc(120 * megabyte, 'Excel ')
    const zip = openZip(
      zipByHand([
        { name: 'a.xml', bytes: lies, declared: 10 },
        { name: 'b.xml', bytes: lies, declared: 10 },
      ]),
    )
    const first = await inflated(zip.text('a.xml'))
    const second = await inflated(zip.text('b.xml'))
    expect([first, second.refused]).toEqual([{ bytes: lies.length, refused: null }, 'unzipsTooLarge'])
    expect(first.bytes + second.bytes).toBeLessThanOrEqual(rosterLimits.unzippedBytes)
    expect(first.bytes + second.bytes).toBeGreaterThan(rosterLimits.unzippedBytes - megabyte)
  })

  it('who stops reading stops inflating', async () => {
    const zip = openZip(zipByHand([{ name: 'a.xml', bytes: block }]))
    const text = zip.text('a.xml')
    expect((await text.next()).value).toHaveLength(65_536)
    expect(await text.return(undefined)).toEqual({ done: true, value: undefined })
  })
})
