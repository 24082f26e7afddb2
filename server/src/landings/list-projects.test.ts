import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { makeEnterprise } from '@yigen/testing/cast.ts'
import { aLine, aPlanInForce, days, finish, milestone, officer } from '@yigen/testing/plans.ts'
import { aPausedProject, aProject, aProjectAt } from '@yigen/testing/projects.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reforecast } from '#plans/reforecast.ts'

let t: TestApp
const list = async (who: string | null, query = '') => (await t.as(who)).get(`/api/projects${query}`)
const names = async (who: string, query = '') => (await list(who, query)).body.rows.map((row: { name: string }) => row.name)

beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

describe('listProjects, in the order of refusal', () => {
  it('refuses who is not signed in: 401', async () => expect((await list(null)).status).toBe(401))

  it('refuses a stage that is none, and a place that is none: 400', async () => {
    for (const query of ['?stage=flying', '?after=abc', '?landsIn=2026-13']) expect((await list(t.cast.officer, query)).status).toBe(400)
  })

  it('is not for administrators: 403', async () => expect((await list(t.cast.systemAdministrator)).status).toBe(403))
})

describe('the list of projects (R13.7, R15.4)', () => {
  beforeAll(async () => {
    await aProject(t, { name: '线索一' })
    await aProjectAt(t, 'talks', { name: '洽谈一' })
    await aProjectAt(t, 'taxed', { name: '落地一' })
    await aPausedProject(t, 20)
    const line = aLine()
    await aPlanInForce(t, { projectId: (await aProject(t, { name: '晚的' })).id, milestones: line.all })
    const soon = milestone('踏勘', officer, days(3))
    const planned = await aPlanInForce(t, {
      projectId: (await aProject(t, { name: '按方案' })).id,
      milestones: [soon, milestone('签约', officer, days(40), [{ id: soon.id, link: 'finishStart', lag: 0 }])],
    })
    t.travel({ hours: 24 * 6 })
    await finish(t, soon.id)
    await reforecast(t.db, t.now())
    expect(planned.id).toBeDefined()
  })

  it('says of each how far it has come, when it lands and why then, what its gate lacks, whose turn it is', async () => {
    const { body } = await list(t.cast.officer)
    const late = body.rows.find((row: { name: string }) => row.name === '晚的')
    expect(late).toMatchObject({
      stage: 'lead',
      status: 'open',
      standing: 'late',
      isKey: false,
      officer: { name: '陈若溪' },
      leader: null,
      missing: ['首次洽谈', '需求'],
      turn: { milestone: '需求确认', owner: 'officer', name: '陈若溪', overdue: true },
      milestones: { all: 5, done: 0 },
    })
    expect(late.forecast.shiftDays).toBeGreaterThan(0)
    expect(late.forecast.sentence).toContain('“需求确认”')
  })

  it('puts the late ones first, then what is due soon, and what is paused last', async () => {
    const { body } = await list(t.cast.officer)
    const standings = body.rows.map((row: { standing: string }) => row.standing)
    expect(standings[0]).toBe('late')
    expect(standings.at(-1)).toBe('paused')
    expect(await names(t.cast.officer, '?standing=late')).toEqual(['晚的', '按方案'])
  })

  it('counts what stands at each stage, and each count opens its rows', async () => {
    const { counts, total } = (await list(t.cast.officer)).body
    expect(counts).toMatchObject({ open: total.count, key: 0, landedThisYear: 1, lostThisYear: 0 })
    expect(counts.stages.map((one: { all: number }) => one.all).reduce((sum: number, n: number) => sum + n)).toBe(counts.open)
    for (const { stage, all } of counts.stages) expect((await list(t.cast.officer, `?stage=${stage}`)).body.total.count).toBe(all)
  })

  it('does not count where nobody reads it: the same rows', async () => {
    const [counted, bare] = [
      (await list(t.cast.officer, '?stage=lead')).body,
      (await list(t.cast.officer, '?stage=lead&counts=false')).body,
    ]
    expect(bare).toEqual({ ...counted, counts: null })
  })

  it('shows a unit the projects in which it has a milestone, with its own part alone', async () => {
    const line = aLine()
    const whole = await aProject(t, { name: '有本局节点' })
    await aPlanInForce(t, { projectId: whole.id, milestones: line.all })
    const { body } = await list(t.cast.clerk)
    const row = body.rows.find((one: { id: string }) => one.id === whole.id)
    expect(body.reader).toBe('unit')
    expect(Object.keys(row).sort()).toEqual(['enterpriseName', 'id', 'name', 'next', 'own', 'stage', 'status'])
    expect(row.own.running + row.own.waiting).toBeGreaterThan(0)
    expect(body.total.count).toBe(body.rows.length)
    const first = (await list(t.cast.clerk, '?limit=1')).body
    const second = (await list(t.cast.clerk, `?limit=1&after=${encodeURIComponent(first.next)}`)).body
    expect([...first.rows, ...second.rows].map(({ id }: { id: string }) => id)).toEqual(
      body.rows.slice(0, 2).map(({ id }: { id: string }) => id),
    )
    expect(await names(t.cast.clerk, `?search=${encodeURIComponent('有本局')}`)).toEqual(['有本局节点'])
    expect(await names(t.cast.clerk, '?stage=signed')).toEqual([])
    expect(await names(t.cast.clerk)).not.toContain('线索一')
  })

  it('is filtered by state, words, officer and enterprise, and ordered as asked', async () => {
    expect(await names(t.cast.officer, '?status=landed')).toEqual(['落地一'])
    expect(await names(t.cast.officer, `?search=${encodeURIComponent('洽谈')}`)).toEqual(['洽谈一'])
    expect(await names(t.cast.leader, '?officerId=me')).toEqual([])
    expect(await names(t.cast.officer, `?enterpriseId=${t.cast.foreignEnterprise}`)).toEqual([])
    expect((await names(t.cast.officer, '?sort=stage'))[0]).toBe('洽谈一')
    const byName = await names(t.cast.officer, '?sort=name')
    expect(await names(t.cast.officer, '?sort=name&direction=desc')).toEqual([...byName].reverse())
  })

  it.each(['standing', 'forecast', 'stage', 'name', 'touched'])(
    'turns its pages in the order of %s without losing or repeating one',
    async sort => {
      const all = (await list(t.cast.officer, `?sort=${sort}`)).body.rows.map((row: { id: string }) => row.id)
      const turned: string[] = []
      for (let after: string | null = ''; after !== null; ) {
        const { body } = await list(t.cast.officer, `?sort=${sort}&limit=2${after ? `&after=${encodeURIComponent(after)}` : ''}`)
        turned.push(...body.rows.map((row: { id: string }) => row.id))
        after = body.next
      }
      expect(turned).toEqual(all)
    },
  )

  it('shows nothing of what is not seen whole', async () => {
    const elsewhere = await makeEnterprise(t.db, t.now(), {
      name: '广州他处贸易有限公司',
      officerId: t.cast.foreignOfficer,
      createdBy: t.cast.minister,
    })
    await aProject(t, { enterpriseId: elsewhere, name: '别人的', by: t.cast.foreignOfficer })
    expect(await names(t.cast.officer)).not.toContain('别人的')
    expect(await names(t.cast.leader)).toContain('别人的')
    expect(await names(t.cast.clerk)).not.toContain('别人的')
  })

  it('tells the enterprise its own, without people and reasons of the office', async () => {
    const { body } = await list(t.cast.contact, '?status=all')
    expect(body.reader).toBe('enterprise')
    expect(body.rows.length).toBeGreaterThan(3)
    expect(Object.keys(body.rows[0]).sort()).toEqual(['enterpriseId', 'id', 'landsAt', 'name', 'provisional', 'stage', 'status'])
  })

  it('says what waits for the minister: a version to decide', async () => {
    expect(await names(t.cast.minister, '?waitsForMe=true')).toEqual([])
    const project = await aProject(t, { name: '等审定' })
    const { id } = await act(t, t.cast.officer, `/api/projects/${project.id}/plans`, { from: 'template', templateKey: 'office' })
    await act(t, t.cast.officer, `/api/plans/${id}/proposal`, {})
    expect(await names(t.cast.minister, '?waitsForMe=true')).toEqual(['等审定'])
    const { body } = await list(t.cast.minister)
    expect(body.counts.waitsForMe).toBe(1)
    const row = body.rows.find(({ name }: { name: string }) => name === '等审定')
    expect(row.next).toEqual({ step: 'adoptPlan', milestoneId: null, dueAt: null })
    expect((await list(t.cast.leader)).body.rows.find(({ id }: { id: string }) => id === row.id).next).toBeNull()
  })

  it('says what waits for the officer: a milestone of their own, first the one due first', async () => {
    const [later, sooner] = [milestone('谈协议', officer, days(9)), milestone('需求确认', officer, days(2))]
    const { projectId } = await aPlanInForce(t, { milestones: [later, sooner] })
    const row = (await list(t.cast.officer, '?waitsForMe=true')).body.rows.find(({ id }: { id: string }) => id === projectId)
    expect(row.next).toMatchObject({ step: 'finishMilestone', milestoneId: sooner.id })
    expect((await list(t.cast.minister)).body.rows.find(({ id }: { id: string }) => id === projectId).next).toBeNull()
  })

  it('says who is stuck: no sign for fourteen days, neither paused nor waiting outside (R13.6)', async () => {
    const project = await aProject(t, { name: '没动静' })
    await t.db
      .updateTable('project')
      .set({ last_event_at: t.now().subtract({ hours: 24 * 15 }) })
      .where('id', '=', project.id)
      .execute()
    expect(await names(t.cast.officer, '?standing=stuck')).toEqual(['没动静'])
  })
})
