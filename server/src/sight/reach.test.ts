import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused } from '@yigen/domain/refusals/refusals.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { guangzhou, haizhu, makeMember, yuexiu } from '@yigen/testing/cast.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from '#database/in-transaction.ts'
import { lockRequest } from '#requests/lock-request.ts'
import { readReach } from './reach.queries.ts'

let t: TestApp
beforeEach(async () => {
  t = await testApp()
})
afterEach(() => t.close())

const reach = (memberId: string) => readReach(t.db, memberId, t.now())

describe('what a member reaches', () => {
  it('is of officers whose deputy they are now, not of those they were or will be (R3.3)', async () => {
    const { officer, deputy, foreignOfficer, minister } = t.cast
    expect(await reach(deputy)).toMatchObject({ deputyOf: [officer], deputyFor: [] })
    const [before, after] = [t.now().subtract({ hours: 1 }), t.now().add({ hours: 1 })]
    await sql`update deputy set during = tstzrange(lower(during), ${before}::timestamptz) where deputy_id = ${deputy}`.execute(t.db)
    await sql`insert into deputy (district_id, id, officer_id, deputy_id, during, appointed_by, appointed_at)
      values (${haizhu}, ${randomUUIDv7()}, ${foreignOfficer}, ${deputy}, tstzrange(${after}::timestamptz, null), ${minister}, ${t.now()})`.execute(
      t.db,
    )
    expect(await reach(deputy)).toMatchObject({ deputyOf: [] })
    t.travel({ hours: 2 })
    expect(await reach(deputy)).toMatchObject({ deputyOf: [foreignOfficer] })
  })

  it('is by each role what that role opens, and nothing by any other', async () => {
    const { clerk, contact, enterprise, head, leader, minister, officer, otherMinister, foreignOfficer } = t.cast
    expect((await reach(minister)).team).toEqual(expect.arrayContaining([officer]))
    expect(await reach(minister)).toMatchObject({ unassigned: ['minister'], unit: [] })
    expect(await reach(otherMinister)).toMatchObject({ team: [foreignOfficer], unassigned: [] })
    expect((await reach(head)).unit).toEqual(expect.arrayContaining([officer, minister, head]))
    expect(await reach(head)).toMatchObject({ unassigned: ['head'], team: [] })
    expect(await reach(contact)).toMatchObject({ enterprises: [enterprise] })
    for (const who of [clerk, leader])
      expect(await reach(who)).toEqual({
        deputyOf: [],
        deputyFor: [],
        team: [],
        unit: [],
        unassigned: [],
        enterprises: [],
        takers: [],
        matters: [],
        districts: [],
      })
  })

  it('is, in the unit of a city, of the districts below it alone (R18.1)', async () => {
    const ofCity = await makeMember(t.db, t.now(), { name: '齐望岳', unitId: guangzhou, roles: ['leader'], districtId: guangzhou })
    const { districts } = await reach(ofCity)
    expect(districts).toHaveLength(11)
    expect(districts).toEqual(expect.arrayContaining([haizhu, yuexiu]))
    expect(await reach(t.cast.leader)).toMatchObject({ districts: [] })
  })

  it('never names the contacts of enterprises among the people of an office, who are very many', async () => {
    const { head, minister, contact, foreignContact } = t.cast
    for (const id of [...(await reach(minister)).team, ...(await reach(head)).unit]) expect([contact, foreignContact]).not.toContain(id)
  })

  it('names who took a matter over only where somebody did, and matters only while one is asked (R11.2)', async () => {
    const { officer, deputy, head } = t.cast
    const colleague = await makeMember(t.db, t.now(), {
      name: '林知夏',
      unitId: '440105-investment',
      roles: ['officer'],
      ministerId: t.cast.minister,
    })
    const { id } = await aFiledRequest(t)
    expect(await reach(colleague)).toMatchObject({ takers: [], matters: [] })
    await (await t.as(officer)).post(`/api/requests/${id}/move`, { toId: colleague, words: '请接手。' })
    expect(await reach(colleague)).toMatchObject({ takers: [], matters: [id] })
    await (await t.as(colleague)).post(`/api/requests/${id}/move/answer`, { accept: true, words: '好。' })
    expect(await reach(colleague)).toMatchObject({ takers: [colleague], matters: [] })
    expect(await reach(deputy)).toMatchObject({ takers: [] })
    expect(await reach(head)).toMatchObject({ takers: [colleague] })
  })
})

it('is as of the look-up; whose the locked matter is, the lock decides: an officer who lost it a moment before finds nothing', async () => {
  const { officer, foreignOfficer, enterprise } = t.cast
  const { id } = await aFiledRequest(t)
  const { rows } = await sql<Actor>`
    select m.id as "memberId", m.district_id as "districtId", m.unit_id as "unitId", 'department' as "unitLevel", '' as "unitName", m.name, m.roles, m.language
    from member m where m.id = ${officer}`.execute(t.db)
  const actor = { ...(rows[0] as Actor), reach: await reach(officer) }
  const lock = () => inTransaction(t.db, trx => lockRequest(trx, actor, id, t.now()))
  expect((await lock()).asker.relation).toBe('officer')
  await t.db.updateTable('enterprise').set({ officer_id: foreignOfficer }).where('id', '=', enterprise).execute()
  await expect(lock()).rejects.toThrow(Refused)
})
