import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Over `member m`: neither on leave nor barred, nor on duty at another session then. `but`: which `duty o` does not count. R19.2, R3.10 */
export const isFree = (during: RawBuilder<unknown>, but: RawBuilder<unknown> = sql``): RawBuilder<SqlBool> => sql<SqlBool>`(
  m.barred_at is null and not exists (select from leave l where l.district_id = m.district_id and l.member_id = m.id and l.during && ${during})
  and not exists (select from duty o where o.district_id = m.district_id and o.member_id = m.id and o.ended_at is null and o.during && ${during} ${but}))`
