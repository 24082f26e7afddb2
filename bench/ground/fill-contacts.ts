import pg from 'pg'
import type { Size } from './fill.ts'
import { district, id, now } from './rows.ts'

/** Whoever asked for something open has an account, so that an answer is told to somebody. */
export async function fillContacts(ownerUrl: string, { enterprises, officers, open }: Size): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    await client.query(
      `insert into member (id, district_id, unit_id, name, roles, state, created_at)
        select ${id('dd01', 'n')}, ${district}, '440105', '联系人' || n, '{contact}', 'active', ${now} from generate_series(${officers + 1}, ${Math.min(enterprises, open + 1)}) n`,
    )
    await client.query(
      `update contact c set member_id = m.id from member m
        where c.district_id = ${district} and c.member_id is null and m.id = overlay(c.id::text placing '0190dd01' from 1 for 8)::uuid`,
    )
    await client.query('vacuum analyze member, contact')
  } finally {
    await client.end()
  }
}
