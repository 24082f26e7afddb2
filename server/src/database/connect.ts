import pg from 'pg'
import type { Env } from '#env.ts'
import { StartRefusal } from '#start-refusal.ts'
import { startEmbedded } from './embedded.ts'
import { provision } from './provision.ts'

export interface Connection {
  /** As the application's role. */
  url: string
  role: string
  /** As the owner, for migrations; undefined where somebody else migrates. */
  ownerUrl: string | undefined
  embedded: boolean
  stop(): Promise<void>
}

const DATABASE = 'yigen'
const APPLICATION = 'yigen_app'
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** The database the settings name, or the embedded one below the data folder. */
export async function connect(env: Env): Promise<Connection> {
  if (env.databaseUrl) {
    const role = await roleOf(env.databaseUrl)
    return { url: env.databaseUrl, role, ownerUrl: env.databaseOwnerUrl, embedded: false, stop: async () => {} }
  }
  const cluster = await startEmbedded(env.dataFolder, env.testFast ? { settings: hasty, initdb: ['--no-sync'] } : {})
  await provision(cluster.url('postgres', 'postgres'), DATABASE, APPLICATION)
  return {
    url: cluster.url(DATABASE, APPLICATION),
    role: APPLICATION,
    ownerUrl: cluster.url(DATABASE, 'postgres'),
    embedded: true,
    stop: cluster.stop,
  }
}

async function roleOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ role: string }>('select current_user::text as role')
    return rows[0]?.role as string
  } catch (error) {
    throw new StartRefusal(`DATABASE_URL 连不上：${(error as Error).message}。The database at DATABASE_URL does not answer.`, {
      cause: error,
    })
  } finally {
    await client.end().catch(() => {})
  }
}
