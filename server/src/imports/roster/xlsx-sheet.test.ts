import { rosterLimits } from '@yigen/domain/imports/roster-sheet.ts'
import { describe, expect, it } from 'vitest'
import { headerWithin } from './assemble-sheet.ts'
import { readWorksheet } from './xlsx-sheet.ts'

/** A worksheet that never ends, and how many of its rows were asked for. */
function endless(row: (number: number) => string) {
  const asked = { rows: 0 }
  return {
    asked,
    async *chunks() {
      for (;;) yield row(++asked.rows)
    },
  }
}

const book = { strings: [], formats: [], from1904: false }

describe('a worksheet is read no further than a roster goes', () => {
  it('rows: one more than there may be ends it', async () => {
    const { asked, chunks } = endless(number => `<row r="${number}"><c t="inlineStr"><is><t>企业</t></is></c></row>`)
    await expect(readWorksheet(chunks(), book)).rejects.toMatchObject({ refusal: { code: 'tooManyRows' } })
    expect(asked.rows).toBeLessThanOrEqual(rosterLimits.rows + headerWithin + 2)
  })

  it('columns: the first row that is too wide ends it', async () => {
    const wide = '<c t="inlineStr"><is><t>列</t></is></c>'.repeat(rosterLimits.columns + 1)
    const { asked, chunks } = endless(number => `<row r="${number}">${wide}</row>`)
    await expect(readWorksheet(chunks(), book)).rejects.toMatchObject({ refusal: { code: 'tooManyColumns' } })
    expect(asked.rows).toBeLessThanOrEqual(2)
  })
})
