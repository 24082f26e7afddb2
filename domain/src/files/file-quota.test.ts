import { describe, expect, it } from 'vitest'
import { fileQuota, whyNotMoreFiles } from './file-quota.ts'

const none = { files: 0, ofMatter: 0, ofEnterpriseToday: 0 }
const code = (kept: Partial<typeof none>, bytes = 1) => whyNotMoreFiles({ ...none, ...kept }, bytes)?.code ?? null

describe('more files', () => {
  it('are taken while there is room', () => {
    expect(code({})).toBeNull()
    expect(
      code({ files: fileQuota.files - 1, ofMatter: fileQuota.ofMatter - 1, ofEnterpriseToday: fileQuota.ofEnterpriseADay - 1 }),
    ).toBeNull()
  })

  it('are refused past so many of a matter, so much of a matter, and so much of an enterprise in a day', () => {
    expect(code({ files: fileQuota.files })).toBe('tooManyFiles')
    expect(code({ ofMatter: fileQuota.ofMatter })).toBe('matterFull')
    expect(code({ ofEnterpriseToday: fileQuota.ofEnterpriseADay })).toBe('dayFull')
    expect(whyNotMoreFiles({ ...none, ofMatter: fileQuota.ofMatter }, 1)?.blanks).toEqual({ max: '200 MB' })
  })
})
