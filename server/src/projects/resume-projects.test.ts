import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { aPausedProject, projectRow } from '@yigen/testing/projects.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { resumeProjects } from './resume-projects.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('lets go on what is paused until a day that is over, each once, also long after it (R13.2)', async () => {
  const [soon, later] = [await aPausedProject(t, 2), await aPausedProject(t, 60)]
  expect(await resumeProjects(t.db, t.now())).toBe(0)
  const until = (await projectRow(t, soon.id)).paused_until
  t.travel({ hours: 24 * 20 })
  const both = await Promise.all([resumeProjects(t.db, t.now()), resumeProjects(t.db, t.now())])
  expect(both[0] + both[1]).toBe(1)
  expect((await projectRow(t, soon.id)).paused_until).toBeNull()
  expect((await projectRow(t, later.id)).paused_until).not.toBeNull()
  const rows = await historyOf(t, 'project.resumed')
  expect(rows.map(({ subject_id, actor_id, public: open }) => [subject_id, actor_id, open])).toEqual([[soon.id, null, true]])
  const pause = await t.db
    .selectFrom('project_pause')
    .select(['resumed_at', 'resumed_by'])
    .where('project_id', '=', soon.id)
    .executeTakeFirst()
  expect([pause?.resumed_at?.toString(), pause?.resumed_by]).toEqual([until?.toString(), null])
  expect((await (await t.as(t.cast.officer)).get('/api/notices')).body.rows[0].kind).toBe('project.resumed')
})
