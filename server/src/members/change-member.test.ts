import { randomUUIDv7 } from 'node:crypto'
import type { Role } from '@yigen/domain/members/role.ts'
import { toldTo } from '@yigen/testing/accounts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeMember } from '@yigen/testing/cast.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { aHandedTask } from '@yigen/testing/tasks.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepClocks } from '#clocks/sweep-clocks.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const change = async (who: string | null, id: string, body: object, key?: string) =>
  (await t.as(who)).send('PATCH', `/api/members/${id}`, body, key)
const keep = (id: string, body: object, key?: string) => change(t.cast.systemAdministrator, id, body, key)
const kept = (id: string) =>
  t.db.selectFrom('member').select(['name', 'title', 'unit_id', 'phone']).where('id', '=', id).executeTakeFirstOrThrow()
const someone = (roles: Role[], unitId = '440105-tax') => makeMember(t.db, t.now(), { name: '黄以衡', unitId, roles })

describe('changeMember', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await change(null, t.cast.clerk, { title: '科员' })).status).toBe(401)
  })

  it.for([{ name: '' }, { phone: 'abc' }, { loginName: 'other' }, { roles: ['leader'] }])('refuses %j: 400', async body => {
    expect((await keep(t.cast.clerk, body)).status).toBe(400)
  })

  it('knows nobody of another district, and no contact sees anybody: 404', async () => {
    expect((await keep(t.cast.outsider, { title: '科员' })).status).toBe(404)
    expect((await keep(randomUUIDv7(), { title: '科员' })).status).toBe(404)
    expect((await change(t.cast.contact, t.cast.clerk, { title: '科员' })).status).toBe(404)
  })

  it.for(['securityAdministrator', 'auditAdministrator', 'leader', 'head', 'officer'] as const)('refuses a %s: 403', async who => {
    expect((await change(t.cast[who], t.cast.clerk, { title: '科员' })).body.title).toBe('这一步由系统管理员来做。')
  })

  it('refuses a contact, who is their officer’s to keep: 403', async () => {
    expect((await keep(t.cast.contact, { name: '王家树' })).body.title).toBe('这一步由这家企业的首席服务官来做。')
  })

  it('refuses a unit that is none: 400 with the field', async () => {
    const { status, body } = await keep(t.cast.clerk, { unitId: '440105-nobody' })
    expect([status, body.code, body.errors[0].field]).toEqual([400, 'unknownUnit', 'unitId'])
  })

  it('refuses whose account is closed: 409', async () => {
    const id = await makeMember(t.db, t.now(), { name: '黄以衡', unitId: '440105-tax', roles: ['clerk'], state: 'disabled' })
    expect((await keep(id, { title: '科员' })).body.code).toBe('memberState')
  })

  it('writes name, post and phone down, records what stood there before, and tells the person', async () => {
    const id = await someone(['clerk'])
    expect((await keep(id, { name: '黄以恒', title: '科长', phone: '138-0000-0099' })).body).toEqual({ ok: true })
    expect(await kept(id)).toEqual({ name: '黄以恒', title: '科长', unit_id: '440105-tax', phone: '138-0000-0099' })
    expect((await historyOf(t, 'member.changed')).at(-1)).toMatchObject({
      actor_id: t.cast.systemAdministrator,
      subject_id: id,
      data: { name: '黄以衡', what: { zh: '姓名由“黄以衡”改为“黄以恒”，职务由“空”改为“科长”，手机由“空”改为“138-0000-0099”' } },
    })
    expect((await toldTo(t, id))[0]).toBe('系统员修改了你的姓名、职务、手机。不对的，请找系统管理员。')
  })

  it('what is the same already is not recorded; with the same key the first answer comes again', async () => {
    const id = await someone(['clerk'])
    const rows = async () => (await historyOf(t, 'member.changed')).filter(row => row.subject_id === id)
    expect((await keep(id, { title: '' })).status).toBe(200)
    expect(await rows()).toHaveLength(0)
    for (const _ of [1, 2]) expect((await keep(id, { title: '科员' }, `key-${id}`)).status).toBe(200)
    expect(await rows()).toHaveLength(1)
  })
})

describe('another unit (R1.2, R3.4, R10.2)', () => {
  it('asks for what they stand in to be passed on first; a minister’s team goes with them', async () => {
    const to = { unitId: '440105-housing' }
    await t.db.updateTable('unit').set({ leader_id: t.cast.leader }).where('id', '=', '440105-tax').execute()
    expect((await keep(t.cast.head, to)).body).toMatchObject({
      status: 409,
      code: 'stillLeads',
      title: '何知衡还担任：区投资促进中心唯一的单位负责人。先换人。',
    })
    expect((await keep(t.cast.leader, to)).body.title).toBe('苏明哲还担任：本区默认领导、区税务局的分管领导。先换人。')
    expect((await keep(t.cast.minister, to)).body.title).toBe('郑怀远还担任：本区默认项目部长。先换人。')
    expect((await keep(t.cast.minister, { title: '部长' })).status).toBe(200)
    expect((await keep(t.cast.otherMinister, to)).status).toBe(200)
    expect((await keep(t.cast.foreignOfficer, { title: '四级主任科员' })).status).toBe(200)
  })

  it('an officer’s enterprises and what runs for them stay with them; the head of the new unit is told when it is late', async () => {
    const { id: requestId } = await aFiledRequest(t)
    const newHead = await someone(['head'], '440105-housing')
    expect((await keep(t.cast.officer, { unitId: '440105-housing' })).status).toBe(200)
    const officer = await t.db.selectFrom('enterprise').select('officer_id').where('id', '=', t.cast.enterprise).executeTakeFirst()
    expect(officer?.officer_id).toBe(t.cast.officer)
    const { rows } = await sql<{ holder_id: string }>`
      select distinct holder_id from clock where request_id = ${requestId} and stopped_at is null`.execute(t.db)
    expect(rows).toEqual([{ holder_id: t.cast.officer }])
    t.travel({ hours: 29 })
    await sweepClocks(t.db, t.now())
    expect((await toldTo(t, newHead)).join('')).toContain('鹭汀')
  })

  it('a clerk’s part of a matter stays with the unit, where the next of its people holds it', async () => {
    await keep(t.cast.officer, { unitId: '440105-investment' })
    const { id } = await aHandedTask(t)
    await someone(['clerk'])
    const holders = async () => {
      const clocks = t.db.selectFrom('clock as c').innerJoin('member as m', 'm.id', 'c.holder_id').select(['m.id', 'm.unit_id as unitId'])
      return clocks.where('c.subject_id', '=', id).where('c.stopped_at', 'is', null).execute()
    }
    expect(new Set((await holders()).map(one => one.id))).toEqual(new Set([t.cast.clerk]))
    expect((await keep(t.cast.clerk, { unitId: '440105-housing' })).status).toBe(200)
    const after = await holders()
    expect([after.length, after.every(one => one.unitId === '440105-tax' && one.id !== t.cast.clerk)]).toEqual([2, true])
  })

  it('the heads of both units and the audit administrator are told', async () => {
    const id = await someone(['clerk'], '440105015')
    await keep(id, { unitId: '440105-tax' })
    for (const who of [t.cast.streetHead, t.cast.auditAdministrator])
      expect((await toldTo(t, who))[0]).toBe('系统员把黄以衡从琶洲街道调到区税务局。')
  })
})
