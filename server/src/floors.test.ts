import { type Arrow, arrowsOf, circles, type Place, readSource, sourcesOf, upward } from '@yigen/testing/arrows.ts'
import { declaredIn, namelessRead, namelessWrite, readsIn, writesIn } from '@yigen/testing/tables.ts'
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
    'text-messages': 'ground',
    papers: 'ground',
  },
  sight: 'sight',
}
const floorOf = new Map<string, Floor>([...Object.entries(beside), ...slices.map(({ name, floor }): [string, Floor] => [name, floor])])
const onTop = /^((health|backups)\/)?[\w.-]+\.ts$/

const arrows = arrowsOf('server')
const roomOf = (file: string) => file.split('/')[0] ?? ''

function placeOf(file: string): Place {
  const room = roomOf(file)
  const floor = floorOf.get(room)
  return { floor: floor ? floors.indexOf(floor) : floors.length, room }
}

/** Rows of people point at each other: a member is of a unit, a unit has a leader, a district its default posts. */
function amongPeopleAsOne(file: string): Place {
  const place = placeOf(file)
  return place.floor === floors.indexOf('people') ? { ...place, room: 'people' } : place
}

describe('the floors of the server', () => {
  test('every room is a slice with a manifest, or named as one that is none', () => {
    expect(sourcesOf('server').filter(file => !floorOf.has(roomOf(file)) && !onTop.test(file))).toEqual([])
  })

  test('nothing imports what stands above it', () => expect(upward(arrows, placeOf)).toEqual([]))

  test('on one floor arrows point one way', () => expect(circles(arrows, placeOf)).toEqual([]))
})

describe('what slices say to those below', () => {
  test('one slice answers what it alone knows', () => {
    const answers = slices.flatMap(({ says }) => Object.keys(says ?? {}))
    expect(answers.filter((what, i) => answers.indexOf(what) !== i)).toEqual([])
  })
})

describe('the tables', () => {
  const files = sourcesOf('server').map(file => ({ file, text: readSource('server', file) }))
  /** A backup is of whatever tables there are. */
  const bySlices = files.filter(({ file }) => roomOf(file) !== 'backups')
  const ownerOf = new Map(
    files
      .filter(({ file }) => file.endsWith('.table.ts'))
      .flatMap(({ file, text }) => declaredIn(text).map(table => [table, roomOf(file)])),
  )
  const reads = files.flatMap(({ file, text }) =>
    readsIn(text, ownerOf).map((table): Arrow => ({ from: file, to: `${ownerOf.get(table)}/${table}`, erased: false, waits: false })),
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

  test('none is read from below', () => {
    expect(upward(reads, placeOf)).toEqual([])
    expect(reads.length).toBeGreaterThan(250)
  })

  test('on one floor, who reads and who imports points one way', () => expect(circles([...arrows, ...reads], amongPeopleAsOne)).toEqual([]))

  test('what reads names its table, so that the above can be read off', () => {
    const nameless = bySlices.filter(({ text }) => namelessRead.test(text)).map(({ file }) => file)
    // the rows that the statement itself was given
    expect(nameless).toEqual(['database/outbox.ts'])
  })

  test('history is appended to, never written over', () => {
    const changed = files.flatMap(({ file, text }) =>
      writesIn(text, ownerOf).flatMap(({ how, table }) => (table === 'history' && how !== 'insert' ? [`${file}: ${how}`] : [])),
    )
    expect(changed).toEqual([])
  })

  test('what writes names its table, so that the above can be read off', () => {
    const nameless = bySlices.filter(({ text }) => namelessWrite.test(text)).map(({ file }) => file)
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
