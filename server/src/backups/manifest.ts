import { z } from 'zod'

/** Counts up when an older program could not read what a newer one wrote. */
export const backupFormat = 1

/** What a backup says of itself; its file is written last, so a backup without it was cut off. */
export const manifestShape = z.object({
  format: z.number().int(),
  /** of the program that made it */
  program: z.string(),
  migrations: z.array(z.object({ number: z.number().int(), name: z.string(), checksum: z.string() })),
  /** of PostgreSQL */
  server: z.string(),
  /** `tables`: a file a table, as COPY writes it; `dump`: PostgreSQL's own archive */
  kept: z.enum(['tables', 'dump']),
  /** the instant of which it tells: everything committed before, nothing after */
  at: z.string(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int(), sum: z.string() })),
  /** `missing`: named by a row, and gone or changed on the disk already when the backup was made */
  files: z.object({ count: z.number().int(), bytes: z.number().int(), missing: z.array(z.string()) }),
})

export type Manifest = z.infer<typeof manifestShape>
export type KeptTable = Manifest['tables'][number]
