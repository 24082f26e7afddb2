import pg from 'pg'
import { district, id, now } from './rows.ts'

export type Size = { enterprises: number; officers: number; requests: number; open: number }

/** The issue's district: 100,000 enterprises, 1,000 officers, 300,000 requests of which 30,000 are open. */
export const fullSize: Size = { enterprises: 100_000, officers: 1_000, requests: 300_000, open: 30_000 }

/** The same for every officer, but a hundred of them: filled in seconds. */
export const quickSize: Size = { enterprises: 10_000, officers: 100, requests: 20_000, open: 3_000 }

/** The open requests by number, each with the number of its officer. */
export function mattersOf({ enterprises, officers, open }: Size): { n: number; officer: number }[] {
  return Array.from({ length: open }, (_, i) => ({ n: i + 1, officer: 1 + ((1 + ((i + 1) % enterprises)) % officers) }))
}

/** Numbers of the open requests of an officer: about thirty. */
export const openMattersOf = (size: Size, officer: number): number[] =>
  mattersOf(size).flatMap(matter => (matter.officer === officer ? [matter.n] : []))

/** Numbers of the enterprises of an officer: about a hundred. */
export const enterprisesOf = ({ enterprises, officers }: Size, officer: number): number[] =>
  Array.from({ length: enterprises }, (_, i) => i + 1).filter(n => 1 + (n % officers) === officer)

/** Officers 1 to so many are one minister's: whose board is measured. Every other minister has about twenty. */
export const teamOfBoard = 60

export const ministersOf = ({ officers }: Pick<Size, 'officers'>): number => Math.max(1, Math.ceil(officers / 20))

/** The number of the minister of officer `n`: she of the measured board is the last one. */
export const ministerOf = (size: Pick<Size, 'officers'>, n: string): string =>
  `case when ${n} <= ${teamOfBoard} then ${ministersOf(size) + 1} else 1 + ${n} % ${ministersOf(size)} end`

/** Rows by the hundred thousand, as the schema's owner: 100 enterprises an officer, a deputy each, texts and hours spread evenly. Deterministic. */
export async function fillRequests(ownerUrl: string, size: Size): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    for (const statement of statements(size)) await client.query(statement)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const words = [
  '智能',
  '互动',
  '检测',
  '数据',
  '装备',
  '生物',
  '能源',
  '数娱',
  '设计',
  '医疗',
  '纺织',
  '供应链',
  '物流',
  '网络',
  '光电',
  '材料',
  '文化',
  '传媒',
  '食品',
  '贸易',
]
const firsts = [
  '鹭汀',
  '云渡',
  '岭川',
  '帆屿',
  '榕光',
  '朔岭',
  '潮音',
  '砚北',
  '木青',
  '灯塔',
  '禾序',
  '星湾',
  '南渚',
  '松涛',
  '白鹅',
  '海印',
  '珠曜',
  '越光',
  '沙湾',
  '渔梁',
]
const list = (of: string[]) => `(array[${of.map(word => `'${word}'`).join(',')}])`

function statements({ enterprises, officers, requests, open }: Size): string[] {
  return [
    'set synchronous_commit = off',
    `insert into member (id, district_id, unit_id, name, roles, state, created_at)
      select ${id('aaaa', 'n')}, ${district}, '440105-investment', '部长' || n, '{minister}', 'active', ${now} from generate_series(1, ${ministersOf({ officers }) + 1}) n`,
    `insert into member (id, district_id, unit_id, name, roles, minister_id, state, created_at)
      select ${id('bbbb', 'n')}, ${district}, '440105-investment', '服务官' || n, '{officer}', ${id('aaaa', ministerOf({ officers }, 'n'))}, 'active', ${now} from generate_series(1, ${officers}) n`,
    `insert into member (id, district_id, unit_id, name, roles, state, created_at) values (${id('cccc', '1')}, ${district}, '440105-investment', '区领导', '{leader}', 'active', ${now})`,
    `insert into member (id, district_id, unit_id, name, roles, state, created_at)
      select ${id('dddd', 'n')}, ${district}, '440105-investment', '联系人' || n, '{contact}', 'active', ${now} from generate_series(1, ${officers}) n`,
    `insert into district (id, name, default_minister_id, default_leader_id) values (${district}, '海珠区', ${id('aaaa', '1')}, ${id('cccc', '1')})
      on conflict (id) do update set default_minister_id = excluded.default_minister_id, default_leader_id = excluded.default_leader_id`,
    `insert into deputy (district_id, id, officer_id, deputy_id, during, appointed_by, appointed_at)
      select ${district}, ${id('eeee', 'n')}, ${id('bbbb', 'n')}, ${id('bbbb', `1 + n % ${officers}`)}, tstzrange(${now} - interval '400 days', null), ${id('aaaa', '1')}, ${now} from generate_series(1, ${officers}) n`,
    `insert into enterprise (district_id, id, name, code, kind, state, street_id, building, address, industry, officer_id, created_by, created_at, touched_at)
      select ${district}, ${id('0001', 'n')}, '广州' || ${list(firsts)}[1 + (n * 7) % 20] || ${list(words)}[1 + (n / 20) % 20] || case when n % 500 = 0 then '琶醍' else '' end || n || '有限公司',
        case when n % 12 = 0 then null else '91440105' || lpad(n::text, 9, '0') || 'X' end, (array['target', 'key', 'prospect'])[1 + n % 3], 'following',
        '440105' || lpad((1 + n % 18)::text, 3, '0'), '万胜广场', '阅江中路 ' || n || ' 号', '软件', ${id('bbbb', `1 + n % ${officers}`)}, ${id('aaaa', '1')}, ${now} - interval '300 days', ${now}
      from generate_series(1, ${enterprises}) n`,
    `insert into assignment (district_id, id, enterprise_id, officer_id, during, assigned_by)
      select ${district}, ${id('0002', 'n')}, ${id('0001', 'n')}, ${id('bbbb', `1 + n % ${officers}`)}, tstzrange(${now} - interval '300 days', null), ${id('aaaa', '1')} from generate_series(1, ${enterprises}) n`,
    `insert into contact (district_id, id, enterprise_id, member_id, name, title, phone, is_main, added_by, added_at)
      select ${district}, ${id('0003', 'n')}, ${id('0001', 'n')}, case when n <= ${officers} then ${id('dddd', 'n')} end, '联系人' || n, '经理', '139-0000-' || lpad((n % 10000)::text, 4, '0'), true, ${id('aaaa', '1')}, ${now}
      from generate_series(1, ${enterprises}) n`,
    requestRows(enterprises, requests, open),
    messageRows(requests, open),
    clockRows(enterprises, officers, requests, open),
    historyRows(enterprises, requests, open),
  ]
}

/** The first `open` are open: received in the last day, so that their clocks run; the rest lies evenly over the nine months before, the latest first. */
const receivedAt = (open: number) =>
  `(case when n <= ${open} then ${now} - (n % 1400) * interval '1 minute' else ${settledAt(open)} - interval '5 days' end)`

/** Of those answered: all that are settled, and every third of the open ones. */
const answeredAt = (open: number) =>
  `(case when n > ${open} then ${receivedAt(open)} + interval '9 hours' when n % 3 = 0 then ${now} - (n % 1400) * interval '40 seconds' end)`

export const settledAt = (open: number) => `(${now} - interval '1 day' - (n - ${open}) * interval '85 seconds')`

const requestRows = (enterprises: number, requests: number, open: number) => `
  insert into request (district_id, id, number, enterprise_id, title, body, service_code, service_version, source, status, received_at, recorded_at, filed_by, contact_name,
    first_answered_at, last_message_id, last_message_side, due_at, due_kind, ended_at)
  select ${district}, ${id('0004', 'n')}, '2026-' || n, ${id('0001', `1 + n % ${enterprises}`)}, '第 ' || n || ' 件：二次消防能否先于一次消防验收', repeat('我们租了 12 层，装修下周完工，想先验收。', 4),
    s.code, s.version, 'door', case when n > ${open} then 'settled' when n % 3 = 0 then 'replied' else 'filed' end, ${receivedAt(open)}, ${receivedAt(open)}, ${id('dddd', '1')}, '王经理',
    ${answeredAt(open)}, ${id('0005', 'n')}, 'enterprise',
    case when n <= ${open} then ${receivedAt(open)} + case when n % 3 = 0 then interval '9 days' else interval '1 day' end end,
    case when n <= ${open} then case when n % 3 = 0 then 'settlement' else 'answer' end end,
    case when n > ${open} then ${settledAt(open)} end
  from generate_series(1, ${requests}) n, lateral (select code, version from service_item order by code offset n % 16 limit 1) s`

const messageRows = (requests: number, open: number) => `
  insert into request_message (district_id, id, request_id, kind, side, author_id, body, at, recorded_at)
  select ${district}, ${id('0005', 'n')}, ${id('0004', 'n')}, 'filing', 'enterprise', ${id('dddd', '1')}, repeat('我们租了 12 层，装修下周完工，想先验收。', 4), ${receivedAt(open)}, ${receivedAt(open)} from generate_series(1, ${requests}) n
  union all
  select ${district}, ${id('0006', 'n')}, ${id('0004', 'n')}, 'reply', 'office', ${id('bbbb', '1')}, repeat('情况已核实，两条路同时走。', 5), ${answeredAt(open)}, ${answeredAt(open)}
  from generate_series(1, ${requests}) n where n > ${open} or n % 3 = 0`

/** An answer stops its clock, settling the other: what a board counts as settled is what was. */
const clockRows = (enterprises: number, officers: number, requests: number, open: number) => `
  insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, officer_id, holder_id, promise_amount, promise_unit, started_at, due_at, calendar_version, provisional,
    next_position, next_rung_at, stopped_at, stopped_by)
  select ${district}, case k when 'answer' then ${id('0007', 'n')} else ${id('0008', 'n')} end, k, 'request', ${id('0004', 'n')}, ${id('0001', `1 + n % ${enterprises}`)}, ${id('0004', 'n')}, o, o,
    case k when 'answer' then 24 else 10 end, case k when 'answer' then 'clockHours' else 'workingDays' end, ${receivedAt(open)},
    ${receivedAt(open)} + case k when 'answer' then interval '1 day' else interval '9 days' end, 3, false, 0,
    case when stopped is null then ${receivedAt(open)} + case k when 'answer' then interval '20 hours' else interval '8 days 20 hours' end end,
    stopped, case when stopped is not null then case k when 'answer' then 'request.replied' else 'request.settled' end end
  from generate_series(1, ${requests}) n, unnest(array['answer', 'settlement']) k,
    lateral (select ${id('bbbb', `1 + (1 + n % ${enterprises}) % ${officers}`)} as o) x,
    lateral (select case when k = 'answer' then ${answeredAt(open)} when n > ${open} then ${settledAt(open)} end as stopped) y`

/** Filed, answered and settled, each at its time. */
const historyRows = (enterprises: number, requests: number, open: number) => `
  insert into history (district_id, id, at, recorded_at, kind, public, actor_id, actor_name, enterprise_id, request_id, subject_kind, subject_id, data)
  select ${district}, k.id, k.at, k.at, k.kind, true, ${id('dddd', '1')}, '王经理', ${id('0001', `1 + n % ${enterprises}`)}, ${id('0004', 'n')}, 'request', ${id('0004', 'n')}::text, '{"words": "情况已核实，两条路同时走。"}'
  from generate_series(1, ${requests}) n, lateral (values
    ('request.filed', ${id('0009', 'n')}, ${receivedAt(open)}), ('request.replied', ${id('000a', 'n')}, ${answeredAt(open)}),
    ('request.settled', ${id('000b', 'n')}, case when n > ${open} then ${settledAt(open)} end)) k (kind, id, at) where k.at is not null`
