import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aCarrier } from '@yigen/testing/codes.ts'
import { aSignedDelegation, delegationRow } from '@yigen/testing/delegations.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookUpDelegation } from './look-up-delegation.ts'

let t: TestApp
const carrier = aCarrier()
let addresses = 0
/** From an address of its own, so that the limit of one is not that of others. */
const ask = async (number: string, checkCode: string, remoteAddress = `10.7.${Math.floor(++addresses / 200)}.${addresses % 200}`) => {
  const answer = await t.app.inject({ method: 'POST', url: '/api/delegation-look-ups', payload: { number, checkCode }, remoteAddress })
  return { status: answer.statusCode, body: answer.json() }
}

beforeAll(async () => {
  t = await testApp(undefined, { texts: carrier })
})
afterAll(() => t.close())

describe('lookUpDelegation', () => {
  it('shows to whoever holds number and check code act, state and days, and nothing else', async () => {
    const { id, number } = await aSignedDelegation(t, carrier)
    const { check_code: code } = await delegationRow(t, id)
    const shown = { act: 'collect', words: '代领本人的广州市人才绿卡 1 张', status: 'signed', from: '2026-11-25', until: '2026-12-25' }
    expect(await ask(`委 ${number}`, code.toLowerCase())).toEqual({ status: 200, body: shown })
    await (await t.as(t.cast.contact)).post(`/api/delegations/${id}/revocation`, {})
    expect((await ask(number, code)).body).toEqual({ ...shown, status: 'revoked' })
  })

  it('answers a wrong code as a number that never was', async () => {
    const { number } = await aSignedDelegation(t, carrier)
    const [wrong, never] = [await ask(number, '222222'), await ask('20200101-0001', '222222')]
    expect([wrong.status, wrong.body]).toEqual([404, never.body])
  })

  it('of wrong codes to a number six thousand an hour are looked at, there or not', async () => {
    const { id, number } = await aSignedDelegation(t, carrier)
    const { check_code: code } = await delegationRow(t, id)
    for (const of of [number, '20200101-0002']) {
      const guess = () =>
        lookUpDelegation(t.db, '440105', { number: of, checkCode: '222222' }, t.now()).then(
          () => 404,
          () => 429,
        )
      const answers = [await guess()]
      await t.db.updateTable('delegation_look_up').set({ wrong: 5_998 }).where('number', '=', of).execute()
      for (let i = 0; i < 4; i++) answers.push(await guess())
      expect(answers).toEqual([404, 404, 404, 429, 429])
    }
    expect((await ask(number, code)).status).toBe(429)
    t.travel({ hours: 1 })
    expect((await ask(number, code)).status).toBe(200)
  })

  it('one address asks twenty times a minute', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 21; i++) statuses.push((await ask('', '', '10.8.8.8')).status)
    expect(statuses).toEqual([...Array<number>(20).fill(400), 429])
  })
})
