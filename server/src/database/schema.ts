/** The shape of the database: one entry per table. */
export type DB = {}
