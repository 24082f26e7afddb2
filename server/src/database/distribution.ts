/** Tables of a district, sharded by `district_id`; everything one request needs lies on one shard. */
export const distributedTables = [
  'enterprise',
  'fact',
  'contact',
  'roster_import',
  'assignment',
  'deputy',
  'leave',
  'clock',
  'clock_rung',
  'request',
  'request_message',
  'request_call',
  'request_settlement',
  'request_withdrawal',
  'request_reopening',
  'request_promise',
  'file',
  'request_pause',
  'request_reminder',
  'request_move',
  'task',
  'task_return',
  'task_finish',
  'task_waiver',
  'task_urging',
  'way_tried',
  'decline',
  'appeal',
  'rating',
  'contact_order',
  'history',
  'notice',
  'login_session',
  'idempotency_key',
  'counter',
] as const

/** Small shared tables, whole on every node. Reference tables come first: the others point at them. */
export const referenceTables = [
  'unit',
  'district',
  'member',
  'account',
  'invitation',
  'service_item',
  'calendar_year',
  'calendar_day',
] as const

/** The statements that spread a migrated database over the nodes of Citus, in order. */
export function distributionStatements(): string[] {
  return [
    'create extension if not exists citus;',
    ...referenceTables.map(table => `select create_reference_table('${table}');`),
    ...distributedTables.map(
      (table, index) =>
        `select create_distributed_table('${table}', 'district_id'${index === 0 ? '' : `, colocate_with => '${distributedTables[0]}'`});`,
    ),
  ]
}
