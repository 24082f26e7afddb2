import { expect, test } from 'vitest'
import { namelessRead, readsIn } from './tables.ts'

const tables = new Set(['clock', 'request', 'enterprise', 'task', 'leave', 'member', 'unit', 'file'])

test('a read is found in either way of saying it', () => {
  expect(readsIn(`await trx.selectFrom('clock').select('id').innerJoin('request as r', 'r.id', 'clock.request_id')`, tables)).toEqual([
    'clock',
    'request',
  ])
  expect(readsIn(`db.selectFrom(['enterprise as e', 'task as t']).leftJoin(\n  'leave', 'a', 'b')`, tables)).toEqual([
    'enterprise',
    'task',
    'leave',
  ])
  expect(readsIn('sql`select 1 from clock c join enterprise e on true left join lateral (select from leave l) x on true`', tables)).toEqual(
    ['clock', 'enterprise', 'leave'],
  )
  expect(readsIn('sql`select from member o, unit as u where exists (select from\n task t)`', tables)).toEqual(['member', 'unit', 'task'])
  expect(readsIn('sql`select from (select 1) f, request r`', tables)).toEqual(['request'])
  expect(readsIn(`sql\`update clock set a = 1 from file f\`; trx.updateTable('clock').from('unit as u')`, tables)).toEqual(['unit', 'file'])
})

test('what is told from, distinct from, or said in a comment is not read', () => {
  const text = `/** A clock from request to task, from member on. */
    // from leave
    sql\`c.a is distinct from request and \${from} and extract(epoch from \${asOf}::timestamptz)\`
    Buffer.from('hex')`
  expect(readsIn(text, tables)).toEqual([])
})

test.for([
  [`sql\`select from \${rows} x\``, true],
  [`sql\`a join \${other} on true\``, true],
  [`sql\`from clock c, \${sql.table(name)} x\``, true],
  ['trx.selectFrom(table)', true],
  ['trx.selectFrom(eb => eb)', true],
  ["trx.selectFrom('clock')", false],
  ["trx.selectFrom(\n  ['clock', 'unit'])", false],
  [`sql\`a is distinct from \${b}\``, false],
  [`sql\`extract(epoch from \${asOf}::timestamptz)\``, false],
] as const)('%s names no table: %s', ([text, nameless]) => expect(namelessRead.test(text)).toBe(nameless))
