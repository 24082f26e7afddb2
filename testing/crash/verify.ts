import { isDeepStrictEqual } from 'node:util'
import { readKeptFile } from '@yigen/server/files/file-store.ts'
import { unseal } from '@yigen/server/http/seal.ts'
import pg from 'pg'
import type { Acknowledged, Act, Journal } from './journal.ts'
import type { Trace } from './trace.ts'

export type Verdict = { lost: string[]; doubled: string[] }

/** Acts that leave the same trace: most often one. */
type Alike = { trace: Trace; acknowledged: Acknowledged[]; open: Act[] }

/**
 * Looks for every act: what was acknowledged is there once, with the answer that was given kept under its key and its file on the disk;
 * what was not is there once at most.
 */
export async function verify(databaseUrl: string, journal: Journal, filesFolder: string): Promise<Verdict> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const alike = groupsOf(journal)
    const found = await countAll(client, alike)
    const absent = alike.flatMap(group => missing(group, found(group.trace)))
    const unkept = await withoutAnswer(client, journal.acknowledged)
    const lost = new Set([...absent, ...unkept, ...(await withoutFile(client, journal.acknowledged, filesFolder))].map(nameOf))
    const { rows } = await client.query<{ number: string }>('select number from request group by district_id, number having count(*) > 1')
    const doubled = alike.flatMap(group => surplus(group, found(group.trace)))
    const seats = await wrongSeats(client)
    return {
      lost: [...lost, ...seats.empty],
      doubled: [...doubled.map(nameOf), ...rows.map(({ number }) => `number ${number}`), ...seats.twice],
    }
  } finally {
    await client.end()
  }
}

/** Of an event: seats that were given twice, and those that stand empty while somebody waits for one. R20.3 */
async function wrongSeats(client: pg.Client): Promise<{ twice: string[]; empty: string[] }> {
  const { rows } = await client.query<{ id: string; free: number; waiting: number }>(`
    select v.id, v.seats - (count(*) filter (where s.state = 'seated'))::int as free, (count(*) filter (where s.state = 'waiting'))::int as waiting
    from event v join event_sign_up s on s.district_id = v.district_id and s.event_id = v.id group by v.district_id, v.id`)
  const named = (wrong: (row: (typeof rows)[number]) => boolean) => rows.filter(wrong).map(({ id }) => `seats of event ${id}`)
  return { twice: named(({ free }) => free < 0), empty: named(({ free, waiting }) => free > 0 && waiting > 0) }
}

const nameOf = ({ step, key }: Act): string => `${step} ${key}`

function groupsOf({ acknowledged, open }: Journal): Alike[] {
  const groups = new Map<string, Alike>()
  const groupOf = ({ trace }: Act) => {
    const key = JSON.stringify([trace.of, trace.word, trace.value])
    const group = groups.get(key) ?? { trace, acknowledged: [], open: [] }
    groups.set(key, group)
    return group
  }
  for (const act of acknowledged) groupOf(act).acknowledged.push(act)
  for (const act of open.values()) groupOf(act).open.push(act)
  return [...groups.values()]
}

const missing = ({ acknowledged }: Alike, found: number): Act[] => acknowledged.slice(0, Math.max(0, acknowledged.length - found))

function surplus({ trace, acknowledged, open }: Alike, found: number): Act[] {
  const acts = [...acknowledged, ...open]
  return trace.atLeast || found <= acts.length ? [] : acts.slice(0, 1)
}

/** One look at each table, however many acts left their traces there. */
async function countAll(client: pg.Client, alike: readonly Alike[]): Promise<(trace: Trace) => number> {
  const counts = new Map<string, Map<string, number>>()
  const placeOf = ({ of, word }: Trace) => `select (${word})::text as word, count(*)::int as n from ${of} group by 1`
  for (const statement of new Set(alike.map(({ trace }) => placeOf(trace)))) {
    const { rows } = await client.query<{ word: string; n: number }>(statement)
    counts.set(statement, new Map(rows.map(({ word, n }) => [word, n])))
  }
  return trace => counts.get(placeOf(trace))?.get(trace.value) ?? 0
}

async function withoutAnswer(client: pg.Client, acknowledged: readonly Acknowledged[]): Promise<Act[]> {
  const { rows } = await client.query<{ member: string; key: string; status: number; answer: string }>(
    'select member_id as member, key, status, answer from idempotency_key',
  )
  const kept = new Map(rows.map(row => [`${row.member} ${row.key}`, row]))
  return acknowledged.filter(act => {
    if (act.unkeyed) return false
    const { status, answer } = kept.get(`${act.memberId} ${act.key}`) ?? {}
    const text = act.sealedUnder === undefined ? answer : unseal(answer ?? '', act.sealedUnder)
    return status !== act.status || !isDeepStrictEqual(JSON.parse(text ?? 'null'), act.answer)
  })
}

/** Of what was handed in with an act, and of whatever else a row names: every file is on the disk as its sum says. */
async function withoutFile(client: pg.Client, acknowledged: readonly Acknowledged[], folder: string): Promise<Act[]> {
  const { rows } = await client.query<{ district: string; sum: string }>('select distinct district_id as district, sha256 as sum from file')
  const kept = new Set<string>()
  const broken: Act[] = []
  for (const { district, sum } of rows) {
    if (await readKeptFile(folder, district, sum)) kept.add(sum)
    else broken.push({ step: 'file', key: sum, memberId: '', trace: { of: 'file', word: 'sha256', value: sum } })
  }
  return [...broken, ...acknowledged.filter(({ sha256 }) => sha256 !== undefined && !kept.has(sha256))]
}
