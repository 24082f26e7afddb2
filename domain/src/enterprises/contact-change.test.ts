import { describe, expect, it } from 'vitest'
import { contactChangeInWords, sameNumber } from './contact-change.ts'

const before = { name: '温书言', title: '', phone: '139-0000-0063' }

describe('contactChangeInWords', () => {
  it('says what was and what is, numbers masked (R11.4)', () => {
    expect(contactChangeInWords(before, { name: '温书言', title: '财务', phone: '137-0000-0063' })).toEqual({
      zh: '职务由“空”改为“财务”，电话由“139****0063”改为“137****0063”',
      en: 'title from “none” to “财务”, phone from “139****0063” to “137****0063”',
    })
  })
  it('is empty where nothing changed', () => expect(contactChangeInWords(before, { ...before })).toEqual({ zh: '', en: '' }))
})

describe('sameNumber', () => {
  it('is about the number, not the writing', () => {
    expect(sameNumber('139-0000-0063', '+86 139 0000 0063')).toBe(true)
    expect(sameNumber('139-0000-0063', '137-0000-0063')).toBe(false)
    expect(sameNumber('139-0000-0063', '')).toBe(false)
    expect(sameNumber('+852 2345 6789', '+852 2345 6789')).toBe(true)
  })
})
