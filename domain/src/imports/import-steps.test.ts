import { describe, expect, it } from 'vitest'
import { type ImportStanding, whyNotBeside, whyNotCancel, whyNotMend, whyNotUndo, whyNotWrite } from './import-steps.ts'

const counts = { new: 2, changed: 1, same: 0, faulty: 0, leftOut: 0 }
const standing: ImportStanding = { state: 'checked', counts, columnFaults: [] }

describe('an import (R2.4)', () => {
  it('is written when nothing is faulty any more', () => {
    expect(whyNotWrite(standing, 'zh-CN')).toBeNull()
    expect(whyNotWrite({ ...standing, counts: { ...counts, faulty: 3 } }, 'zh-CN')).toMatchObject({
      code: 'importHasFaults',
      blanks: { count: 3 },
    })
    expect(whyNotWrite({ ...standing, counts: { ...counts, new: 0, changed: 0 } }, 'zh-CN')?.code).toBe('importNothing')
    const columnFaults = [{ code: 'nameMissing' as const, columns: [], blanks: {} }]
    expect(whyNotWrite({ ...standing, columnFaults }, 'zh-CN')).toMatchObject({ blanks: { sentence: '没有“企业名称”这一列。' } })
  })

  it('is written once, and mended only before', () => {
    expect(whyNotWrite({ ...standing, state: 'imported' }, 'zh-CN')).toMatchObject({ code: 'importState', blanks: { state: '写入' } })
    expect(whyNotMend({ state: 'checked' }, 'zh-CN')).toBeNull()
    expect(whyNotMend({ state: 'undone' }, 'zh-CN')?.code).toBe('importState')
  })

  it('is undone within 24 hours, unless its rows were used', () => {
    const importedAt = Temporal.Instant.from('2026-11-25T09:42:00+08:00')
    const why = (hours: number, touched: number) =>
      whyNotUndo({ state: 'imported', importedAt }, touched, importedAt.add({ hours }), 'zh-CN')?.code ?? null
    expect(why(24, 0)).toBeNull()
    expect(why(25, 0)).toBe('importTooOld')
    expect(why(1, 2)).toBe('importTouched')
    expect(whyNotUndo({ state: 'undone', importedAt }, 0, importedAt, 'zh-CN')?.code).toBe('importState')
  })

  it('has one thing done with it at a time, which can be stopped', () => {
    expect([whyNotBeside(null, 'zh-CN'), whyNotCancel('undo')]).toEqual([null, null])
    expect(whyNotBeside('undo', 'en')).toMatchObject({ code: 'importUnderWay', blanks: { step: 'undone' } })
    expect(whyNotCancel(null)?.code).toBe('importNotUnderWay')
  })
})
