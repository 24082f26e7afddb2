import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { RowsOf } from './rows-of.ts'
import type { DB } from './schema.ts'

type Notification = { channel: string; payload: string }
/** Statements by their name, the later reading what the earlier return; and the word that comes of them. */
type Giving = { writes: Readonly<Record<string, RawBuilder<unknown>>>; word: RawBuilder<string> }
/** What a transaction leaves behind and nobody reads again within it. */
type Outbox = { rows: Map<RowsOf<unknown>, unknown[]>; notifications: Notification[]; giving?: Giving & { token: string } }

const outboxes = new WeakMap<Transaction<DB>, Outbox>()
const empty = (): Outbox => ({ rows: new Map(), notifications: [] })
const given = new WeakMap<Transaction<DB>, { token: string; word: string }>()

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
    if (!outboxes.has(trx)) await (await send(trx, outbox)).written
    else if (waiting.length >= together) await emptyOutbox(trx)
  }
}

/** What every server hears once this transaction commits. */
export async function notifyAtEnd(trx: Transaction<DB>, notifications: readonly Notification[]): Promise<void> {
  const outbox = outboxes.get(trx)
  if (outbox) outbox.notifications.push(...notifications)
  else await (await send(trx, { ...empty(), notifications: [...notifications] })).written
}

/**
 * A word that only the last statement knows: the next number of a series, whose row everybody else then waits for. That statement does it after all else, so that it is held for the commit alone.
 * Until then a token stands for the word, also in the answer: `withGiven` puts it in. One a transaction.
 */
export async function giveAtEnd(trx: Transaction<DB>, giving: Giving): Promise<string> {
  const outbox = outboxes.get(trx)
  const token = randomUUID()
  if (outbox) outbox.giving = { ...giving, token }
  else await (await send(trx, { ...empty(), giving: { ...giving, token } })).written
  return withGiven(trx, token)
}

/** The text with the word in place of its token, as soon as it is given. */
export function withGiven(trx: Transaction<DB>, text: string): string {
  const known = given.get(trx)
  return known ? text.replaceAll(known.token, () => known.word) : text
}

/** Writes what waits: before the commit, and before a statement that asks for such rows in the same transaction. */
export async function emptyOutbox(trx: Transaction<DB>): Promise<void> {
  await (await sendOutbox(trx)).written
}

/** The same without waiting for it: the statement is on its way on the transaction's connection, so that a commit can only come after it. */
export async function sendOutbox(trx: Transaction<DB>): Promise<Sent> {
  const outbox = outboxes.get(trx)
  if (!outbox) return nothing
  openOutbox(trx)
  return send(trx, outbox)
}

type Sent = { written: Promise<void> }
const nothing: Sent = { written: Promise.resolve() }

async function send(trx: Transaction<DB>, { rows, notifications, giving }: Outbox): Promise<Sent> {
  if (rows.size === 0 && notifications.length === 0 && !giving) return nothing
  const filled = (text: string) => (giving ? sql<string>`replace(${text}, ${giving.token}, ${giving.word})` : sql<string>`${text}`)
  const waiting = [...rows].map(([table, some]) => ({ name: table.name, statement: sql`${table.write(some, filled)} returning true` }))
  const parts = [...Object.entries(giving?.writes ?? {}).map(([name, statement]) => ({ name, statement })), ...waiting]
  const [channels, payloads] = [notifications.map(one => one.channel), notifications.map(one => one.payload)]
  // columns come in their order: what waits is written before the word is asked for
  const columns = giving ? [...waiting.map(({ name }) => sql`(select count(*) from ${sql.ref(name)})`), sql`${giving.word} as word`] : []
  const heard = sql`(select count(pg_notify(n.channel, n.payload)) from unnest(${channels}::text[], ${payloads}::text[]) as n(channel, payload))`
  const statement = sql<{ word: string }>`
    ${parts.length > 0 ? sql`with ${sql.join(parts.map(part => sql`${sql.ref(part.name)} as (${part.statement})`))}` : sql``}
    select ${sql.join([heard, ...columns])}`
  const compiled = statement.compile(trx)
  const { answer } = await trx
    .getExecutor()
    .provideConnection(async connection => ({ answer: connection.executeQuery<{ word: string }>(compiled) }))
  const written = answer.then(({ rows: [row] }) => void (giving && row && given.set(trx, { token: giving.token, word: row.word })))
  // whoever waits for it hears of it
  written.catch(() => {})
  return { written }
}
