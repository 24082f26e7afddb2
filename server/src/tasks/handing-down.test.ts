import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { haizhu, makeMember } from '@yigen/testing/cast.ts'
import { aRepliedRequest } from '@yigen/testing/requests.ts'
import { act, findTask, handTask, street } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let t: TestApp
const village = '440105015201'

beforeAll(async () => {
  t = await testApp()
  await t.db
    .insertInto('unit')
    .values({
      ...{ id: village, level: 'village', parent_id: street, district_id: haizhu, name: '琶洲经济联合社', short_name: '琶洲联社' },
      ...{ leader_id: null, closed_at: null },
    })
    .execute()
})
afterAll(() => t.close())

/** 下派: what the district wants of a street is a task, with its clocks and its ladder. R18.3, R7 */
describe('handing down', () => {
  it('asks a street, whose people see their part and how the matter on their ground stands', async () => {
    const { id: requestId } = await aRepliedRequest(t)
    const { id } = await handTask(t, requestId, { unitId: street, asked: '请到现场核实雨棚的搭建年份。' })
    const rows = (await (await t.as(t.cast.streetHead)).get('/api/today')).body.rows
    expect(rows.find((row: { taskId: string }) => row.taskId === id)).toMatchObject({ next: 'accept' })
    await act(t, t.cast.streetHead, `/api/tasks/${id}/acceptance`, {})
    await act(t, t.cast.streetHead, `/api/tasks/${id}/finish`, { result: '2019 年搭建，有备案。' })
    expect(await findTask(t, requestId, id)).toMatchObject({ status: 'finished', result: '2019 年搭建，有备案。', unitName: '琶洲街道' })
  })

  it('asks a village association by its clerk', async () => {
    const clerk = await makeMember(t.db, t.now(), { name: '联社经办', unitId: village, roles: ['clerk'] })
    const { id: requestId } = await aRepliedRequest(t)
    const { id } = await handTask(t, requestId, { unitId: village, asked: '请联系厂房业主。' })
    await act(t, clerk, `/api/tasks/${id}/acceptance`, {})
    await act(t, clerk, `/api/tasks/${id}/finish`, { result: '业主周三到场。' })
    expect(await findTask(t, requestId, id)).toMatchObject({ status: 'finished', unitName: '琶洲联社' })
  })
})
