import { randomUUID } from 'node:crypto'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
let contactId: string
beforeAll(async () => {
  test = await testApp()
  const { contacts } = (await (await test.as(test.cast.officer)).get(`/api/enterprises/${test.cast.enterprise}`)).body
  contactId = contacts[0].id
})
afterAll(() => test.close())
const reveal = async (memberId: string | null, id = contactId) =>
  (await test.as(memberId)).post(`/api/enterprises/${test.cast.enterprise}/contacts/${id}/phone`)
const revealed = async () =>
  (await test.db.selectFrom('history').select('actor_id').where('kind', '=', 'contact.phoneRevealed').execute()).map(row => row.actor_id)

describe('revealPhone (R11.4)', () => {
  it('refuses a stranger, an unknown contact, whoever does not see the enterprise whole', async () => {
    expect((await reveal(null)).status).toBe(401)
    expect((await reveal(test.cast.leader, randomUUID())).status).toBe(404)
    for (const who of ['foreignContact', 'clerk'] as const) expect((await reveal(test.cast[who])).status).toBe(404)
    expect((await reveal(test.cast.foreignOfficer)).status).toBe(403)
    expect(await revealed()).toEqual([])
  })

  it('shows a leader the number and records it', async () => {
    expect((await reveal(test.cast.leader)).body).toEqual({ phone: '139-0000-0034' })
    expect(await revealed()).toEqual([test.cast.leader])
  })

  it('is open to the officer anyway', async () => {
    expect((await reveal(test.cast.officer)).body).toEqual({ phone: '139-0000-0034' })
    expect(await revealed()).toEqual([test.cast.leader])
  })
})
