import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import '@yigen/server/all-slices.ts'
import { openDatabase } from '@yigen/server/database/database.ts'
import { brokenPromises } from '../model/invariants.ts'
import { type Blow, strike, untilWell } from './blows.ts'
import { Caller } from './caller.ts'
import { faultsOf } from './faults-of.ts'
import { type Fleet, logOf, underServe, underStart } from './fleet.ts'
import { Journal } from './journal.ts'
import { readOperations } from './operations.ts'
import { makeWriters, type Writer } from './people.ts'
import { stories } from './stories.ts'
import type { Story } from './story.ts'
import { untilWorkDone } from './until-work-done.ts'
import { type Verdict, verify } from './verify.ts'

export type Crash = {
  under: 'start' | 'serve'
  writers: number
  blows: Partial<Record<Blow, number>>
  seed: number
  /** the pause before each blow, in milliseconds: about so long, or exactly */
  every?: number
}
export type Result = Verdict & {
  acknowledged: number
  steps: string[]
  refused: string[]
  /** what must hold at every moment and does not */
  broken: string[]
  /** what the servers logged that no blow excuses */
  faults: string[]
  /** in seconds: the longest until all was well again, and the longest a request took */
  healthy: number
  slowest: number
  /** which it was, and of those that may take long */
  slowestSteps: string[]
  struck: number
}

const restingMilliseconds = 400
/** So long everybody may finish what was begun. */
const lastActsMilliseconds = 15_000

/** Writers work while application and database are killed; then every act is looked for. */
export async function runCrash(crash: Crash, say: (line: string) => void = () => {}): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'yigen-crash-'))
  const journal = new Journal(join(folder, 'acknowledged.jsonl'))
  const fleet = crash.under === 'start' ? await underStart(folder) : await underServe(folder)
  try {
    await untilWell(fleet)
    const times = await workUnderFire(crash, fleet, journal, say)
    return { ...(await lookedFor(fleet, journal, folder)), healthy: Math.max(0, ...times) / 1000, struck: times.length }
  } finally {
    await fleet.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Returns how long it took after each blow until all was well, in milliseconds. */
async function workUnderFire(crash: Crash, fleet: Fleet, journal: Journal, say: (line: string) => void): Promise<number[]> {
  const { db, close } = openDatabase(fleet.databaseUrl('yigen_app'), { max: 2 })
  const writers = await makeWriters(db, crash.writers)
  await close()
  const caller = new Caller(fleet.urls, await readOperations(fleet.urls[0] ?? ''), journal)
  let over = false
  const working = Promise.all(
    writers.map((writer, i) => work(caller, writer, Math.floor((i * stories.length) / writers.length), () => over)),
  )
  const times = await strikeAll(crash, fleet, (blow, took) =>
    say(`${crash.under}: ${blow}, well after ${(took / 1000).toFixed(1)} s, ${journal.acknowledged.length} acknowledged`),
  )
  over = true
  await sleep(restingMilliseconds)
  await Promise.race([working, sleep(lastActsMilliseconds, undefined, { ref: false })])
  caller.stopping = true
  await working
  return times
}

async function strikeAll({ blows, seed, every }: Crash, fleet: Fleet, struck: (blow: Blow, took: number) => void): Promise<number[]> {
  const random = randomFrom(seed)
  const times: number[] = []
  for (const blow of shuffled(blows, random)) {
    await sleep(every ?? restingMilliseconds * (0.5 + random()))
    const took = await strike(fleet, blow, random)
    times.push(took)
    struck(blow, took)
  }
  return times
}

async function lookedFor(fleet: Fleet, journal: Journal, folder: string): Promise<Omit<Result, 'healthy' | 'struck'>> {
  const unfinished = await untilWorkDone(fleet.databaseUrl('postgres'))
  return {
    ...(await verify(fleet.databaseUrl('postgres'), journal, join(folder, 'files'))),
    broken: [...unfinished, ...(await brokenIn(fleet.databaseUrl('yigen_app')))],
    faults: faultsOf(logOf(folder)),
    acknowledged: journal.acknowledged.length,
    steps: [...new Set(journal.acknowledged.map(({ step }) => step))].sort(),
    refused: journal.refused,
    slowest: journal.slowest.took / 1000,
    slowestSteps: [journal.slowest, journal.slowestPatient].map(({ step, took }) => `${step} ${(took / 1000).toFixed(1)} s`),
  }
}

async function brokenIn(databaseUrl: string): Promise<string[]> {
  const database = openDatabase(databaseUrl, { max: 1 })
  return brokenPromises(database).finally(database.close)
}

async function work(caller: Caller, writer: Writer, begin: number, isOver: () => boolean) {
  for (let i = begin; !isOver(); i++) await caller.tell(stories[i % stories.length] as Story, writer)
}

function shuffled(blows: Partial<Record<Blow, number>>, random: () => number): Blow[] {
  const all = Object.entries(blows).flatMap(([blow, times]) => Array<Blow>(times).fill(blow as Blow))
  return all
    .map(blow => ({ blow, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ blow }) => blow)
}

/** mulberry32: the same seed deals the same blows. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
