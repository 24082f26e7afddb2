import { sql } from 'kysely'
import { expect } from 'vitest'
import type { TestApp } from './app.ts'

/** An id that never was. */
export const never = '0199a000-0000-7000-8000-000000000000'

type Step = { method?: 'POST' | 'PUT' | 'DELETE'; path: (id: string) => string; body: unknown }

/** 401 before anything else: even a body that would be refused is not looked at. */
export async function expectNobody(t: TestApp, id: string, { method = 'POST', path }: Step): Promise<void> {
  const before = await written(t)
  const answer = await (await t.as(null)).send(method, path(id), { nonsense: true })
  expect([answer.status, answer.body.code, answer.body.title]).toEqual([401, 'notSignedIn', '请先登录。'])
  expect(await written(t)).toEqual(before)
}

/** 404 for everyone it is not for, word for word as for an id that never was; and nothing is written. */
export async function expectHidden(t: TestApp, id: string, { method = 'POST', path, body }: Step): Promise<void> {
  const { foreignOfficer, foreignContact, otherMinister, outsider, clerk, streetHead, systemAdministrator, auditAdministrator } = t.cast
  const all = [foreignOfficer, foreignContact, otherMinister, outsider, clerk, streetHead, systemAdministrator, auditAdministrator]
  const before = await written(t)
  for (const who of all) {
    const caller = await t.as(who)
    const [hidden, absent] = [await caller.send(method, path(id), body), await caller.send(method, path(never), body)]
    expect([hidden.status, hidden.body]).toEqual([404, absent.body])
  }
  expect(await written(t)).toEqual(before)
}

/** Everything that steps write, in one fingerprint: equal before and after means that nothing was written, not even half. */
export async function written(t: Pick<TestApp, 'db'>): Promise<unknown> {
  const { rows } = await sql`
    select (select count(*) from history where kind <> 'member.refused') as history, (select count(*) from notice) as notices, (select count(*) from idempotency_key) as keys,
      (select md5(string_agg(r::text, '|' order by r.id)) from request r) as requests,
      (select md5(string_agg(c::text, '|' order by c.id)) from clock c) as clocks,
      (select count(*) from clock_rung) as rungs, (select count(*) from request_message) as messages, (select count(*) from request_call) as calls,
      (select count(*) from request_settlement) as settlements, (select count(*) from request_withdrawal) as withdrawals,
      (select count(*) from request_reopening) as reopenings, (select count(*) from request_promise) as promises,
      (select count(*) from file) as files, (select md5(string_agg(x::text, '|' order by x.id)) from task x) as tasks,
      (select count(*) from task_return) as returns, (select md5(string_agg(x::text, '|' order by x.id)) from task_finish x) as finishes,
      (select count(*) from task_waiver) as waivers, (select count(*) from task_urging) as urgings,
      (select md5(string_agg(x::text, '|' order by x.id)) from task_extension x) as extensions, (select count(*) from task_report) as reports,
      (select md5(string_agg(x::text, '|' order by x.task_id, x.unit_id)) from task_helper x) as helpers,
      (select md5(string_agg(x::text, '|' order by x.id)) from supervision x) as supervisions, (select md5(string_agg(x::text, '|' order by x.id)) from lift x) as lifts,
      (select md5(string_agg(x::text, '|' order by x.message_id)) from held_reply x) as held, (select count(*) from request_merge) as merges,
      (select md5(string_agg(x::text, '|' order by x.id)) from project x) as projects, (select count(*) from project_stage_change) as stages,
      (select md5(string_agg(x::text, '|' order by x.id)) from project_evidence x) as evidence,
      (select md5(string_agg(x::text, '|' order by x.id)) from project_pause x) as "projectPauses",
      (select md5(string_agg(x::text, '|' order by x.id)) from project_member x) as "projectMembers", (select count(*) from gate_version) as gates,
      (select md5(string_agg(x::text, '|' order by x.id)) from result_claim x) as results, (select md5(string_agg(x::text, '|' order by x.id)) from meeting x) as meetings,
      (select md5(string_agg(x::text, '|' order by x.id)) from agenda_item x) as items, (select count(*) from meeting_decision) as decisions, (select count(*) from asking) as askings,
      (select md5(string_agg(x::text, '|' order by x.id)) from transfer x) as transfers, (select count(*) from transfer_matter) as "transferMatters", (select count(*) from pointing) as pointings,
      (select md5(string_agg(x::text, '|' order by x.id)) from premises x) as premises, (select count(*) from site_opinion) as "siteOpinions",
      (select md5(string_agg(x::text, '|' order by x.policy_id, x.number)) from policy_version x) as policies, (select count(*) from policy_text) as "policyTexts", (select count(*) from policy_fact) as "policyFacts",
      (select md5(string_agg(x::text, '|' order by x.id)) from delegation x) as delegations, (select count(*) from delegation_signature) as "delegationSignatures",
      (select md5(string_agg(x::text, '|' order by x.id)) from enterprise x) as enterprises,
      (select md5(string_agg(x::text, '|' order by x.id)) from visit x) as visits, (select md5(string_agg(x::text, '|' order by x.id)) from event x) as events,
      (select md5(string_agg(x::text, '|' order by x.id)) from event_sign_up x) as "signUps", (select count(*) from event_invitation) as invitations, (select count(*) from event_question) as questions, (select count(*) from visit_companion) as companions,
      (select count(*) from minutes_signature) as signatures, (select count(*) from meeting_series) as series`.execute(t.db)
  return rows[0]
}
