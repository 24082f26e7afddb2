import { describe, expect, it } from 'vitest'
import { changedFields, changeInWords, fieldsInWords } from './member-change.ts'

const before = { name: '陈若溪', title: '', unit: '区投促中心', phone: '138-0000-0012' }

describe('what was changed of somebody (R1.5)', () => {
  it('is what differs, with what stood there before', () => {
    const after = { ...before, title: '副主任', unit: '区税务局', phone: null }
    expect(changedFields(before, after)).toEqual(['title', 'unit', 'phone'])
    expect(fieldsInWords(changedFields(before, after)).zh).toBe('职务、单位、手机')
    expect(changeInWords(before, after)).toEqual({
      zh: '职务由“空”改为“副主任”，单位由“区投促中心”改为“区税务局”，手机由“138-0000-0012”改为“空”',
      en: 'post from “none” to “副主任”, unit from “区投促中心” to “区税务局”, phone from “138-0000-0012” to “none”',
    })
  })

  it('is nothing where the same was written again', () => {
    expect(changedFields(before, { ...before })).toEqual([])
  })
})
