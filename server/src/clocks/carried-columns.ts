/** Of a stopped clock, what goes on in another row whoever holds that: so that it explains itself, counts and climbs as before. R4.11, R10.2 */
export const carriedColumns = [
  ...(['district_id', 'kind', 'subject_kind', 'enterprise_id', 'promise_amount', 'promise_unit', 'started_at', 'due_at'] as const),
  ...(['first_due_at', 'calendar_version', 'provisional', 'next_position', 'afterwards'] as const),
] as const
