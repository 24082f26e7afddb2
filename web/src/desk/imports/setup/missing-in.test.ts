import type { Role } from '@yigen/domain/members/role.ts'
import { describe, expect, it } from 'vitest'
import { missingIn, type Standing } from './missing-in.ts'

const with_ = (roles: readonly Role[], more: Partial<Standing> = {}): Standing => ({
  active: role => roles.filter(one => one === role).length,
  posts: { minister: false, leader: false },
  services: 25,
  hasTable: () => true,
  year: 2026,
  ...more,
})

describe('what a district lacks before its roster comes in', () => {
  it('is nearly everything on the first day', () => {
    expect(missingIn(with_(['systemAdministrator']))).toEqual({
      administrators: ['securityAdministrator', 'auditAdministrator'],
      posts: ['defaultMinister', 'defaultLeader'],
      members: ['minister', 'officer', 'leader'],
      ground: [],
    })
  })

  it('is nothing once people stand in every place', () => {
    const all = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator', 'minister', 'officer', 'leader'] as const
    const missing = missingIn(with_(all, { posts: { minister: true, leader: true } }))
    expect(Object.values(missing).flat()).toEqual([])
  })

  it('is the catalogue where it is empty, and the table of the year where there is none', () => {
    expect(missingIn(with_([], { services: 0, hasTable: year => year !== 2026 })).ground).toEqual(['services', 'table'])
  })
})
