import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aProposedDecline } from '@yigen/testing/declines.ts'
import { onLeave } from '@yigen/testing/leave.ts'
import { aLine, aNextVersion, aPlanInForce } from '@yigen/testing/plans.ts'
import { anEvidence } from '@yigen/testing/projects.ts'
import { aRepliedRequest } from '@yigen/testing/requests.ts'
import { statementsOf } from '@yigen/testing/statements.ts'
import { aHandedTask, tax } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
let request: string
let task: string
let project: string
let milestone: string
beforeAll(async () => {
  t = await testApp()
  request = (await aRepliedRequest(t)).id
  task = (await aHandedTask(t, { unitId: tax })).id
  await aProposedDecline(t)
  const line = aLine()
  project = (await aPlanInForce(t, { milestones: line.all })).projectId
  milestone = line.needs.id
  await aNextVersion(t, project, milestones => milestones.slice(0, -1))
  for (const kind of ['licence', 'headcount']) await anEvidence(t, project, kind)
  // what is kept (calendar, ladder) is read once
  await sent(t.cast.officer, `/api/requests/${request}`)
})
afterAll(() => t.close())

/** What PostgreSQL is sent from the request to its answer. */
async function sent(who: string, path: string): Promise<string[]> {
  const caller = await t.as(who)
  return statementsOf(t.pool, async () => {
    const answer = await caller.get(path)
    expect([path, answer.status, answer.body]).toEqual([path, 200, expect.anything()])
  })
}

async function holds(most: number, who: string, path: string) {
  const statements = await sent(who, path)
  expect(statements.length, `${path}\n${statements.join('\n')}`).toBeLessThanOrEqual(most)
}

describe('a read is three statements at most, the session with them', () => {
  it('getToday, of whoever has a day', async () => {
    const { officer, deputy, minister, head, streetHead, clerk, leader } = t.cast
    for (const who of [officer, deputy, minister, head, streetHead, clerk, leader]) await holds(3, who, '/api/today')
  })

  it('listRequests, whatever it asks for', async () => {
    const { officer, minister, head, streetHead, leader, contact } = t.cast
    for (const who of [officer, minister, head, streetHead, leader, contact])
      for (const query of [
        '',
        'state=open&officerId=me&sort=due',
        'state=soon',
        'state=ended',
        'holderId=me',
        'answers=late',
        'search=消防',
        'limit=1',
      ])
        await holds(3, who, `/api/requests?${query}`)
  })

  it('listEnterprises, with a search and without', async () => {
    for (const who of [t.cast.officer, t.cast.leader])
      for (const query of ['', 'search=广州', 'officerId=me', 'sort=touched']) await holds(3, who, `/api/enterprises?${query}`)
  })

  it('getEnterprise, seen whole or by its line', async () => {
    const { officer, minister, leader, contact, enterprise, foreignEnterprise } = t.cast
    for (const who of [officer, minister, leader, contact]) await holds(3, who, `/api/enterprises/${enterprise}`)
    await holds(3, officer, `/api/enterprises/${foreignEnterprise}`)
  })

  it('listTasks and getTask', async () => {
    for (const state of ['open', 'overdue', 'ended']) await holds(3, t.cast.clerk, `/api/tasks?unitId=own&state=${state}`)
    await holds(3, t.cast.officer, '/api/tasks')
    await holds(3, t.cast.clerk, `/api/tasks/${task}`)
  })

  it('listProjects, of whoever has some, whatever it asks for', async () => {
    const { officer, deputy, minister, leader, clerk, contact } = t.cast
    for (const who of [officer, deputy, minister, leader, clerk, contact])
      for (const query of ['', 'status=all&sort=touched', 'waitsForMe=true', 'search=鹭汀']) await holds(3, who, `/api/projects?${query}`)
  })

  it('getPlan, of any version, and getMilestone', async () => {
    const { officer, minister, leader, clerk } = t.cast
    for (const who of [officer, minister, leader]) await holds(3, who, `/api/projects/${project}/plan`)
    const { body } = await (await t.as(officer)).get(`/api/projects/${project}/plan`)
    for (const { id } of body.versions) await holds(3, officer, `/api/projects/${project}/plan?planId=${id}`)
    for (const who of [officer, minister, leader]) await holds(3, who, `/api/milestones/${milestone}`)
    await holds(3, clerk, `/api/milestones/${body.milestones[1].id}`)
  })

  it('getTeamBoard, of a minister and of a leader', async () => {
    for (const who of [t.cast.minister, t.cast.leader]) await holds(3, who, '/api/team')
  })
})

describe('the page of a matter is four', () => {
  it('and two while the officer is there', async () => {
    const { officer, deputy, minister, leader, contact } = t.cast
    for (const who of [officer, deputy, minister, leader, contact]) await holds(2, who, `/api/requests/${request}`)
  })

  it('also while somebody stands in, whose own head is to be told', async () => {
    await onLeave(t, t.cast.officer)
    await holds(4, t.cast.minister, `/api/requests/${request}`)
  })
})

describe('the page of a project is four', () => {
  it('and two for whoever stands above nobody in it', async () => {
    const { officer, deputy, contact, clerk } = t.cast
    for (const who of [officer, deputy, contact, clerk]) await holds(2, who, `/api/projects/${project}`)
  })

  it('with who stands above its officer for those who decide, however many pieces of evidence wait for them', async () => {
    for (const who of [t.cast.minister, t.cast.leader]) await holds(4, who, `/api/projects/${project}`)
  })
})
