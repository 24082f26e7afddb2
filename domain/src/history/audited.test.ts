import { describe, expect, it } from 'vitest'
import { audited, saidInSentence } from './audited.ts'

describe('what the audit administrator reads of a row (R1.5)', () => {
  it('names people, units, moments and counts', () => {
    const data = { officer: '陈若溪', dueAt: '11-26 18:00', unit: { zh: '区税务局', en: 'Tax' }, count: 3 }
    expect(audited('task.handed', data)).toEqual(data)
    expect(audited('member.disabled', { name: '梁砚秋' })).toEqual({ name: '梁砚秋' })
  })

  it('leaves out what was written, and what a file is called, of whichever noun', () => {
    expect(audited('request.replied', { words: '王经理您好' })).toEqual({ words: '…' })
    expect(audited('task.fileAttached', { unit: '区税务局', name: '诊断书.pdf' })).toEqual({ unit: '区税务局', name: '…' })
    expect(audited('import.made', { file: '重点企业.xlsx', added: 2, changed: 0 })).toEqual({ file: '…', added: 2, changed: 0 })
    expect(audited('assignment.made', { officer: '陈若溪', reason: '熟悉行业' })).toEqual({ officer: '陈若溪', reason: '…' })
  })

  it('has why an administrator did something to an account, and what somebody tried', () => {
    const asked = { name: '梁砚秋', asker: '安全员', reason: '本人忘了密码' }
    expect(audited('member.resetRefused', asked)).toEqual(asked)
    const tried = { act: 'grantRoles', why: { zh: '这一步由安全管理员来做。', en: 'This step is for security administrators.' } }
    expect(audited('member.refused', tried)).toEqual(tried)
  })

  it('has what an administrator changed of somebody, and not what was changed of an enterprise', () => {
    const what = { zh: '单位由“区税务局”改为“区投促中心”', en: 'unit from “区税务局” to “区投促中心”' }
    expect(audited('member.changed', { name: '梁砚秋', what })).toEqual({ name: '梁砚秋', what })
    expect(audited('enterprise.changed', { what })).toEqual({ what: '…' })
    expect(audited('enterprise.takenBack', { name: '合计 60 家', reason: '误录' })).toEqual({ name: '…', reason: '…' })
  })

  it('leaves out what nobody said is plain', () => {
    expect(audited('project.opened', { promise: '三年' })).toEqual({ promise: '…' })
  })

  it('shows of a number that is a login name its ends', () => {
    expect(audited('member.signInFailed', { loginName: '13900000034' })).toEqual({ loginName: '139****34' })
    expect(audited('member.signInFailed', { loginName: 'officer01' })).toEqual({ loginName: 'officer01' })
  })
})

it('the enterprise gets what the sentence says, not what else is kept (R11.3)', () => {
  expect(saidInSentence('assignment.made', { officer: '陈若溪', officerId: 'x', reason: '熟悉行业' })).toEqual({ officer: '陈若溪' })
  expect(saidInSentence('of.no.kind', { words: '…' })).toEqual({})
})
