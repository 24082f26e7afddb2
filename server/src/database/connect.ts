import type { Env } from '#env.ts'
import { StartRefusal } from '#start-refusal.ts'
import { Unreached } from './database-fault.ts'
import { startEmbedded } from './embedded.ts'
import { provision } from './provision.ts'
import { connectOnce, waitForDatabase } from './wait-for-database.ts'

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
    const url = env.databaseUrl
    const role = await waitForDatabase(() => roleOf(url), sayWaiting).catch(refuseStart)
    return { url, role, ownerUrl: env.databaseOwnerUrl, embedded: false, stop: async () => {} }
  }
  const cluster = await startEmbedded(env.dataFolder, env.testFast ? { settings: hasty, initdb: ['--no-sync'] } : {})
  await waitForDatabase(() => provision(cluster.url('postgres', 'postgres'), DATABASE, APPLICATION), sayWaiting)
  return {
    url: cluster.url(DATABASE, APPLICATION),
    role: APPLICATION,
    ownerUrl: cluster.url(DATABASE, 'postgres'),
    embedded: true,
    stop: cluster.stop,
  }
}

/** Said once, on the console: the database is not there yet, and the program waits for it. */
export const sayWaiting = ({ message }: Error) =>
  console.warn(`数据库还没有就绪，正在等待（${message}）。The database is not there yet; waiting for it.`)

/** What the database refuses for good is a sentence for whoever starts the program. */
function refuseStart(fault: Error): never {
  if (!(fault instanceof Unreached)) throw fault
  throw new StartRefusal(`DATABASE_URL 连不上：${fault.message}。The database at DATABASE_URL refuses the connection.`, { cause: fault })
}

async function roleOf(url: string): Promise<string> {
  const client = await connectOnce(url, 'yigen start')
  try {
    const { rows } = await client.query<{ role: string }>('select current_user::text as role')
    return rows[0]?.role as string
  } finally {
    await client.end().catch(() => {})
  }
}
