import type { Actor } from '@yigen/domain/members/actor.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { type TestApp, testApp } from '@yigen/testing/app.ts'
import { aFiledRequest } from '@yigen/testing/requests.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BesideEvent } from './beside.types.ts'
import { takeBeside } from './replay-beside.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp()
})
afterAll(() => t.close())

const [at, by] = [Temporal.Instant.from('2026-11-25T11:04:00+08:00'), 'officer01' as const]
const events: BesideEvent[] = [
  { kind: 'accept', at, by, unit: 'tax' },
  { kind: 'answerOrder', at, by, words: '好。' },
  { kind: 'release', at, by },
  { kind: 'decide', at, by, decision: 'upheld', words: '好。' },
  { kind: 'callBack', at, by, said: '好。', willChange: '' },
]

it.each(events.map(event => [event.kind, event] as const))(
  '%s upon what was left out is refused, as what is not there',
  async (_kind, event) => {
    const { id } = await aFiledRequest(t)
    const actor = { districtId: '440105' } as unknown as Actor
    const done = inTransaction(t.db, trx => takeBeside(trx, actor, id, event))
    await expect(done).rejects.toMatchObject({ refusal: { code: 'notFound' } })
  },
)
