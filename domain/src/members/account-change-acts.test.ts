import { describe, expect, it } from 'vitest'
import { type AccountChange, decidersOf, guardedAmong, twoDecide, whoResets, whyNotDecideChange } from './account-change-acts.ts'
import type { Actor } from './actor.ts'
import { noReach } from './reach.ts'
import type { Role } from './role.ts'

const someone = (memberId: string, ...roles: Role[]): Actor => ({
  memberId,
  districtId: '440105',
  unitId: '440105-tax',
  unitLevel: 'department',
  unitName: '区税务局',
  name: memberId,
  roles,
  language: 'zh-CN',
  reach: noReach,
})
const system = someone('system', 'systemAdministrator')
const security = someone('security', 'securityAdministrator')
const audit = someone('audit', 'auditAdministrator')
const by = ({ memberId, roles }: Actor) => ({ id: memberId, roles })

const reset = (of: Actor, asker = system): AccountChange => ({ kind: 'passwordReset', state: 'waiting', member: by(of), asker: by(asker) })
const code = (actor: Actor, change: AccountChange) => whyNotDecideChange(actor, change)?.code ?? null

describe('what two decide (R1.6)', () => {
  it('roles of administrators and leaders, when they come in', () => {
    expect(guardedAmong(['officer', 'leader', 'clerk'], [])).toEqual(['leader'])
    expect(guardedAmong(['auditAdministrator'], ['clerk'])).toEqual(['auditAdministrator'])
    expect(guardedAmong(['officer', 'leader'], ['leader'])).toEqual([])
    expect(guardedAmong(['officer', 'minister', 'head', 'clerk'], [])).toEqual([])
  })

  it('begins with administrators of two kinds', () => {
    expect(twoDecide(['systemAdministrator', 'officer', 'leader'])).toBe(false)
    expect(twoDecide(['auditAdministrator', 'systemAdministrator'])).toBe(true)
  })
})

describe('who releases a reset', () => {
  it('the security administrator; of one of their own the audit administrator', () => {
    expect(decidersOf(reset(someone('officer', 'officer')))).toEqual(['securityAdministrator'])
    expect(decidersOf(reset(audit))).toEqual(['securityAdministrator'])
    expect(decidersOf(reset(security))).toEqual(['auditAdministrator'])
    expect(decidersOf(reset(system, security))).toEqual(['auditAdministrator'])
  })

  it('never who asked, never whom it is about, never twice', () => {
    expect(code(security, reset(someone('officer', 'officer')))).toBeNull()
    expect(code(system, reset(someone('officer', 'officer')))).toBe('mayNot')
    expect(code(security, reset(security))).toBe('mayNot')
    expect(code(audit, reset(security, audit))).toBe('notOwnWork')
    expect(code(security, { ...reset(audit), state: 'released' })).toBe('changeDecided')
  })
})

describe('who brings a reset about', () => {
  const resetting = (of: Actor, ...others: Actor[]) =>
    whoResets(
      by(of),
      others.map(one => ({ ...by(one), name: one.name })),
    )?.map(({ id }) => id) ?? null
  const system02 = someone('system02', 'systemAdministrator')

  it('one who asks and another who releases it', () => {
    expect(resetting(someone('officer', 'officer'), audit, security, system)).toEqual(['system', 'security'])
    expect(resetting(security, system, audit)).toEqual(['system', 'audit'])
    expect(resetting(system, security, audit)).toEqual(['security', 'audit'])
    expect(resetting(system, system02, security)).toEqual(['system02', 'security'])
  })

  it('one alone until two kinds are there', () => expect(resetting(system, system02)).toEqual(['system02']))

  it('nobody where the one kind that could release it is missing, or who asks', () => {
    expect(resetting(system, security)).toBeNull()
    expect(resetting(security, system)).toBeNull()
    expect(resetting(audit, security)).toBeNull()
    expect(resetting(system)).toBeNull()
  })
})

describe('who confirms roles', () => {
  const roles = (of: Actor, asker = security): AccountChange => ({ ...reset(of, asker), kind: 'roles' })

  it('any other administrator', () => {
    const officer = someone('officer', 'officer')
    expect([system, audit].map(one => code(one, roles(officer)))).toEqual([null, null])
    expect(code(someone('security02', 'securityAdministrator'), roles(officer))).toBeNull()
    expect(code(officer, roles(officer))).toBe('mayNot')
  })

  it('never who granted them, never who gets them', () => {
    expect(code(security, roles(someone('officer', 'officer')))).toBe('notOwnWork')
    expect(code(system, roles(system))).toBe('notOwnWork')
  })
})
