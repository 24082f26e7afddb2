import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { anEvent, anEventUnderWay, guests, theEvent } from '@yigen/testing/events.ts'
import { never } from '@yigen/testing/order.ts'
import { act } from '@yigen/testing/tasks.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

it('is whole for who helps there, as it is announced for the rest of the office, and with one’s own seat for who comes (R20.3, R11.2)', async () => {
  const { id } = await anEventUnderWay(t)
  const get = async (who: string | null, of = id) => (await t.as(who)).get(`/api/district-events/${of}`)
  expect((await get(null)).status).toBe(401)
  for (const who of [t.cast.outsider, t.cast.foreignContact]) expect((await get(who)).status).toBe(404)
  expect((await get(t.cast.officer, never)).status).toBe(404)
  for (const who of [t.cast.officer, t.cast.foreignOfficer, t.cast.leader])
    expect((await get(who)).body.whole).toMatchObject({
      people: [{ name: '王嘉树', phone: '139****0034' }],
      counts: { came: 1, invited: 1 },
    })
  for (const who of [t.cast.clerk, t.cast.systemAdministrator])
    expect((await get(who)).body).toMatchObject({ reader: 'office', title: '融资难慢贵问诊会', whole: null, may: [] })
  const { body } = await get(t.cast.contact)
  expect(body).toMatchObject({ reader: 'enterprise', own: { state: 'seated' }, may: ['raiseEventQuestion', 'giveFeedback'] })
  expect([body.whole, body.enterprises]).toEqual([undefined, [{ id: t.cast.enterprise, name: '广州鹭汀智能装备有限公司' }]])
})

it('offers a sign-up to the people of enterprises that are followed', async () => {
  const { id } = await anEvent(t, { open: true })
  const [guest] = await guests(t, 1)
  expect(await theEvent(t, id, guest?.memberId)).toMatchObject({ may: ['signUp'], enterprises: [{ id: guest?.enterpriseId }] })
  await act(t, t.cast.leader, `/api/enterprises/${guest?.enterpriseId}/closing`, { reason: '注销。' })
  expect(await theEvent(t, id, guest?.memberId)).toMatchObject({ may: [], enterprises: [] })
})
