import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEvent, eventBody, theEvent } from '@yigen/testing/events.ts'
import { aColleague, aHandover } from '@yigen/testing/handovers.ts'
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

it('who holds an event hands it over before the account is disabled; the handover lists it, and a note for it goes into its record (R3.7, R3.10)', async () => {
  const holder = await aColleague(t)
  const { id } = await act(t, holder, '/api/district-events', eventBody(t))
  const disable = async () => (await (await t.as(t.cast.securityAdministrator)).post(`/api/members/${holder}/disabling`)).body
  expect(await disable()).toMatchObject({ code: 'stillHolds', title: '乔牧野手上还有 1 件在办事项，先交接再停用。' })
  const handover = await aHandover(t, { from: holder, enterpriseId: null })
  const subject = { kind: 'event', id }
  await (await t.as(holder)).send('PUT', `/api/handovers/${handover}/notes`, { subject, words: '报告厅的钥匙在琶洲街道办。' })
  const { open } = (await (await t.as(t.cast.deputy)).get(`/api/handovers/${handover}`)).body
  expect(open).toMatchObject([
    { enterpriseId: null, matters: [{ subject, title: '融资难慢贵问诊会', clocks: [], note: '报告厅的钥匙在琶洲街道办。' }] },
  ])
  await act(t, t.cast.deputy, `/api/handovers/${handover}/acceptance`, {})
  expect(await historyOf(t, 'handover.noteKept')).toMatchObject([{ subject_id: id, data: { words: '报告厅的钥匙在琶洲街道办。' } }])
  expect(await disable()).toEqual({ ok: true })
})
