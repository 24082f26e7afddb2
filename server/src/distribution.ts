import { type Kysely, sql } from 'kysely'
import { slices } from './all-slices.ts'
import type { DB } from './database/schema.ts'

/** Tables of a district, sharded by `district_id`; everything one request needs lies on one shard. The register comes first: the others are laid beside it. */
export const distributedTables: readonly string[] = slices
  .flatMap(slice => slice.tables?.ofDistrict ?? [])
  .sort((a, b) => Number(b === 'enterprise') - Number(a === 'enterprise'))

/** Small shared tables, whole on every node. */
export const referenceTables: readonly string[] = slices.flatMap(slice => slice.tables?.shared ?? [])

/** The statements that spread this migrated database over the nodes of Citus, in order: what others point at comes before them. */
export async function distributionStatements(db: Kysely<DB>): Promise<string[]> {
  const pointsAt = await readPointers(db)
  const laid = (table: string) =>
    table === distributedTables[0]
      ? `select create_distributed_table('${table}', 'district_id');`
      : `select create_distributed_table('${table}', 'district_id', colocate_with => '${distributedTables[0]}');`
  return [
    'create extension if not exists citus;',
    ...inOrder(referenceTables, pointsAt).map(table => `select create_reference_table('${table}');`),
    ...inOrder(distributedTables, pointsAt).map(laid),
  ]
}

type Pointer = { from: string; to: string }

async function readPointers(db: Kysely<DB>): Promise<ReadonlyMap<string, Pointer[]>> {
  const { rows } = await sql<Pointer>`
    select distinct conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
    where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace and conparentid = 0`.execute(db)
  return Map.groupBy(rows, row => row.from)
}

/** What is pointed at first; those that point at each other keep the order they came in. */
function inOrder(tables: readonly string[], pointsAt: ReadonlyMap<string, Pointer[]>): string[] {
  const begun = new Set<string>()
  const placed: string[] = []
  const place = (table: string) => {
    if (begun.has(table) || !tables.includes(table)) return
    begun.add(table)
    for (const { to } of pointsAt.get(table) ?? []) place(to)
    placed.push(table)
  }
  for (const table of tables) place(table)
  return placed
}
