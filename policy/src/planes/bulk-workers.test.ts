import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFacts } from '#facts/read-facts.ts'
import { placeSubject, programOf } from '#lowered/program.ts'
import { compileMeasure } from '#rules/compile-document.ts'
import { dictionary } from '#testing/dictionary.ts'
import { randomFacts, randomMeasure } from '#testing/random-measures.ts'
import { BulkEngine, emptyCounts } from './bulk-engine.ts'
import { BulkWorkers, runInWorkers } from './bulk-workers.ts'
import { cellsOfRows, columnFor } from './columns.ts'
import { planeProgramOf } from './plane-program.ts'

const measures = fc.sample(randomMeasure, { numRuns: 40, seed: 3 })
const program = programOf(measures.map(measure => compileMeasure(measure, dictionary, [], { id: 'd', number: undefined })))
const places = fc
  .sample(randomFacts, { numRuns: 50, seed: 3 })
  .map(facts => placeSubject(program, readFacts(facts, dictionary, '2026-06-30')))
const rows = Array.from({ length: 5000 }, (_, index) => places[index % places.length] as Int32Array)

describe('many subjects', () => {
  it('are counted alike whole, across the edge of a block, and in shards by two workers', async () => {
    const planes = planeProgramOf(program)
    const whole = emptyCounts(planes.measures)
    new BulkEngine(planes).run(cellsOfRows(program, rows), rows.length, whole)
    const seen: number[] = []
    const shards = [0, 1700, 3400]
      .map(from => rows.slice(from, from + 1700))
      .map(some => ({ columns: cellsOfRows(program, some), rows: some.length }))
    const inShards = await runInWorkers(planes, shards, { workers: 2, onProgress: count => seen.push(count) })
    expect(inShards).toEqual(whole)
    expect(seen.at(-1)).toBe(5000)
    const one = emptyCounts(planes.measures)
    new BulkEngine(planes).run(cellsOfRows(program, places), places.length, one)
    expect(whole.yes).toEqual(one.yes.map(count => count * 100))
    expect(whole.nearMisses).toEqual(one.nearMisses.map(count => count * 100))
  })

  it('are asked one run after the other by threads that stay, and not at all once a run has failed', async () => {
    const workers = new BulkWorkers(2)
    const planes = planeProgramOf(program)
    const other = planeProgramOf(programOf(program.measures.slice(3, 4)))
    const shards = [{ columns: cellsOfRows(program, places), rows: places.length }]
    const ask = (one: typeof planes) => workers.run(one, shards)
    const [first, second, third] = await Promise.all([ask(planes), workers.run(other, []), ask(planes)])
    expect(first.rows).toBe(places.length)
    expect(second).toEqual(emptyCounts(1))
    expect(third).toEqual(first)
    await expect(workers.run(planes, [{ columns: [], rows: 1 }])).rejects.toThrow(TypeError)
    await expect(ask(planes)).rejects.toThrow(TypeError)
    await workers.close()
    const closed = new BulkWorkers(1)
    await closed.close()
    await expect(closed.run(planes, shards)).rejects.toThrow('closed')
    await expect(runInWorkers({ ...planes, end: Number.NaN }, shards, { workers: 1 })).rejects.toThrow(Error)
  })

  it('of more than 254 cells take two bytes', () => {
    expect(columnFor(254, 1)).toBeInstanceOf(Uint8Array)
    expect(columnFor(255, 1)).toBeInstanceOf(Uint16Array)
  })
})
