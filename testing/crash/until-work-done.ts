import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const patienceMilliseconds = 20_000

/** What was asked for is done by a job of whichever server is there. Returns what is not when it should long be, and what was not done in the end, with the reason. */
export async function untilWorkDone(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const read = async (where: string) => {
    const { rows } = await client.query<{ work: string }>(
      `select concat_ws(' ', state, kind, import_id, 'tried', attempts, 'times', refusal->>'code', refusal->>'en') as work from long_work where ${where}`,
    )
    return rows.map(({ work }) => work)
  }
  try {
    for (const until = performance.now() + patienceMilliseconds; ; await sleep(200)) {
      const asked = await read(`state = 'asked'`)
      if (asked.length === 0 || performance.now() > until) return [...asked, ...(await read(`state = 'refused'`))]
    }
  } finally {
    await client.end()
  }
}
