import { join } from 'node:path'

/** Where the parts of a backup lie below its folder. */
export const place = {
  manifest: 'manifest.json',
  sums: 'SHA256SUMS',
  tables: 'tables',
  dump: 'database.dump',
  files: 'files',
  table: (name: string) => join('tables', `${name}.copy.zst`),
  /** as the folder of the server has them (files/file-store.ts) */
  file: (districtId: string, sha256: string) => join(districtId, sha256.slice(0, 2), sha256),
} as const
