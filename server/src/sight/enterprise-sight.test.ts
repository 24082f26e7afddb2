import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { guangzhou, haizhu, makeEnterprise, makeMember } from '@yigen/testing/cast.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readByCity, relationHere, visibleEnterprises, whollySeen } from './enterprise-sight.ts'
import { reachColumn } from './reach.queries.ts'

let test: TestApp
let unassigned: string
beforeAll(async () => {
  test = await testApp()
  unassigned = await makeEnterprise(test.db, test.now(), { name: '广州珠岸新材料有限公司', officerId: null, createdBy: test.cast.minister })
})
afterAll(() => test.close())

async function actorOf(memberId: string): Promise<Actor> {
  const { rows } = await sql<Actor>`
    select m.id as "memberId", m.district_id as "districtId", m.unit_id as "unitId", u.level as "unitLevel", u.name as "unitName", m.name, m.roles, m.language,
      ${reachColumn(test.now())} as reach
    from member m join unit u on u.id = m.unit_id where m.id = ${memberId}`.execute(test.db)
  return rows[0] as Actor
}

async function seenBy(memberId: string): Promise<string[]> {
  const actor = await actorOf(memberId)
  const { rows } = await sql<{ id: string }>`select e.id from enterprise e where ${whollySeen(actor)}`.execute(test.db)
  return rows.map(row => row.id).sort()
}

describe('whollySeen', () => {
  const sorted = (...ids: string[]) => ids.sort()

  it('opens to an officer what they hold, and to the standing deputy the same (R11.2)', async () => {
    expect(await seenBy(test.cast.officer)).toEqual([test.cast.enterprise])
    expect(await seenBy(test.cast.deputy)).toEqual([test.cast.enterprise])
    expect(await seenBy(test.cast.foreignOfficer)).toEqual([test.cast.foreignEnterprise])
  })

  it('opens to the minister the team, and to the default one what has no officer (R3.2)', async () => {
    expect(await seenBy(test.cast.minister)).toEqual(sorted(test.cast.enterprise, unassigned))
    expect(await seenBy(test.cast.otherMinister)).toEqual([test.cast.foreignEnterprise])
  })

  it('opens to heads what their officers hold, to leaders the district', async () => {
    expect(await seenBy(test.cast.head)).toEqual(sorted(test.cast.enterprise, unassigned))
    expect(await seenBy(test.cast.streetHead)).toEqual([test.cast.foreignEnterprise])
    expect(await seenBy(test.cast.leader)).toEqual(sorted(test.cast.enterprise, test.cast.foreignEnterprise, unassigned))
  })

  it('opens to a contact their own enterprise alone (R11.1)', async () => {
    expect(await seenBy(test.cast.contact)).toEqual([test.cast.enterprise])
    expect(await seenBy(test.cast.foreignContact)).toEqual([test.cast.foreignEnterprise])
  })

  it('opens nothing to clerks, administrators and another district (R1.5)', async () => {
    for (const who of ['clerk', 'systemAdministrator', 'securityAdministrator', 'auditAdministrator', 'outsider'] as const)
      expect(await seenBy(test.cast[who])).toEqual([])
  })

  it('opens to a deputy of one enterprise that one only, while its officer stays', async () => {
    const during = sql`tstzrange(${test.now()}::timestamptz, null)`
    await sql`insert into deputy (district_id, id, officer_id, enterprise_id, deputy_id, during, appointed_by, appointed_at) values
      (${haizhu}, ${randomUUIDv7()}, ${test.cast.officer}, ${test.cast.foreignEnterprise}, ${test.cast.deputy}, ${during}, ${test.cast.minister}, ${test.now()}),
      (${haizhu}, ${randomUUIDv7()}, ${test.cast.officer}, ${test.cast.enterprise}, ${test.cast.foreignOfficer}, ${during}, ${test.cast.minister}, ${test.now()})`.execute(
      test.db,
    )
    expect(await seenBy(test.cast.deputy)).toEqual([test.cast.enterprise])
    expect(await seenBy(test.cast.foreignOfficer)).toEqual(sorted(test.cast.enterprise, test.cast.foreignEnterprise))
  })
})

describe('relationHere', () => {
  const relation = async (memberId: string, enterprise: { id: string; officer_id: string | null }) => {
    const { rows } = await sql<{ relation: string }>`
      select ${relationHere(await actorOf(memberId))} as relation from (select ${enterprise.id}::uuid as id, ${enterprise.officer_id}::uuid as officer_id) e`.execute(
      test.db,
    )
    return rows[0]?.relation
  }

  it('names the strongest of officer, deputy, minister, leader and the enterprise itself', async () => {
    const enterprise = { id: test.cast.enterprise, officer_id: test.cast.officer }
    expect(await relation(test.cast.officer, enterprise)).toBe('officer')
    expect(await relation(test.cast.deputy, enterprise)).toBe('deputy')
    expect(await relation(test.cast.minister, enterprise)).toBe('minister')
    expect(await relation(test.cast.leader, enterprise)).toBe('leader')
    expect(await relation(test.cast.contact, enterprise)).toBe('enterprise')
    for (const who of ['head', 'clerk', 'otherMinister', 'foreignContact', 'auditAdministrator'] as const)
      expect(await relation(test.cast[who], enterprise)).toBe('other')
  })

  it('gives what has no officer to the default minister (R3.2)', async () => {
    expect(await relation(test.cast.minister, { id: unassigned, officer_id: null })).toBe('minister')
    expect(await relation(test.cast.otherMinister, { id: unassigned, officer_id: null })).toBe('other')
  })
})

describe('readByCity', () => {
  const lines = async (memberId: string) => {
    const actor = await actorOf(memberId)
    const { rows } = await sql<{
      read: boolean
      here: boolean
    }>`select ${readByCity(actor)} as read, ${visibleEnterprises(actor)} as here from enterprise e`.execute(test.db)
    return { read: rows.filter(row => row.read).length, here: rows.filter(row => row.here).length }
  }

  it('opens to the people of the city the lines of all its districts, and to write by none (R11.2, R18.1)', async () => {
    for (const role of ['leader', 'minister', 'officer', 'head', 'clerk'] as const) {
      const id = await makeMember(test.db, test.now(), { name: '齐望岳', unitId: guangzhou, roles: [role], districtId: guangzhou })
      expect(await lines(id)).toEqual({ read: 3, here: 0 })
    }
  })

  it('opens nothing to the city’s administrators, nor to the people of a district', async () => {
    const keeper = await makeMember(test.db, test.now(), {
      name: '市里人',
      unitId: guangzhou,
      roles: ['systemAdministrator'],
      districtId: guangzhou,
    })
    expect(await lines(keeper)).toEqual({ read: 0, here: 0 })
    expect(await lines(test.cast.leader)).toEqual({ read: 0, here: 3 })
  })
})
