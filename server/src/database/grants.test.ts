import { type TestDatabase, testDatabase } from '@yigen/testing/database.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'

let database: TestDatabase
let columns: { table: string; column: string; generated: boolean }[]
beforeAll(async () => {
  database = await testDatabase()
  const { rows } = await database.pool.query(`
    select c.relname as "table", a.attname as "column", a.attgenerated <> '' as generated from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped order by 1, a.attnum`)
  columns = rows
})
afterAll(() => database.drop())

/** Tried as the application's role: a statement that touches no row is refused all the same where it may not be sent. */
const may = (statement: string) =>
  database.pool.query(statement).then(
    () => true,
    (error: { code?: string }) => {
      if (error.code !== '42501') throw error
      return false
    },
  )
const tables = () => [...new Set(columns.map(({ table }) => table))]

/** Tables of which the application writes every column anew: what a step of the office changes as it stands. */
const whole = [
  ...[
    'account',
    'calendar_year',
    'calendar_day',
    'contact',
    'counter',
    'deputy',
    'district',
    'enterprise',
    'guessing_address',
    'idempotency_key',
  ],
  ...['known_device', 'leave', 'login_session', 'member', 'notice', 'roster_import', 'unit'],
]

/** And what may be written later in the others; the rest of their rows, and all of those that are not here, stands for ever. */
const later: Record<string, string> = {
  account_change: 'state decided_by decided_at refusal',
  agenda_item: 'position title data who at due_at taken_off_by taken_off_at taken_off_why minutes minuted_by minuted_at carried version',
  asking: 'answer answered_by answered_at chased chased_at',
  meeting:
    'day moved_from starts_at freezes_at place chair_id recorder_id state built_at frozen_at opened_at opened_by attended_at guests closed_at closed_by closed_by_next coming changes',
  meeting_decision: 'unit_id member_id task_id due_at done_by done_at done_words',
  meeting_person: 'part position present substitute_id named_by named_at',
  meeting_series: 'name chair_id recorder_id weekday time place version changed_by changed_at',
  minutes_signature: 'lapsed_at',
  appeal: 'decided_by decided_at decision decision_words',
  assignment: 'during first_contact_at',
  clock:
    'officer_id holder_id due_at calendar_version provisional next_position next_rung_at stopped_at stopped_by stopped_by_member named_id first_due_at due_holder_id passed_late_at',
  contact_order: 'officer_id done_by done_at said',
  decline: 'status decided_by decided_at to_try appeal_until',
  delegation:
    'status used_at used_place used_clerk revoked_by revoked_words receipt_holder_id receipt_ended_by receipt_ended_words ended_at',
  delegation_paper: 'key_name sealed last_four',
  delegation_code: 'browser_hash code_hash sent_at tries spent_at',
  delegation_look_up: 'since wrong',
  premises: 'name address use area rent_fen free_from ask phone note seen_on seen_by version changed_by changed_at off off_by off_at',
  event:
    'title kind holder_id unit_id starts_at ends_at place about seats open status version closed_by closed_at called_off_by called_off_at called_off_why reported_at',
  event_sign_up: 'state moved_up_at left_at checked_in_by checked_in_at grade grade_words graded_at',
  handover: 'status agreed_by agreed_at agreed_for answered_by answered_at words',
  handover_note: 'words noted_by noted_at',
  held_reply: 'undone_at undone_as',
  invitation: 'district_id member_id used_at wrong_codes',
  key_end_proposal: 'status answered_by answered_at words',
  leader_proposal: 'status answered_by answered_at words',
  leadership: 'during',
  lift: 'status question due_at decided_by decided_at words accepted_by accepted_at answer answered_by ended_at',
  list_view: 'search shared saved_at',
  passkey: 'counter used_at',
  passkey_challenge: 'challenge asked_at',
  phrase: 'words shared saved_at',
  milestone:
    'name gate owner_kind owner_unit_id owner_name status ready_at started_at due_at expected_at expected_words chased_since finished_at finished_by finished_words task_id sent_back_at',
  plan: 'version status revision reason draft changed_by changed_at proposed_by proposed_at decided_by decided_at decision_words in_force begins_at lands_at',
  policy_version:
    'status revision returned_by returned_at returned_words verified_by verified_at published_by published_at in_force withdrawn_by withdrawn_at withdrawn_why replaced_by',
  plan_forecast:
    'lands_at planned_at shift_days caused_by caused_days first_planned_at slip_days slip_ours slip_enterprise slip_outside provisional next_milestone_id stale_at reckoned_at',
  project: 'stage stage_since status paused_until last_event_at ended_at ended_by end_reason end_where is_key key_since leader_id plan_id',
  project_evidence: 'verified_by verified_at',
  project_member: 'removed_by removed_at',
  project_pause: 'resumed_by resumed_at',
  long_work: 'state attempts done total outcome refusal ended_at cancelled_by file_name file',
  rating: 'comment commented_by commented_at called_back_by called_back_at said will_change',
  recovery_code: 'used_at',
  request:
    'service_code service_version status received_at came_at merged_into first_answered_at last_message_id last_message_side due_at due_kind ended_at reopenings handler_id',
  request_move: 'answer answer_words answered_at',
  request_pause: 'resumed_at resumed_by',
  result_bring: 'known_until brings confirmed_at disputed_at',
  result_claim:
    'verified_by verified_at returned_by returned_at return_reason corrected_at replaced_at confirmed_by confirmed_at disputed_by disputed_at dispute_words reminded remind_at',
  second_step_rule: 'required set_by set_at',
  second_step_tries: 'failures locked_until',
  service_item: 'valid_until',
  sign_in_asking: 'asked_at last_at',
  sign_in_code: 'code_hash sent_at tries spent_at',
  site_meeting: 'status starts_at place enterprise_came others words recorded_by recorded_at called_off_why called_off_by called_off_at',
  site_meeting_decision: 'done_by done_at done_words',
  site_meeting_guest: 'came',
  booking:
    'session_id desk slot starts_at ends_at company phone subject link_hash block moved_at arrived_at called_at state ended_by ended_at phoned_by phoned_at phoned_words request_id changes',
  booking_code: 'tries booking_id',
  booking_message: 'words tries tried_at sent_at given_up_at',
  booking_number: 'asked_at last_at',
  feed: 'ended_at',
  station_card: 'renewed_at',
  duty: 'during ended_at',
  duty_swap: 'state given_duty_id answered_by answered_at',
  duty_wish: 'wish words starts_at said_at',
  station:
    'name place note minister_id weekday time_from time_until slot_minutes book_every desks phase version changed_by changed_at closed_by closed_at',
  station_session:
    'day starts_at ends_at slot_minutes book_every desks festival state called_off words decided_by closed_by closed_at closed_words changes',
  sign_listing: 'rules_version signs next_on visit_id left_at left_why aside_reason aside_until aside_by came_true answered_by answered_at',
  sign_run: 'day after_id seen_until',
  supervision: 'answer answered_by answered_at',
  task: 'status due_at accepted_by accepted_at ended_at sent_back_at handler_id',
  task_extension: 'decision decided_by decided_at words',
  task_finish: 'sent_back_by sent_back_at sent_back_why',
  totp: 'secret added_at used_step offered offered_at',
  transfer: 'status to_enterprise_id answered_by answer officer_id ended_at',
  visit:
    'status starts_at place consent consent_words consent_by consent_at client_id met words recorded_by recorded_at called_off_why called_off_by called_off_at',
}
const deletable = [
  ...[
    'assignment',
    'booking_code',
    'booking_number',
    'calendar_day',
    'contact',
    'deputy',
    'enterprise',
    'fact',
    'result_claim',
    'result_bring',
    'guessing_address',
    'idempotency_key',
    'known_device',
    'leave',
  ],
  ...['list_view', 'login_session', 'long_work', 'notice', 'passkey', 'passkey_challenge', 'phrase', 'recovery_code', 'sign_in_asking'],
  ...[
    'delegation_code',
    'delegation_look_up',
    'sign_in_code',
    'task_helper',
    'totp',
    'agenda_item',
    'meeting_person',
    'meeting_series_member',
  ],
]

it('rows are taken away only where a step does so; no table is emptied', async () => {
  const [deleted, truncated]: [string[], string[]] = [[], []]
  for (const table of tables()) {
    if (await may(`delete from ${table} where false`)) deleted.push(table)
    if (await may(`truncate ${table}`)) truncated.push(table)
  }
  expect(deleted).toEqual(deletable.toSorted())
  expect(truncated).toEqual([])
})

it('rows are written later only in the columns that a step writes later (S5)', async () => {
  const written: { table: string; column: string }[] = []
  for (const { table, column, generated } of columns)
    if (!generated && (await may(`update ${table} set ${column} = ${column} where false`))) written.push({ table, column })
  const partly = Object.fromEntries(Object.entries(later).map(([table, names]) => [table, names.split(' ').toSorted()]))
  const byTable = Map.groupBy(written, ({ table }) => table)
  const found = Object.fromEntries([...byTable].map(([table, all]) => [table, all.map(({ column }) => column).toSorted()]))
  for (const table of whole) {
    expect([table, found[table]]).toEqual([
      table,
      columns
        .filter(one => one.table === table && !one.generated)
        .map(one => one.column)
        .toSorted(),
    ])
    delete found[table]
  }
  expect(found).toEqual(partly)
})

it.each([
  'request_message',
  'request_settlement',
  'request_merge',
  'way_tried',
  'history',
  'clock_rung',
  'file',
  'fact',
  'district_settings',
  'project_stage_change',
  'gate_version',
  'project_review',
  'project_review_risk',
  'site_meeting_move',
  'difficulty',
  'minutes',
  'minutes_addendum',
  'plan_change',
  'plan_milestone',
  'plan_template_version',
])('what stands in %s is added and read, nothing else', async table => {
  expect(await may(`select from ${table} limit 0`)).toBe(true)
  expect(await may(`insert into ${table} select * from ${table} where false`)).toBe(true)
  expect(await may(`update ${table} set district_id = district_id where false`)).toBe(false)
  expect(await may(`delete from ${table} where false`)).toBe(table === 'fact')
})
