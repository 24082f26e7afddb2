import { randomUUIDv7 } from 'node:crypto'
import { memberSorts } from '@yigen/domain/members/member-sorts.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeMember } from '@yigen/testing/cast.ts'
import { anAccount, signedIn } from '@yigen/testing/login.ts'
import { act } from '@yigen/testing/tasks.ts'
import { turnedPages } from '@yigen/testing/turned-pages.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const list = async (who: string, query = '') => (await t.as(who)).get(`/api/members${query}`)
const names = (answer: { body: { rows: { name: string }[] } }) => answer.body.rows.map(({ name }) => name)

describe('listMembers', () => {
  it('refuses who is not signed in: 401', async () => {
    expect((await (await t.as(null)).get('/api/members')).status).toBe(401)
  })

  it('refuses a page of a thousand, a role there is not, and a place that is none: 400', async () => {
    expect((await list(t.cast.minister, '?limit=1000')).body.errors[0].field).toBe('limit')
    expect((await list(t.cast.minister, '?role=king')).body.errors[0].field).toBe('role')
    expect((await list(t.cast.minister, '?after=nonsense')).body.code).toBe('badCursor')
  })

  it('refuses a contact: 403', async () => {
    const { status, body } = await list(t.cast.contact)
    expect([status, body.code]).toEqual([403, 'mayNot'])
  })

  it('shows the office who holds a post, in pinyin order, and nothing of how they sign in', async () => {
    await anAccount(t, t.cast.officer, 'officer01')
    const answer = await list(t.cast.clerk)
    // 沈 has two readings, and which one a collation goes by is its own affair
    expect(names(answer).filter(name => name !== '沈亦舟')).toEqual(['陈若溪', '何知衡', '黎景行', '温书言', '许望川', '郑怀远'])
    expect(answer.body.rows.find((row: { name: string }) => row.name === '陈若溪')).toMatchObject({
      title: '',
      unitName: '区投资促进中心',
      phone: '138-0000-0012',
      roles: ['officer'],
      ministerName: '郑怀远',
      deputyName: '黎景行',
      loginName: null,
      askedRoles: [],
      lockedUntil: null,
      lastSeenAt: null,
    })
  })

  it('shows the leaders, where they are asked for, to who names the leader of a key project (R14.2)', async () => {
    for (const who of [t.cast.minister, t.cast.leader]) expect(names(await list(who, '?role=leader'))).toEqual(['苏明哲'])
    expect(names(await list(t.cast.clerk, '?role=leader'))).toEqual([])
    expect(names(await list(t.cast.minister))).not.toContain('苏明哲')
  })

  it.for(['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const)(
    'shows a %s everybody of the office',
    async who => {
      const answer = await list(t.cast[who])
      expect(answer.body.total).toEqual({ count: 12, atLeast: false })
      expect(names(answer)).toContain('苏明哲')
      expect(names(answer)).not.toContain('王嘉树')
      expect(answer.body.rows.find((row: { name: string }) => row.name === '陈若溪').loginName).toBe('officer01')
    },
  )

  it('shows an administrator the contacts of enterprises when asked, neither their numbers nor what they sign in with', async () => {
    const answer = await list(t.cast.systemAdministrator, '?people=contacts')
    expect(answer.body.rows).toMatchObject([
      { as: 'contact', name: '贺云舟', phone: null, loginName: null },
      { as: 'contact', name: '王嘉树', phone: null, loginName: null },
    ])
    expect((await list(t.cast.systemAdministrator, '?people=contacts&search=139')).body.rows).toEqual([])
    expect((await list(t.cast.officer, '?people=contacts')).body.rows).toEqual([])
  })

  it('never shows another district', async () => {
    expect((await list(t.cast.systemAdministrator, '?people=all&limit=100')).body.rows.map((row: { id: string }) => row.id)).not.toContain(
      t.cast.outsider,
    )
    expect(names(await list(t.cast.outsider))).toEqual(['罗以宁'])
  })

  it('filters by role, unit, state and part of a name', async () => {
    expect(names(await list(t.cast.officer, '?role=minister'))).toEqual(['温书言', '郑怀远'])
    expect(names(await list(t.cast.officer, '?unitId=440105015'))).toEqual(['沈亦舟', '许望川'])
    expect(names(await list(t.cast.officer, `?search=${encodeURIComponent('若')}`))).toEqual(['陈若溪'])
    expect(names(await list(t.cast.officer, `?search=${encodeURIComponent('%')}`))).toEqual([])
    expect(names(await list(t.cast.systemAdministrator, '?state=disabled'))).toEqual([])
  })

  it('shows the security administrator whose roles wait', async () => {
    const body = { name: '黄以衡', unitId: '440105-tax', loginName: 'clerk-tax01', roles: ['clerk'] }
    await (await t.as(t.cast.systemAdministrator)).post('/api/members', body)
    const answer = await list(t.cast.securityAdministrator, '?waiting=true')
    expect(answer.body.rows).toMatchObject([{ name: '黄以衡', state: 'invited', roles: [], askedRoles: ['clerk'] }])
  })

  it('lets administrators find by the name one signs in with, and nobody else', async () => {
    const body = { name: '黄以澄', unitId: '440105-tax', loginName: 'tax-window-7', roles: ['officer'] }
    await (await t.as(t.cast.systemAdministrator)).post('/api/members', body)
    expect(names(await list(t.cast.systemAdministrator, '?search=Window-7'))).toEqual(['黄以澄'])
    expect(names(await list(t.cast.officer, '?search=window-7'))).toEqual([])
  })

  it('leaves who is disabled out of what the office may pick', async () => {
    await makeMember(t.db, t.now(), { name: '离任者', unitId: '440105-tax', roles: ['officer'], state: 'disabled' })
    expect(names(await list(t.cast.officer, '?role=officer'))).not.toContain('离任者')
    expect(names(await list(t.cast.systemAdministrator, '?state=disabled'))).toEqual(['离任者'])
  })

  it('names no deputy whose account is disabled, and says when who is disabled signed in last', async () => {
    await anAccount(t, t.cast.deputy, 'officer02')
    await signedIn(t, 'officer02')
    const deputy = { who: t.cast.securityAdministrator, path: `/api/members/${t.cast.deputy}/disabling` }
    await act(t, deputy.who, deputy.path, {})
    const { body } = await list(t.cast.systemAdministrator, '?role=officer')
    const shown = Object.fromEntries(body.rows.map((row: { name: string }) => [row.name, row]))
    expect([shown.陈若溪.deputyId, shown.陈若溪.deputyName]).toEqual([null, null])
    expect([shown.黎景行.state, shown.黎景行.lastSeenAt]).toEqual(['disabled', String(t.now())])
    await (await t.as(deputy.who)).send('DELETE', deputy.path)
  })

  it('says until when someone is on leave, and locked', async () => {
    const until = t.now().add({ hours: 24 })
    await sql`insert into leave (district_id, id, member_id, during, recorded_by, recorded_at) values
      (${haizhu}, ${randomUUIDv7()}, ${t.cast.deputy}, tstzrange(${t.now()}::timestamptz, ${until}::timestamptz), ${t.cast.minister}, ${t.now()})`.execute(
      t.db,
    )
    await t.db.updateTable('account').set({ locked_until: until }).where('member_id', '=', t.cast.officer).execute()
    const answer = await list(t.cast.systemAdministrator, '?role=officer')
    const shown = Object.fromEntries(answer.body.rows.map((row: { name: string }) => [row.name, row]))
    expect([shown.黎景行.onLeaveUntil, shown.陈若溪.lockedUntil]).toEqual([String(until), String(until)])
  })

  it.each(memberSorts.flatMap(sort => [`sort=${sort}`, `sort=${sort}&direction=asc`, `sort=${sort}&direction=desc`]))(
    'by %s goes on where the page before ended, and leaves nothing out',
    async query => {
      const { whole, paged } = await turnedPages((await t.as(t.cast.systemAdministrator)).get, `/api/members?people=all&${query}`)
      expect(paged).toEqual(whole)
      expect(new Set(whole).size).toBe(whole.length)
      expect(whole.length).toBeGreaterThan(2)
    },
  )

  it('turns page by page, each row once', async () => {
    const seen: string[] = []
    let after = ''
    do {
      const { body } = await list(t.cast.systemAdministrator, `?people=all&limit=4${after}`)
      seen.push(...body.rows.map((row: { id: string }) => row.id))
      after = body.next === null ? '' : `&after=${encodeURIComponent(body.next)}`
    } while (after)
    const { body } = await list(t.cast.systemAdministrator, '?people=all&limit=100')
    expect(seen).toEqual(body.rows.map((row: { id: string }) => row.id))
    expect(new Set(seen).size).toBe(body.total.count)
  })
})
