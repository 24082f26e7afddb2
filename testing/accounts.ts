import { expect } from 'vitest'
import type { TestApp } from './app.ts'
import { tokenOf } from './login.ts'

/** The system administrator asks for the reset of a password; what comes of it waits. */
export async function anAskedReset(t: TestApp, memberId: string): Promise<{ changeId: string; code: string }> {
  const { status, body } = await (await t.as(t.cast.systemAdministrator)).post(`/api/members/${memberId}/password-reset`, {
    reason: '忘了。',
  })
  expect(status, JSON.stringify(body)).toBe(201)
  return body
}

/** Asked by one and released by another: both halves of the key. */
export async function aReset(t: TestApp, memberId: string): Promise<{ code: string; token: string }> {
  const { changeId, code } = await anAskedReset(t, memberId)
  const { body } = await (await t.as(t.cast.securityAdministrator)).post(`/api/account-changes/${changeId}/release`)
  return { code, token: tokenOf(body.link) }
}

/** The security administrator grants roles that wait for another administrator. */
export async function askedRoles(t: TestApp, memberId: string, roles: string[]): Promise<string> {
  const administrator = await t.as(t.cast.securityAdministrator)
  const { status, body } = await administrator.send('PUT', `/api/members/${memberId}/roles`, { roles })
  expect([status, body], JSON.stringify(body)).toEqual([200, { ok: true, waits: true }])
  const { id } = await t.db
    .selectFrom('account_change')
    .select('id')
    .where('member_id', '=', memberId)
    .where('kind', '=', 'roles')
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return id
}

/** What a member was told, the latest first. */
export async function toldTo(t: TestApp, memberId: string): Promise<string[]> {
  const { rows } = (await (await t.as(memberId)).get('/api/notices')).body
  return rows.map((row: { sentence: string }) => row.sentence)
}
