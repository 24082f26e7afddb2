import { sql, type Transaction } from 'kysely'
import type { RowsOf } from './rows-of.ts'
import type { DB } from './schema.ts'

type Notification = { channel: string; payload: string }
/** What a transaction leaves behind and nobody reads again within it. */
type Outbox = { rows: Map<RowsOf<unknown>, unknown[]>; notifications: Notification[] }

const outboxes = new WeakMap<Transaction<DB>, Outbox>()
const empty = (): Outbox => ({ rows: new Map(), notifications: [] })

/** So many rows of a table go in one statement; a transaction that leaves more (an import, the demonstration) writes them as they come. */
const together = 1000

/** From now on, what this transaction leaves behind is written by one statement before its commit. */
export const openOutbox = (trx: Transaction<DB>): void => void outboxes.set(trx, empty())

/** Rows for the end of the transaction; in one without an outbox they are written at once. */
export async function writeAtEnd<Row>(trx: Transaction<DB>, table: RowsOf<Row>, rows: readonly Row[]): Promise<void> {
  for (let i = 0; i < rows.length; i += together) {
    const outbox = outboxes.get(trx) ?? empty()
    const waiting = [...(outbox.rows.get(table as RowsOf<unknown>) ?? []), ...rows.slice(i, i + together)]
    outbox.rows.set(table as RowsOf<unknown>, waiting)
    if (!outboxes.has(trx)) await send(trx, outbox)
    else if (waiting.length >= together) await emptyOutbox(trx)
  }
}

/** What every server hears once this transaction commits. */
export async function notifyAtEnd(trx: Transaction<DB>, notifications: readonly Notification[]): Promise<void> {
  const outbox = outboxes.get(trx)
  if (outbox) outbox.notifications.push(...notifications)
  else await send(trx, { ...empty(), notifications: [...notifications] })
}

/** Writes what waits: before the commit, and before a statement that asks for such rows in the same transaction. */
export async function emptyOutbox(trx: Transaction<DB>): Promise<void> {
  const outbox = outboxes.get(trx)
  if (!outbox) return
  openOutbox(trx)
  await send(trx, outbox)
}

async function send(trx: Transaction<DB>, { rows, notifications }: Outbox) {
  if (rows.size === 0 && notifications.length === 0) return
  const writes = [...rows].map(([table, some]) => sql`${sql.ref(table.name)} as (${table.write(some)})`)
  const [channels, payloads] = [notifications.map(one => one.channel), notifications.map(one => one.payload)]
  await sql`${writes.length > 0 ? sql`with ${sql.join(writes)}` : sql``}
    select pg_notify(n.channel, n.payload) from unnest(${channels}::text[], ${payloads}::text[]) as n(channel, payload)`.execute(trx)
}
