import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import type { Acknowledged, Act, Journal } from './journal.ts'

export type Verdict = { lost: string[]; doubled: string[] }

/** Looks for every act: what was acknowledged is there once, with the answer that was given kept under its key; what was not is there once at most. */
export async function verify(databaseUrl: string, journal: Journal): Promise<Verdict> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const lost: string[] = []
    const doubled: string[] = []
    for (const act of journal.acknowledged) {
      const found = await count(client, act)
      if (found === 0 || !(await isKept(client, act))) lost.push(`${act.step} ${act.key}`)
      if (found > 1) doubled.push(`${act.step} ${act.key}`)
    }
    for (const act of journal.open.values()) if ((await count(client, act)) > 1) doubled.push(`${act.step} ${act.key}`)
    const { rows } = await client.query<{ number: string }>('select number from request group by district_id, number having count(*) > 1')
    return { lost, doubled: [...doubled, ...rows.map(({ number }) => `number ${number}`)] }
  } finally {
    await client.end()
  }
}

async function count(client: pg.Client, { trace }: Act): Promise<number> {
  const { rows } = await client.query<{ n: number }>(trace.statement, trace.values)
  return rows[0]?.n ?? 0
}

async function isKept(client: pg.Client, { memberId, key, answer, status }: Acknowledged): Promise<boolean> {
  const { rows } = await client.query<{ status: number; answer: string }>(
    'select status, answer from idempotency_key where member_id = $1 and key = $2',
    [memberId, key],
  )
  const [kept] = rows
  return kept !== undefined && kept.status === status && isDeepStrictEqual(JSON.parse(kept.answer), answer)
}
