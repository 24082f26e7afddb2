import './desk/shared/browser.fixture.ts'
import { arrowsOf, circles, importsIn, type Place, reachedFrom, readSource, sourcesOf, upward } from '@yigen/testing/arrows.ts'
import { describe, expect, test } from 'vitest'
import { slices } from './desk/all-slices.ts'
import { type Floor, floors } from './desk/shared/floors.ts'

/** Rooms of the desk that are no slice, and parts of slices that stand apart from theirs: pages made of parts of many. */
const beside: Record<string, Floor> = {
  ...{ shared: 'ground', 'desk/shared': 'ground' },
  ...{
    'desk/matters': 'page',
    'desk/dossiers': 'page',
    'desk/landings': 'page',
    'desk/organisations/page': 'page',
    'desk/members/account': 'page',
  },
}
/** What is above all rooms: what each slice says of itself, their list, the shell around the pages, and the process. */
const above = ['manifests', 'desk/slices.ts', 'desk/all-slices.ts', 'desk/shell', 'desk/parts', 'desk', 'start.ts'] as const

/** The door has few rooms and no manifests. */
const atDoor = [
  ['shared'],
  ['door/shared'],
  ['door/notices'],
  ['door/frame'],
  ['door/requests'],
  [
    'door/assignments',
    'door/enterprises',
    'door/services',
    'door/files',
    'door/declines',
    'door/ratings',
    'door/pauses',
    'door/projects',
    'door/results',
    'door/premises',
    'door/visits',
  ],
  ['door/requests/filing', 'door/requests/list', 'door/requests/home', 'door/matters', 'door/members', 'door/bookings'],
  ['door/delegations', 'door/events'],
  ['door'],
]

const ofDesk = new Map<string, number>([
  ...slices.map(({ name, floor }): [string, number] => [`desk/${name}`, floors.indexOf(floor)]),
  ...Object.entries(beside).map(([room, floor]): [string, number] => [room, floors.indexOf(floor)]),
  ...above.map((room, step): [string, number] => [room, floors.length + step]),
])
const ofDoor = new Map(atDoor.flatMap((names, floor) => names.map((name): [string, number] => [name, floor])))
const rooms = [...ofDesk.keys(), ...ofDoor.keys()].sort((a, b) => b.length - a.length)

/** `desk` and `door` are their own files alone: a folder in them is a room that has to be named. */
const isIn = (file: string, room: string) => file.startsWith(`${room}/`) && (!/^(desk|door)$/.test(room) || file.split('/').length === 2)

function placeOf(file: string): Place {
  const room = file.endsWith('.slice.ts') ? 'manifests' : (rooms.find(name => file === name || isIn(file, name)) ?? file)
  const floor = (file.startsWith('door/') ? ofDoor : ofDesk).get(room) ?? -1
  return { floor, room: room === 'manifests' ? file : room }
}

const arrows = arrowsOf('web')
const sideOf = (file: string) => file.split('/')[0]

describe('the floors of the pages', () => {
  test('every file stands on one', () => expect(sourcesOf('web').filter(file => placeOf(file).floor < 0)).toEqual([]))

  test('nothing imports what stands above it', () => expect(upward(arrows, placeOf)).toEqual([]))

  test('on one floor arrows point one way', () => expect(circles(arrows, placeOf)).toEqual([]))

  test('desk and door do not know each other', () => {
    const across = arrows.filter(({ from, to }) => from !== 'start.ts' && sideOf(from) !== sideOf(to) && sideOf(to) !== 'shared')
    expect(across.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('a manifest is known to the list of slices alone', () => {
    const others = arrows.filter(({ from, to }) => to.endsWith('.slice.ts') && from !== 'desk/slices.ts')
    expect(others.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })
})

/** Sentences of history and notices are said by the server; a page brings none of them. */
test('no page reaches the words of all kinds in domain, but by their types', () => {
  const fromDomain = (file: string) =>
    importsIn(readSource('web', file)).flatMap(({ path, erased }) => (!erased && path.startsWith('@yigen/domain/') ? [path.slice(14)] : []))
  const arrowsThere = arrowsOf('domain').filter(({ erased }) => !erased)
  const bringing = sourcesOf('web').filter(file => reachedFrom(fromDomain(file), arrowsThere, () => true).has('kinds.ts'))
  expect(bringing).toEqual([])
})
