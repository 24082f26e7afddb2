import type { Floor } from '../ground/floor.ts'

/** A station to whoever scanned its card, without a session as ours: the next four sessions, who is on duty, and how many desks are free at each time that can be booked. Left out is what our code derives: whether a day is provisional, and how codes reach a phone. */
export const listSlots: Floor = {
  method: 'GET',
  path: '/api/station-cards/:id',
  open: true,
  derived: ['byCode', 'sessions.provisional'],
  values: ({ params, now }) => [params.id, now],
  statement: `
    select json_build_object(
      'name', t.name, 'place', t.place, 'note', t.note, 'slotMinutes', t.slot_minutes, 'weekday', t.weekday, 'from', t.time_from, 'until', t.time_until,
      'sessions', (
        select coalesce(json_agg(json_build_object(
          'id', x.id, 'day', x.day, 'startsAt', x.starts_at, 'endsAt', x.ends_at,
          'officers', (
            select coalesce(json_agg(json_build_object('desk', d.desk, 'name', m.name) order by d.desk), '[]') from duty d join member m on m.id = d.member_id
            where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null),
          'times', (
            select json_agg(json_build_object('at', s.at, 'free', x.desks - coalesce(h.held, 0)) order by s.at)
            from (
              select n, x.starts_at + n * make_interval(mins => x.slot_minutes) as at
              from generate_series(0, (extract(epoch from x.ends_at - x.starts_at) / 60)::int / x.slot_minutes - 1, x.book_every) n
            ) s
            left join (
              select b.slot, count(*) as held from booking b where b.district_id = x.district_id and b.session_id = x.id and b.state in ('booked', 'served') group by b.slot
            ) h on h.slot = s.n
            where s.at > $2)
        ) order by x.starts_at, x.id), '[]')
        from (
          select * from station_session x where x.district_id = t.district_id and x.station_id = t.id and x.state = 'planned' and x.ends_at > $2 order by x.starts_at, x.id limit 4
        ) x)
    )::text as answer
    from station_card k join station t on t.district_id = k.district_id and t.id = k.station_id
    where k.token = $1 and k.renewed_at is null and t.closed_at is null`,
}
