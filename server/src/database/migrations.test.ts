import { describe, expect, it } from 'vitest'
import { migrationsFolder, readMigrations } from './migrate.ts'

/** From this one on each says what it asks of the version before (docs/operations/upgrade.md). */
const firstToSay = 45

const serves = /^-- serves programs from (\d{4})$/m
const apart = /^-- not beside the version before: \S.{10,}$/m
const takenAway = /^-- no program from there on reads: \S.{10,}$/m

/** What breaks a program that reads and writes as the version before did. */
const contractions: Record<string, RegExp> = {
  'drops a table, a column, a type, a function or a view': /\bdrop\s+(table|column|type|function|view|materialized view|schema)\b/i,
  renames: /\brename\b/i,
  'changes the type of a column': /\balter\s+column\s+\w+\s+(set\s+data\s+)?type\b/i,
  'asks for a value that the version before does not write': /\bset\s+not\s+null\b|\bdrop\s+default\b/i,
  'adds a column without a value': /\badd\s+column\s+(if\s+not\s+exists\s+)?\w+\s+(?![^,;]*\bdefault\b)[^,;]*\bnot\s+null\b/i,
}
const contractionsIn = (sql: string) => {
  const said = sql.replaceAll(/--.*$/gm, '')
  return Object.entries(contractions).flatMap(([what, pattern]) => (pattern.test(said) ? [what] : []))
}

describe('a migration', () => {
  const ours = readMigrations(migrationsFolder).filter(({ number }) => number >= firstToSay)

  it('says from which program on it serves, or that and why the version before must have stopped', () => {
    expect(ours.filter(({ sql }) => !serves.test(sql) && !apart.test(sql)).map(({ name }) => name)).toEqual([])
  })

  it('that serves the version before takes nothing away, unless it says what no program from there on reads', () => {
    const contracting = readMigrations(migrationsFolder).filter(({ sql }) => serves.test(sql) && contractionsIn(sql).length > 0)
    expect(contracting.filter(({ sql }) => !takenAway.test(sql)).map(({ name, sql }) => [name, contractionsIn(sql)])).toEqual([])
  })

  it('serves no program that is newer than itself', () => {
    expect(readMigrations(migrationsFolder).filter(({ number, serves_from }) => serves_from > number)).toEqual([])
  })

  it.each([
    ['alter table request drop column ladder', true],
    ['alter table request rename column a to b', true],
    ['alter table request alter column title type varchar(20)', true],
    ['alter table request alter column came_at set not null', true],
    ['alter table request add column a int not null', true],
    ['alter table request add column a int not null, add column b int default 1', true],
    ['alter table request add column a int not null default 0', false],
    ['alter table request add column a text default $$x$$ not null', false],
    ['alter table request add column a int', false],
    ['create table asked (id uuid primary key, said text not null)', false],
    ['-- drop table request\ncreate index a on request (id)', false],
  ])('%s: takes away %s', (sql, takes) => expect(contractionsIn(sql).length > 0).toBe(takes))
})
