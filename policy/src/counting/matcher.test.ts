import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readFacts } from '#facts/read-facts.ts'
import { placeSubject, programOf, unknownCell } from '#lowered/program.ts'
import { compileMeasure } from '#rules/compile-document.ts'
import { dictionary } from '#testing/dictionary.ts'
import { randomFacts, randomMeasure } from '#testing/random-measures.ts'
import { Matcher } from './matcher.ts'

const program = programOf(
  fc
    .sample(randomMeasure, { numRuns: 60, seed: 8 })
    .map(measure => compileMeasure(measure, dictionary, [], { id: 'd', number: undefined })),
)
const places = fc
  .sample(randomFacts, { numRuns: 20, seed: 8 })
  .map(facts => placeSubject(program, readFacts(facts, dictionary, '2026-06-30')))

it('a subject that was taken in is counted on as its values change, are lost and are found again', () => {
  const [walker, fresh] = [new Matcher(program), new Matcher(program)]
  places.forEach((place, index) => {
    const next = places[(index + 1) % places.length] as Int32Array
    walker.match(place)
    const now = place.slice()
    for (const cells of [next, next.map(() => unknownCell), place]) {
      cells.forEach((cell, attribute) => {
        now[attribute] = cell
        walker.change(attribute, cell)
      })
      expect(walker.read()).toEqual(fresh.match(now))
    }
  })
})

it('before a subject is taken in nothing of it is known', () => {
  const unknown = new Int32Array(program.cells.length).fill(unknownCell)
  expect(new Matcher(program).read()).toEqual(new Matcher(program).match(unknown))
})
