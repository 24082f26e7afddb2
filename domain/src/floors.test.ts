import { arrowsOf, circles, importsIn, type Place, reachedFrom, readSource, sourcesOf, upward } from '@yigen/testing/arrows.ts'
import { describe, expect, test } from 'vitest'

const roomOf = (file: string) => file.split('/')[0] ?? ''

/** Where a slice stands its manifest on the server says; what needs no database to be told apart stands on one floor here. */
const floorOf = new Map(
  sourcesOf('server')
    .filter(file => file.endsWith('.slice.ts'))
    .map(file => [roomOf(file), /\bfloor: '(\w+)'/.exec(readSource('server', file))?.[1]]),
)
const slicesOn = (...names: string[]) => [...floorOf].flatMap(([slice, floor]) => (names.includes(floor ?? '') ? [slice] : []))

/** The floors of the domain, from the ground: folders, or single files that stand apart from theirs. */
const floors = [
  ['wire'],
  // words that kinds and rules of every slice are typed by
  ['slice', 'calendar/time-promise.ts', 'clocks/clock-state.ts', 'members/relation.ts', 'organisations/unit-level.ts'],
  // what each slice says of itself: its manifest, with the words and the day's steps it is made of
  ['manifests'],
  ['slices.ts', 'kinds.ts'],
  ['refusals', ...slicesOn('record', 'people', 'clocks')],
  slicesOn('register'),
  slicesOn('matter'),
  slicesOn('beside'),
  slicesOn('page'),
  slicesOn('day'),
]

const arrows = arrowsOf('domain')
const apart = new Set(floors.flat().filter(name => name.includes('.')))
const isWord = (file: string) => apart.has(file) || ['wire', 'slice'].includes(roomOf(file))
const manifests = sourcesOf('domain').filter(file => file.endsWith('.slice.ts'))
const ofManifests = reachedFrom(manifests, arrows, file => !isWord(file))

function placeOf(file: string): Place {
  if (ofManifests.has(file)) return { floor: floors.findIndex(names => names.includes('manifests')), room: roomOf(file) }
  const room = apart.has(file) ? file : roomOf(file)
  return { floor: floors.findIndex(names => names.includes(room)), room }
}

test('every file of the domain stands on a floor', () => {
  expect(sourcesOf('domain').filter(file => placeOf(file).floor < 0)).toEqual([])
  expect(manifests.length).toBeGreaterThan(10)
})

test('nothing of the domain imports what stands above it', () => expect(upward(arrows, placeOf)).toEqual([]))

test('on one floor of the domain arrows point one way', () => expect(circles(arrows, placeOf)).toEqual([]))

describe('a manifest', () => {
  test('is made of words, its own slice’s and those that are for all; it knows no rules', () => {
    const other = arrows
      .filter(({ from }) => ofManifests.has(from))
      .filter(({ from, to }) => !isWord(to) && roomOf(to) !== roomOf(from) && !/-(words|day)\.ts$/.test(to))
    expect(other.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test('brings no shapes along: the door knows them without zod', () => {
    const loaded = reachedFrom(
      manifests,
      arrows.filter(({ erased }) => !erased),
      () => true,
    )
    const shaped = [...loaded].filter(file => importsIn(readSource('domain', file)).some(({ path, erased }) => path === 'zod' && !erased))
    expect(shaped).toEqual([])
  })
})
