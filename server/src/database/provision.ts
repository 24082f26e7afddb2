import pg from 'pg'
import { connectOnce } from './wait-for-database.ts'

/** Duplicate role, duplicate database, and the unique violation that two starts at once see instead. */
const ALREADY_THERE = new Set(['42710', '42P04', '23505'])

/** Makes the database and the role the application connects as: that role owns nothing, else the grants would not bind it. */
export async function provision(adminUrl: string, database: string, role: string) {
  const client = await connectOnce(adminUrl, 'yigen provision')
  try {
    await unlessThere(client, `create role ${pg.escapeIdentifier(role)} login`)
    await unlessThere(client, `create database ${pg.escapeIdentifier(database)} encoding 'UTF8' template template0`)
  } finally {
    await client.end()
  }
}

async function unlessThere(client: pg.Client, statement: string) {
  try {
    await client.query(statement)
  } catch (error) {
    if (!ALREADY_THERE.has((error as pg.DatabaseError).code ?? '')) throw error
  }
}
