import type pg from 'pg'
import { StartRefusal } from '#start-refusal.ts'

const durable = ['fsync', 'synchronous_commit', 'full_page_writes'] as const

/** A database that may lose what it acknowledged. */
export async function refuseLossy(pool: pg.Pool) {
  for (const setting of durable) {
    const { rows } = await pool.query<{ value: string }>('select current_setting($1) as value', [setting])
    if (rows[0]?.value === 'off')
      throw new StartRefusal(
        `数据库的 ${setting} 已关闭，断电会丢数据。${setting} is off in the database: a power cut would lose answers already given.`,
      )
  }
}

/** An application that could rewrite the history, which is append-only by nothing but grants. R11.3, R12.3 */
export async function refuseRewritableHistory(pool: pg.Pool) {
  const { rows } = await pool.query<{ rewrites: boolean }>(mayRewriteHistory)
  if (rows[0]?.rewrites)
    throw new StartRefusal(
      '应用账号能改写历史表 history，只增不改的留痕就不成立：请用另一个账号作 DATABASE_OWNER_URL。' +
        'The role of DATABASE_URL can rewrite the table history: give the tables another owner (DATABASE_OWNER_URL).',
    )
}

// Membership in the owner counts as owning, and a superuser passes every grant.
const mayRewriteHistory = `
  select pg_has_role(current_user, relowner, 'usage') or (select rolsuper from pg_roles where rolname = current_user)
    or has_table_privilege(oid, 'update') or has_table_privilege(oid, 'delete') or has_table_privilege(oid, 'truncate') as rewrites
  from pg_class where oid = to_regclass('history')`
