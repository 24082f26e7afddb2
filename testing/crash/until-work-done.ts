import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/** What fell five times is tried again a minute later. */
const patienceMilliseconds = 90_000

/** What was asked for is done by a job of whichever server is there. Returns what is not, when it should long be, and what was refused though nobody's rows were touched. */
export async function untilWorkDone(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    for (const until = performance.now() + patienceMilliseconds; ; await sleep(200)) {
      const { rows } = await client.query<{ work: string }>(`select kind || ' ' || id as work from long_work where state = 'asked'`)
      if (rows.length === 0 || performance.now() > until)
        return [...rows.map(({ work }) => `asked for and not done: ${work}`), ...(await refused(client))]
    }
  } finally {
    await client.end()
  }
}

async function refused(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ work: string }>(
    `select kind || ' ' || id || ' ' || (refusal->>'code') || ' after ' || attempts as work from long_work where state = 'refused'`,
  )
  return rows.map(({ work }) => `asked for and refused: ${work}`)
}
