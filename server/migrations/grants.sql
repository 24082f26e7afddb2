-- Applied after every migration by the owner. The application owns nothing, and may do to a table what its steps do and no more (server/src/database/grants.test.ts):
-- what was said, decided, counted or happened cannot be rewritten by who runs the application (R12.3).
grant usage on schema public to yigen_app;
grant select, insert, update, delete on all tables in schema public to yigen_app;

-- Rows go only where a step takes them away: what was entered by mistake, what ran out, what is set anew as a whole.
do $$ declare name text; begin
  for name in select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all (array[
    'assignment', 'booking_code', 'booking_number', 'calendar_day', 'contact', 'delegation_code', 'delegation_look_up', 'deputy', 'enterprise', 'fact', 'guessing_address', 'idempotency_key', 'known_device', 'leave', 'list_view', 'login_session', 'long_work', 'agenda_item', 'meeting_person', 'meeting_series_member', 'notice', 'passkey', 'passkey_challenge', 'phrase',
    'recovery_code', 'result_bring', 'result_claim', 'sign_in_asking', 'sign_in_code', 'task_helper', 'totp'])
  loop execute format('revoke delete, truncate on %I from yigen_app', name); end loop;
end $$;

-- Said once, kept for ever.
revoke update on calendar_replaced, clock_rung, district_settings, fact, file, gate_version, history, parent_event, plan_change, plan_milestone, plan_template_version, policy, policy_fact, policy_text, project_stage_change, request_call, request_merge, request_message, request_promise, request_reminder, request_reopening, request_settlement, request_withdrawal, result_cell, result_month_end,
  result_part, result_version, sign_rules, task_helper, task_report, task_return, task_urging, task_waiver, way_tried from yigen_app;

-- Of what is decided or ended later, that alone is written later.
revoke update on account_change, appeal, assignment, booking, booking_code, booking_message, booking_number, clock, contact_order, decline, handover, handover_note, held_reply, invitation, list_view, long_work, milestone, passkey, passkey_challenge, phrase, plan, plan_forecast, policy_version, project, project_evidence, project_member, project_pause, rating, recovery_code, request, request_move, request_pause, second_step_rule,
  second_step_tries, service_item, sign_in_asking, sign_in_code, sign_listing, sign_run, supervision, task, task_extension, task_finish, totp from yigen_app;
grant update (state, decided_by, decided_at, refusal) on account_change to yigen_app;
grant update (decision, decision_words, decided_by, decided_at) on appeal to yigen_app;
grant update (session_id, desk, slot, starts_at, ends_at, company, phone, subject, link_hash, block, moved_at, arrived_at, called_at, state, ended_by, ended_at, phoned_by, phoned_at, phoned_words, request_id, changes) on booking to yigen_app;
grant update (tries, booking_id) on booking_code to yigen_app;
grant update (words, tries, tried_at, sent_at, given_up_at) on booking_message to yigen_app;
grant update (asked_at, last_at) on booking_number to yigen_app;
grant update (during, first_contact_at) on assignment to yigen_app;
grant update (officer_id, holder_id, named_id, due_holder_id, passed_late_at, due_at, first_due_at, provisional, calendar_version, next_position, next_rung_at, stopped_at, stopped_by, stopped_by_member)
  on clock to yigen_app;
grant update (officer_id, done_by, done_at, said) on contact_order to yigen_app;
grant update (status, decided_by, decided_at, to_try, appeal_until) on decline to yigen_app;
grant update (status, agreed_by, agreed_at, agreed_for, answered_by, answered_at, words) on handover to yigen_app;
grant update (words, noted_by, noted_at) on handover_note to yigen_app;
grant update (undone_at, undone_as) on held_reply to yigen_app;
grant update (rules_version, signs, next_on, visit_id, left_at, left_why, aside_reason, aside_until, aside_by, came_true, answered_by, answered_at) on sign_listing to yigen_app;
grant update (day, after_id, seen_until) on sign_run to yigen_app;
grant update (district_id, member_id, used_at, wrong_codes) on invitation to yigen_app;
grant update (search, shared, saved_at) on list_view to yigen_app;
grant update (counter, used_at) on passkey to yigen_app;
grant update (challenge, asked_at) on passkey_challenge to yigen_app;
grant update (words, shared, saved_at) on phrase to yigen_app;
grant update (name, gate, owner_kind, owner_unit_id, owner_name, status, ready_at, started_at, due_at, expected_at, expected_words, chased_since, finished_at, finished_by, finished_words, task_id, sent_back_at)
  on milestone to yigen_app;
grant update (version, status, revision, reason, draft, changed_by, changed_at, proposed_by, proposed_at, decided_by, decided_at, decision_words, in_force, begins_at, lands_at) on plan to yigen_app;
grant update (lands_at, planned_at, shift_days, caused_by, caused_days, first_planned_at, slip_days, slip_ours, slip_enterprise, slip_outside, provisional, next_milestone_id, stale_at, reckoned_at)
  on plan_forecast to yigen_app;
grant update (status, revision, returned_by, returned_at, returned_words, verified_by, verified_at, published_by, published_at, in_force, withdrawn_by, withdrawn_at, withdrawn_why, replaced_by)
  on policy_version to yigen_app;
grant update (stage, stage_since, status, paused_until, last_event_at, ended_at, ended_by, end_reason, end_where, is_key, key_since, leader_id, plan_id) on project to yigen_app;
grant update (verified_by, verified_at) on project_evidence to yigen_app;
grant update (removed_by, removed_at) on project_member to yigen_app;
grant update (resumed_by, resumed_at) on project_pause to yigen_app;
grant update (state, attempts, done, total, outcome, refusal, ended_at, cancelled_by, file_name, file) on long_work to yigen_app;
grant update (comment, commented_by, commented_at, called_back_by, called_back_at, said, will_change) on rating to yigen_app;
grant update (used_at) on recovery_code to yigen_app;
grant update (status, received_at, came_at, first_answered_at, last_message_id, last_message_side, due_at, due_kind, ended_at, reopenings, handler_id, merged_into,
  service_code, service_version)
  on request to yigen_app;
grant update (answer, answer_words, answered_at) on request_move to yigen_app;
grant update (resumed_at, resumed_by) on request_pause to yigen_app;
grant update (required, set_by, set_at) on second_step_rule to yigen_app;
grant update (failures, locked_until) on second_step_tries to yigen_app;
grant update (valid_until) on service_item to yigen_app;
grant update (asked_at, last_at) on sign_in_asking to yigen_app;
grant update (code_hash, sent_at, tries, spent_at) on sign_in_code to yigen_app;
grant update (answer, answered_by, answered_at) on supervision to yigen_app;
grant update (status, due_at, accepted_by, accepted_at, handler_id, sent_back_at, ended_at) on task to yigen_app;
grant update (decision, decided_by, decided_at, words) on task_extension to yigen_app;
grant update (sent_back_by, sent_back_at, sent_back_why) on task_finish to yigen_app;
grant update (secret, added_at, used_step, offered, offered_at) on totp to yigen_app;

-- Who leads, reviews and meets on a project: the same.
revoke update on project_review, project_review_risk, site_meeting_move from yigen_app;
revoke update on key_end_proposal, leader_proposal, leadership, site_meeting, site_meeting_decision, site_meeting_guest from yigen_app;
grant update (status, answered_by, answered_at, words) on key_end_proposal to yigen_app;
grant update (status, answered_by, answered_at, words) on leader_proposal to yigen_app;
grant update (during) on leadership to yigen_app;
grant update (status, starts_at, place, enterprise_came, others, words, recorded_by, recorded_at, called_off_why, called_off_by, called_off_at) on site_meeting to yigen_app;
grant update (done_by, done_at, done_words) on site_meeting_decision to yigen_app;
grant update (came) on site_meeting_guest to yigen_app;

-- A claim of a result: what became of it; it goes only with the import that brought it.
revoke update on result_claim from yigen_app;
grant update (verified_by, verified_at, returned_by, returned_at, return_reason, corrected_at, replaced_at, confirmed_by, confirmed_at, disputed_by, disputed_at,
  dispute_words, reminded, remind_at) on result_claim to yigen_app;
-- What claims bring follows from them, and is mended as they are.
revoke update on result_bring from yigen_app;
grant update (known_until, brings, confirmed_at, disputed_at) on result_bring to yigen_app;

-- The weekly meeting: minutes, signatures and addenda stay as they were written; of decisions and what was asked, what became of them. A signature lapses with the text it stood under.
revoke update on agenda_item, asking, difficulty, meeting, meeting_decision, meeting_person, meeting_series, meeting_series_member, minutes, minutes_addendum, minutes_signature from yigen_app;
grant update (position, title, data, who, at, due_at, taken_off_by, taken_off_at, taken_off_why, minutes, minuted_by, minuted_at, carried, version) on agenda_item to yigen_app;
grant update (day, moved_from, starts_at, freezes_at, place, chair_id, recorder_id, state, built_at, frozen_at, opened_at, opened_by, attended_at, guests, closed_at, closed_by, closed_by_next, coming, changes)
  on meeting to yigen_app;
grant update (part, position, present, substitute_id, named_by, named_at) on meeting_person to yigen_app;
grant update (name, chair_id, recorder_id, weekday, time, place, version, changed_by, changed_at) on meeting_series to yigen_app;
grant update (answer, answered_by, answered_at, chased, chased_at) on asking to yigen_app;
grant update (unit_id, member_id, task_id, due_at, done_by, done_at, done_words) on meeting_decision to yigen_app;
grant update (lapsed_at) on minutes_signature to yigen_app;

-- An event: who was invited and what was asked stays; of who signed up, what became of them.
revoke update on event, event_invitation, event_question, event_sign_up from yigen_app;
grant update (title, kind, holder_id, unit_id, starts_at, ends_at, place, about, seats, open, status, version, closed_by, closed_at, called_off_by, called_off_at, called_off_why, reported_at) on event to yigen_app;
grant update (state, moved_up_at, left_at, checked_in_by, checked_in_at, grade, grade_words, graded_at) on event_sign_up to yigen_app;

-- A question that goes up keeps whose it is, what was tried and whom it asks; the minister words it anew as it is lent up.
revoke update on lift from yigen_app;
grant update (status, question, due_at, decided_by, decided_at, words, accepted_by, accepted_at, answer, answered_by, ended_at) on lift to yigen_app;

-- An enterprise that moves to another district: what was answered, once; which matter goes on in which stays.
revoke update on pointing, transfer, transfer_matter from yigen_app;
grant update (status, to_enterprise_id, answered_by, answer, officer_id, ended_at) on transfer to yigen_app;
-- An address to subscribe to ends, and is never another. Stations and duty: where and when a session is held and what became of it; duty keeps who and where, and ends; a swap keeps what was offered; of a session each says anew whether they can come.
revoke update on feed, station, station_card, station_session, duty, duty_swap, duty_wish from yigen_app;
grant update (ended_at) on feed to yigen_app;
grant update (renewed_at) on station_card to yigen_app;
grant update (name, place, note, minister_id, weekday, time_from, time_until, slot_minutes, book_every, desks, phase, version, changed_by, changed_at, closed_by, closed_at) on station to yigen_app;
grant update (day, starts_at, ends_at, slot_minutes, book_every, desks, festival, state, called_off, words, decided_by, closed_by, closed_at, closed_words, changes) on station_session to yigen_app;
grant update (during, ended_at) on duty to yigen_app;
grant update (state, given_duty_id, answered_by, answered_at) on duty_swap to yigen_app;
grant update (wish, words, starts_at, said_at) on duty_wish to yigen_app;
-- A visit keeps by whom it was planned; who goes along and what came of it stay as they were written.
revoke update on visit, visit_companion, visit_yield from yigen_app;
grant update (status, starts_at, place, consent, consent_words, consent_by, consent_at, client_id, met, words, recorded_by, recorded_at, called_off_why, called_off_by, called_off_at)
  on visit to yigen_app;

-- What a person delegated stays as they signed it: that it was used, revoked or over is written later; the numbers of papers are closed anew under another key, and removed.
revoke update on delegation, delegation_signature, delegation_paper, delegation_attempt, delegation_code, delegation_look_up from yigen_app;
grant update (status, used_at, used_place, used_clerk, revoked_by, revoked_words, receipt_holder_id, receipt_ended_by, receipt_ended_words, ended_at) on delegation to yigen_app;
grant update (key_name, sealed, last_four) on delegation_paper to yigen_app;
grant update (browser_hash, code_hash, sent_at, tries, spent_at) on delegation_code to yigen_app;
grant update (since, wrong) on delegation_look_up to yigen_app;

-- Premises keep where they are and who recorded them; what an opinion said of them stays.
revoke update on premises, site_opinion, site_opinion_premises from yigen_app;
grant update (name, address, use, area, rent_fen, free_from, ask, phone, note, seen_on, seen_by, version, changed_by, changed_at, off, off_by, off_at) on premises to yigen_app;

revoke insert, update, delete on schema_migration from yigen_app;
do $$ declare part text; begin
  for part in select inhrelid::regclass::text from pg_inherits where inhparent = 'history'::regclass loop
    execute format('revoke insert, update, delete, truncate on %s from yigen_app', part);
  end loop;
end $$;
grant execute on all functions in schema public to yigen_app;
