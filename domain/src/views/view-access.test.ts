import { expect, test } from 'vitest'
import type { Role } from '#members/role.ts'
import { whyNotSaveView } from './view-access.ts'

const whyNot = (role: Role, shared: boolean) => whyNotSaveView({ roles: [role], language: 'zh-CN' }, { shared })

test('who leads others saves views for them, everybody of the office for themselves', () => {
  for (const role of ['minister', 'leader', 'head'] as const) expect(whyNot(role, true)).toBeNull()
  for (const role of ['officer', 'clerk', 'auditAdministrator'] as const) {
    expect(whyNot(role, false)).toBeNull()
    expect(whyNot(role, true)).toMatchObject({ code: 'mayNot' })
  }
  expect(whyNot('contact', false)).toMatchObject({ code: 'mayNot' })
})
