import { slices } from './all-slices.ts'

/** Tables of a district, sharded by `district_id`; everything one request needs lies on one shard. The register comes first: the others are laid beside it. */
export const distributedTables: readonly string[] = slices
  .flatMap(slice => slice.tables?.ofDistrict ?? [])
  .sort((a, b) => Number(b === 'enterprise') - Number(a === 'enterprise'))

/** Small shared tables, whole on every node. Reference tables come first: the others point at them. */
export const referenceTables: readonly string[] = slices.flatMap(slice => slice.tables?.shared ?? [])

/** The statements that spread a migrated database over the nodes of Citus, in order. */
export function distributionStatements(): string[] {
  return [
    'create extension if not exists citus;',
    ...referenceTables.map(table => `select create_reference_table('${table}');`),
    ...distributedTables.map(
      (table, index) =>
        `select create_distributed_table('${table}', 'district_id'${index === 0 ? '' : `, colocate_with => '${distributedTables[0]}'`});`,
    ),
  ]
}
