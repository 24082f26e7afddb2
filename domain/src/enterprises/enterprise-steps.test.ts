import { describe, expect, it } from 'vitest'
import { relations } from '#members/relation.ts'
import {
  type EnterpriseStanding,
  type EnterpriseStep,
  enterpriseSteps,
  phoneOpenTo,
  whyNotEnterpriseStep,
  whyNotFact,
} from './enterprise-steps.ts'

const standing: EnterpriseStanding = {
  state: 'following',
  code: null,
  officerName: '陈若溪',
  firstContactRunning: true,
  open: 0,
  openProjects: 0,
  hangs: false,
}
const today = Temporal.PlainDate.from('2026-11-25')
const mayDo = (step: EnterpriseStep, enterprise: EnterpriseStanding = standing) =>
  relations.filter(relation => whyNotEnterpriseStep(step, enterprise, { relation, language: 'zh-CN' }) === null)
const code = (step: EnterpriseStep, enterprise: Partial<EnterpriseStanding>, relation: (typeof relations)[number] = 'officer') =>
  whyNotEnterpriseStep(step, { ...standing, ...enterprise }, { relation, language: 'zh-CN' })?.code ?? null

describe('who may do what on an enterprise', () => {
  it('is one table', () => {
    const unassigned = { ...standing, officerName: null }
    expect(Object.fromEntries(enterpriseSteps.map(step => [step, mayDo(step, step === 'assignOfficer' ? unassigned : standing)]))).toEqual({
      assignOfficer: ['minister', 'leader'],
      recordFact: ['officer', 'deputy', 'minister'],
      addContact: ['officer', 'deputy', 'minister'],
      inviteContact: ['officer', 'deputy', 'minister'],
      changeContact: ['officer', 'deputy', 'minister'],
      addCreditCode: ['officer', 'deputy', 'minister'],
      changeEnterprise: ['officer', 'deputy', 'minister'],
      closeEnterprise: ['minister', 'leader'],
      takeBackEnterprise: ['minister', 'leader'],
      fileRequest: ['enterprise', 'officer', 'deputy', 'minister', 'leader'],
      recordFirstContact: ['officer', 'deputy'],
    })
  })

  it('refuses a second officer, and names the one there is (R3.1)', () => {
    expect(whyNotEnterpriseStep('assignOfficer', standing, { relation: 'minister', language: 'zh-CN' })).toMatchObject({
      code: 'alreadyAssigned',
      blanks: { officer: '陈若溪' },
    })
    expect(code('assignOfficer', { officerName: null, state: 'closed' }, 'leader')).toBe('enterpriseClosed')
  })

  it('says who may before it says not now (R12.2)', () => {
    expect(code('assignOfficer', {}, 'officer')).toBe('mayNot')
    expect(code('recordFirstContact', { firstContactRunning: false }, 'minister')).toBe('mayNot')
  })

  it('takes a credit code once, a first contact once', () => {
    expect(code('addCreditCode', { code: '91350100M000100Y43' })).toBe('codeThere')
    expect(code('recordFirstContact', { firstContactRunning: false })).toBe('firstContactDone')
    expect(code('recordFirstContact', { officerName: null }, 'deputy')).toBe('noOfficerYet')
  })

  it('closes what is followed once nothing is open, and changes nothing of what is closed (R3.1)', () => {
    expect(code('closeEnterprise', { open: 2 }, 'minister')).toBe('enterpriseHasOpen')
    expect(code('closeEnterprise', { state: 'lost' }, 'leader')).toBeNull()
    for (const step of ['closeEnterprise', 'changeEnterprise', 'assignOfficer'] as const)
      expect(code(step, { state: 'closed' }, 'minister')).toBe('enterpriseClosed')
  })

  it('takes a row back only while nothing hangs on it', () => {
    expect(code('takeBackEnterprise', { hangs: true }, 'leader')).toBe('enterpriseHasMore')
    expect(code('takeBackEnterprise', {}, 'leader')).toBeNull()
  })

  it('takes no request for one that is closed', () => {
    expect(code('fileRequest', { state: 'closed' })).toBe('enterpriseClosed')
    expect(code('fileRequest', { state: 'movedAway' })).toBeNull()
  })

  it('opens phone numbers to officer, deputy and minister alone (R11.4)', () => {
    expect(relations.filter(phoneOpenTo)).toEqual(['officer', 'deputy', 'minister'])
  })
})

describe('the value of a fact (R2.3)', () => {
  const why = (...[kind, value]: [Parameters<typeof whyNotFact>[0], Parameters<typeof whyNotFact>[1]]) =>
    whyNotFact(kind, value, today, 'zh-CN')

  it('is the one its kind takes', () => {
    expect(why('rdExpense', { number: 120_000_000, period: '2025' })).toBeNull()
    expect(why('foundedOn', { day: '2019-06-12', period: '2019-06-12' })).toBeNull()
    expect(why('certificate', { words: '高新技术企业', period: '2026' })).toBeNull()
    expect(why('rdExpense', { words: '一亿', period: '2025' })?.field).toBe('number')
    expect(why('rdExpense', { number: 1, words: '一亿', period: '2025' })?.field).toBe('words')
    expect(why('certificate', { period: '2026' })?.field).toBe('words')
  })

  it('has bounds, and a period that has begun and is in the calendar', () => {
    expect(why('officeArea', { number: 20_000_000_000, period: '2025' })?.code).toBe('factValueWrong')
    expect(why('rdExpense', { number: 1, period: '2026-11' })).toBeNull()
    expect(why('rdExpense', { number: 1, period: '2026-12' })?.code).toBe('periodNotBegun')
    expect(why('rdExpense', { number: 1, period: '2027' })?.code).toBe('periodNotBegun')
    expect(why('rdExpense', { number: 1, period: '2026-02-30' })).toMatchObject({ code: 'factValueWrong', blanks: { field: '属期' } })
  })
})
