import { describe, expect, it } from 'vitest'
import { combinedHeading } from './combined-heading.ts'
import { headingParts } from './roster-headings.ts'

describe('a heading under another', () => {
  it.each([
    ['企业名称', '', '企业名称'],
    ['', '楼宇', '楼宇'],
    ['企业名称', '企业名称', '企业名称'],
    ['联系人', '姓名', '联系人 姓名'],
    ['联系人', '联系电话', '联系电话'],
    ['基本信息', '所在街道', '所在街道'],
    ['2025 年', '营收（万元）', '2025 年 营收（万元）'],
    ['营业收入（万元）', '2025年', '营业收入（万元） 2025年'],
    ['法定代表人', '姓名', '法定代表人 姓名'],
  ])('%s over %s is %s', (upper, lower, heading) => expect(combinedHeading(upper, lower)).toBe(heading))

  it('is not taken for what it is not', () => {
    expect(headingParts(combinedHeading('法定代表人', '姓名')).target).toBeNull()
    expect(headingParts(combinedHeading('联系人', '姓名')).target).toBe('contactName')
    expect(headingParts(combinedHeading('2025 年', '营收（万元）'))).toMatchObject({ target: 'revenue', period: '2025', unit: 'wan' })
  })
})
