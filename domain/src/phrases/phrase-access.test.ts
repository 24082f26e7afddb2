import { expect, test } from 'vitest'
import type { Role } from '#members/role.ts'
import { whyNotSavePhrase } from './phrase-access.ts'

const whyNot = (role: Role, shared: boolean) => whyNotSavePhrase({ roles: [role], language: 'zh-CN' }, { shared })

test('everybody of the office keeps phrases of their own, ministers and leaders the district’s', () => {
  for (const role of ['minister', 'leader'] as const) expect(whyNot(role, true)).toBeNull()
  for (const role of ['officer', 'clerk', 'head'] as const) {
    expect(whyNot(role, false)).toBeNull()
    expect(whyNot(role, true)).toMatchObject({ code: 'mayNot' })
  }
  expect(whyNot('contact', false)).toMatchObject({ code: 'mayNot' })
})
