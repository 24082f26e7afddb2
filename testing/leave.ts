import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import type { TestApp } from './app.ts'
import { haizhu } from './cast.ts'

/** On leave since an hour ago, for these days; what runs already stays with its holder until the boundary is applied. */
export async function onLeave(t: TestApp, memberId: string, days = 7): Promise<void> {
  const [from, until] = [t.now().subtract({ hours: 1 }), t.now().add({ hours: 24 * days })]
  await sql`insert into leave (district_id, id, member_id, during, recorded_by, recorded_at)
    values (${haizhu}, ${randomUUIDv7()}, ${memberId}, tstzrange(${from}::timestamptz, ${until}::timestamptz), ${memberId}, ${from})`.execute(
    t.db,
  )
}

/** Back, as if there had been no leave. */
export async function backFromLeave(t: TestApp, memberId: string): Promise<void> {
  await t.db.deleteFrom('leave').where('member_id', '=', memberId).execute()
}
