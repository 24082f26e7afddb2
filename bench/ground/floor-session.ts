import { createHash } from 'node:crypto'
import type pg from 'pg'

export type FloorMember = { id: string; districtId: string; unitId: string; name: string; unitName: string }

/** The same look-up as ours: by the cookie's sum, joined with member and unit; expiry, idleness and a second step that is owed checked. (The bench stands still in time, so neither notes when a session was seen.) */
const statement = `
  select m.id, m.district_id as "districtId", m.unit_id as "unitId", m.name, u.short_name as "unitName"
  from login_session s join member m on m.id = s.member_id join unit u on u.id = m.unit_id
  where s.district_id = $1 and s.token_hash = $2 and m.state = 'active' and s.expires_at > $3
    and s.last_seen_at > $3::timestamptz - case
      when m.roles && array['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] then interval '30 minutes'
      when m.roles = array['contact'] then interval '30 days' else interval '2 hours' end
    and (s.second_step_at is not null or not (s.second_step_due
      or exists (select from totp f where f.district_id = m.district_id and f.member_id = m.id and f.secret is not null)
      or exists (select from passkey k where k.district_id = m.district_id and k.member_id = m.id)
      or exists (select from second_step_rule g where g.district_id = m.district_id and g.required and g.role = any(m.roles))))`

export async function signedInMember(pool: pg.Pool, cookie: string | undefined, now: string): Promise<FloorMember | undefined> {
  const [, districtId, secret] = /sid=(\d+)\.([\w-]{43})/.exec(cookie ?? '') ?? []
  if (!districtId || !secret) return undefined
  const hash = createHash('sha256').update(secret).digest()
  const { rows } = await pool.query<FloorMember>({ name: 'session', text: statement, values: [districtId, hash, now] })
  return rows[0]
}
