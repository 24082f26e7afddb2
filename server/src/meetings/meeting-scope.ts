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
