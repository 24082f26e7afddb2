import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Whose facts an agenda gathers: a minister's team, a unit's, one officer's own. */
export type MeetingScope =
  | { kind: 'team'; districtId: string; ministerId: string }
  | { kind: 'unit'; districtId: string; unitId: string }
  | { kind: 'officer'; districtId: string; officerId: string }

/** Over `enterprise e`: it is followed by one of theirs; the default minister's also what has no officer, a unit's what stands on its ground, a district's all. R3.2, R17.1 */
export function inScope(scope: MeetingScope): RawBuilder<SqlBool> {
  if (scope.kind === 'officer') return sql<SqlBool>`e.officer_id = ${scope.officerId}`
  if (scope.kind === 'team')
    return sql<SqlBool>`(e.officer_id in (select o.id from member o where o.district_id = ${scope.districtId} and o.minister_id = ${scope.ministerId})
      or (e.officer_id is null and exists (select from district d where d.id = e.district_id and d.default_minister_id = ${scope.ministerId})))`
  return sql<SqlBool>`(e.street_id = ${scope.unitId} or e.district_id = ${scope.unitId}
    or e.officer_id in (select o.id from member o where o.district_id = ${scope.districtId} and o.unit_id = ${scope.unitId}))`
}

/** Over `station_session x` of `station t`: a team's stations; where one of the unit, or the officer, is on duty; a district's all. R17.2 */
export function dutyInScope(scope: MeetingScope): RawBuilder<SqlBool> {
  const onDuty = (who: RawBuilder<SqlBool>) => sql<SqlBool>`exists (
    select from duty d join member o on o.id = d.member_id where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null and ${who})`
  if (scope.kind === 'officer') return onDuty(sql`o.id = ${scope.officerId}`)
  if (scope.kind === 'team') return sql<SqlBool>`t.minister_id = ${scope.ministerId}`
  return sql<SqlBool>`(x.district_id = ${scope.unitId} or ${onDuty(sql`o.unit_id = ${scope.unitId}`)})`
}
