import { describe, expect, it } from 'vitest'
import { grades, gradeWords, needsCallBack } from './grade.ts'
import { whyNotCallBack, whyNotComment } from './rating-steps.ts'

const language = 'zh-CN' as const
const bad = { grade: 2, commented: false, calledBack: false }

describe('a grade (R8.1, R8.2)', () => {
  it('has its word, and the last two open a call-back', () => {
    expect(grades.map(grade => gradeWords[grade].zh)).toEqual(['非常满意', '满意', '基本满意', '不满意', '非常不满意'])
    expect(grades.filter(needsCallBack)).toEqual([2, 1])
  })
})

describe('the officer’s answer to it', () => {
  it('is the officer’s alone, once', () => {
    expect(whyNotComment(bad, { relation: 'officer', language })).toBeNull()
    expect(whyNotComment(bad, { relation: 'deputy', language })?.code).toBe('mayNot')
    expect(whyNotComment({ ...bad, commented: true }, { relation: 'officer', language })?.code).toBe('commentedAlready')
  })
})

describe('the call-back', () => {
  const caller = { tookPart: false, superior: true, language }
  it('is the minister’s, never who was rated, once, and only after a bad grade', () => {
    expect(whyNotCallBack(bad, caller)).toBeNull()
    expect(whyNotCallBack(bad, { ...caller, tookPart: true })?.code).toBe('notOwnWork')
    expect(whyNotCallBack(bad, { ...caller, superior: false })?.code).toBe('mayNot')
    expect(whyNotCallBack({ ...bad, grade: 3 }, caller)?.code).toBe('noCallBack')
    expect(whyNotCallBack({ ...bad, calledBack: true }, caller)?.code).toBe('callBackDone')
  })
})
