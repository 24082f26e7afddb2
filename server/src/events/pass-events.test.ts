import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEvent, theEvent } from '@yigen/testing/events.ts'
import { aHandover } from '@yigen/testing/handovers.ts'
import { historyOf } from '@yigen/testing/history.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('events that nobody has closed go to who takes over everything; what is called off stays (R3.8, R20.3)', async () => {
  const [planned, off] = [await anEvent(t), await anEvent(t)]
  await act(t, t.cast.officer, `/api/district-events/${off.id}/calling-off`, { reason: '改期。' })
  const handover = await aHandover(t, { enterpriseId: null })
  await act(t, t.cast.deputy, `/api/handovers/${handover}/acceptance`, {})
  const holders = await Promise.all([planned, off].map(async ({ id }) => (await theEvent(t, id)).holderName))
  expect(holders).toEqual(['黎景行', '陈若溪'])
  expect((await theEvent(t, planned.id, t.cast.deputy)).may).toContain('callOffEvent')
  expect((await theEvent(t, planned.id)).may).not.toContain('callOffEvent')
  expect(await historyOf(t, 'event.passed')).toMatchObject([{ subject_id: planned.id, data: { from: '陈若溪', to: '黎景行' } }])
})
