import { arrowsOf, circles, type Place, readSource, sourcesOf, upward } from '@yigen/testing/arrows.ts'
import { describe, expect, test } from 'vitest'
import { type Floor, floors } from './slice/floors.ts'
import type { ServerSlice } from './slice/slice.ts'
import * as listed from './slices.ts'

const slices = Object.values<ServerSlice>(listed)

/** Rooms that are no slice. What is named neither here nor in a manifest (the process and its lists) stands on top. */
const beside: Record<string, Floor> = {
  ...{
    'env.ts': 'ground',
    'start-refusal.ts': 'ground',
    'log.ts': 'ground',
    'told-fault.ts': 'ground',
    'context.ts': 'ground',
    database: 'ground',
    slice: 'ground',
  },
  ...{ people: 'people', sight: 'sight' },
}
const floorOf = new Map<string, Floor>([...Object.entries(beside), ...slices.map(({ name, floor }): [string, Floor] => [name, floor])])
const onTop = /^(health\/)?[\w.-]+\.ts$/

const arrows = arrowsOf('server')
const roomOf = (file: string) => file.split('/')[0] ?? ''

function placeOf(file: string): Place {
  const room = roomOf(file)
  const floor = floorOf.get(room)
  return { floor: floor ? floors.indexOf(floor) : floors.length, room }
}

describe('the floors of the server', () => {
  test('every room is a slice with a manifest, or named as one that is none', () => {
    expect(sourcesOf('server').filter(file => !floorOf.has(roomOf(file)) && !onTop.test(file))).toEqual([])
  })

  test('nothing imports what stands above it', () => expect(upward(arrows, placeOf)).toEqual([]))

  test('on one floor arrows point one way', () => expect(circles(arrows, placeOf)).toEqual([]))
})

describe('the tables', () => {
  const files = sourcesOf('server').map(file => ({ file, text: readSource('server', file) }))
  const ownerOf = new Map(
    files
      .filter(({ file }) => file.endsWith('.table.ts'))
      .flatMap(({ file, text }) => declaredIn(text).map(table => [table, roomOf(file)])),
  )

  test('each is declared in the slice whose manifest names it', () => {
    const named = slices.flatMap(({ name, tables }) =>
      [...(tables?.ofDistrict ?? []), ...(tables?.shared ?? [])].map(table => `${table}: ${name}`),
    )
    expect(named.sort()).toEqual([...ownerOf].map(([table, room]) => `${table}: ${room}`).sort())
  })

  test('each is written by its own slice alone', () => {
    const foreign = files.flatMap(({ file, text }) =>
      writesIn(text, ownerOf)
        .filter(({ table }) => ownerOf.get(table) !== roomOf(file))
        .map(({ how, table }) => `${file}: ${how} ${table}`),
    )
    expect(foreign).toEqual([])
    expect(files.flatMap(({ text }) => writesIn(text, ownerOf)).length).toBeGreaterThan(100)
  })

  test('history is appended to, never written over', () => {
    const changed = files.flatMap(({ file, text }) =>
      writesIn(text, ownerOf).flatMap(({ how, table }) => (table === 'history' && how !== 'insert' ? [`${file}: ${how}`] : [])),
    )
    expect(changed).toEqual([])
  })

  test('what writes names its table, so that the above can be read off', () => {
    const nameless = files.filter(({ text }) => namelessWrite.test(text)).map(({ file }) => file)
    expect(nameless).toEqual(['database/rows-of.ts'])
  })

  test('a write is found in either way of saying it', () => {
    const text = `await trx.insertInto('clock').values(row)
      const rows = rowsOf('history', {})
      await sql\`with a as (update task t set due_at = null) delete from notice where true\`
      await sql\`select from request for update of r\``
    expect(writesIn(text, new Map(['clock', 'history', 'task', 'notice', 'request'].map(table => [table, ''])))).toEqual([
      { how: 'insert', table: 'clock' },
      { how: 'insert', table: 'history' },
      { how: 'update', table: 'task' },
      { how: 'delete', table: 'notice' },
    ])
  })
})

/** The tables that a `<noun>.table.ts` adds to the database's. */
const declaredIn = (text: string): string[] =>
  [...(/interface DB \{([^}]*)\}/.exec(text)?.[1] ?? '').matchAll(/^\s*(\w+):/gm)].map(([, table = '']) => table)

const inserts = { insertInto: 'insert', rowsOf: 'insert', updateTable: 'update', deleteFrom: 'delete', mergeInto: 'merge' } as const
const calls = new RegExp(`\\b(${Object.keys(inserts).join('|')})\\(\\s*'(\\w+)`, 'g')
const statements = /\b(insert|update|delete|merge|truncate)\b(?: into| from| only| table)*\s+(\w+)/g
const namelessWrite =
  /\b(insertInto|updateTable|deleteFrom|mergeInto)\((?!\s*')|\b(insert into|update|delete from|merge into|truncate) \$\{/

/** What a source writes: by Kysely's calls, and in the text of statements. */
function writesIn(text: string, tables: ReadonlyMap<string, unknown>): { how: string; table: string }[] {
  const called = [...text.matchAll(calls)].map(([, call = '', table = '']) => ({ how: inserts[call as keyof typeof inserts], table }))
  const said = [...text.matchAll(statements)].map(([, how = '', table = '']) => ({ how, table }))
  return [...called, ...said.filter(({ table }) => tables.has(table))]
}
