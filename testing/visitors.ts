import { expect } from 'vitest'
import type { TestApp } from './app.ts'
import { expectNobody, never } from './order.ts'

type Step = { path: (id: string) => string; body: unknown }

/** 401; 404 to the enterprise as to an id that never was; 403 to who is neither on duty there nor above. */
export async function expectServedThere(t: TestApp, id: string, { path, body }: Step): Promise<void> {
  await expectNobody(t, id, { path, body })
  const { contact, officer, deputy, otherMinister, clerk } = t.cast
  expect((await (await t.as(officer)).post(path(id), { nonsense: true })).status).toBe(400)
  const [hidden, absent] = [await (await t.as(contact)).post(path(id), body), await (await t.as(officer)).post(path(never), body)]
  expect([hidden.status, absent.status]).toEqual([404, 404])
  for (const who of [deputy, otherMinister, clerk]) expect((await (await t.as(who)).post(path(id), body)).body.code).toBe('mayNot')
}
