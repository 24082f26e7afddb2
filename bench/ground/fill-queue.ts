import pg from 'pg'
import { district, now } from './rows.ts'

/** So many people file at once. */
export const queueLength = 50

/** Someone who files: contact `n` of an enterprise with an officer of its own, all in district 990100, or (`apart`) each in a district of its own. */
export type Filer = { districtId: string; memberId: string; enterpriseId: string }

export const filersTogether = (): Filer[] => Array.from({ length: queueLength }, (_, i) => filer('990100', i + 1))
export const filersApart = (): Filer[] =>
  Array.from({ length: queueLength }, (_, i) => filer(`9901${String(i + 1).padStart(2, '0')}`, i + 1))

const filer = (districtId: string, n: number): Filer => ({
  districtId,
  memberId: idOf(districtId, 'c', n),
  enterpriseId: idOf(districtId, 'e', n),
})

const idOf = (districtId: string, kind: string, n: number) =>
  `0190${kind}000-0000-7000-8000-${districtId}${n.toString(16).padStart(6, '0')}`

/** Districts with nobody in them but these: whoever files meets the same rows, but for the counter. */
export async function fillQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const filers = [...filersTogether(), ...filersApart()]
    const ids = (kind: string) => filers.map(({ districtId, memberId }) => idOf(districtId, kind, Number.parseInt(memberId.slice(-6), 16)))
    const rows = [filers.map(({ districtId }) => districtId), ids('a'), ids('b'), ids('c'), ids('d'), ids('e'), ids('f')]
    await client.query(
      'create temp table filer (district_id text, minister_id uuid, officer_id uuid, member_id uuid, contact_id uuid, enterprise_id uuid, assignment_id uuid)',
    )
    await client.query(
      'insert into filer select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[])',
      rows,
    )
    for (const statement of statements) await client.query(statement)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const member = (id: string, role: string, minister: string) => `
  insert into member (id, district_id, unit_id, name, roles, minister_id, state, created_at) select ${id}, district_id, district_id, '排队的人', '{${role}}', ${minister}, 'active', ${now} from filer`

const statements = [
  `insert into unit (id, level, parent_id, district_id, name, short_name) select distinct district_id, 'district', '4401', district_id, '第 ' || district_id || ' 区', '第 ' || district_id || ' 区' from filer`,
  `insert into district (id, name) select distinct district_id, district_id from filer`,
  `insert into service_item select (jsonb_populate_record(s, jsonb_build_object('district_id', f.district_id))).*
    from service_item s cross join (select distinct district_id from filer) f where s.district_id = ${district}`,
  member('minister_id', 'minister', 'null::uuid'),
  member('officer_id', 'officer', 'minister_id'),
  member('member_id', 'contact', 'null::uuid'),
  `insert into enterprise (district_id, id, name, kind, officer_id, created_by, created_at, touched_at)
    select district_id, enterprise_id, '排队的企业' || district_id || enterprise_id, 'target', officer_id, officer_id, ${now}, ${now} from filer`,
  `insert into assignment (district_id, id, enterprise_id, officer_id, during, assigned_by)
    select district_id, assignment_id, enterprise_id, officer_id, tstzrange(${now} - interval '300 days', null), minister_id from filer`,
  `insert into contact (district_id, id, enterprise_id, member_id, name, is_main, added_by, added_at) select district_id, contact_id, enterprise_id, member_id, '联系人', true, officer_id, ${now} from filer`,
]
