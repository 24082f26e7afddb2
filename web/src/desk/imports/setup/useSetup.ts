import { useQueries, useQuery } from '@tanstack/react-query'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { useNow } from '#shared/ticker.ts'
import { calendarYearsQuery } from '../../calendar/calendar.queries.ts'
import { peopleQuery } from '../../members/member.queries.ts'
import { administrators } from '../../members/role-order.ts'
import { districtQuery } from '../../organisations/unit.queries.ts'
import { servicesQuery } from '../../services/services.query.ts'
import { missingIn, type Standing } from './missing-in.ts'

const working = ['minister', 'officer', 'leader'] as const satisfies readonly Role[]
const asked = [...administrators, ...working] as const

/** How far the district is: who and what it needs before its roster comes in. Undefined until all of it is known. */
export function useSetup() {
  const year = dateIn(useNow()).year
  const people = useQueries({ queries: asked.map(role => peopleQuery(role)) })
  const district = useQuery(districtQuery).data
  const services = useQuery(servicesQuery).data
  const years = useQuery(calendarYearsQuery).data?.years
  const fault = people.find(one => one.error && !one.data)?.error ?? null
  if (!district || !services || !years || people.some(one => !one.data)) return { fault }
  const active = Object.fromEntries(asked.map((role, at) => [role, (people[at]?.data ?? []).filter(one => one.state === 'active')]))
  const standing: Standing = {
    active: role => active[role]?.length ?? 0,
    posts: { minister: district.defaultMinisterId !== null, leader: district.defaultLeaderId !== null },
    services: services.length,
    hasTable: of => years.some(one => one.year === of),
    year,
  }
  return { fault: null, standing, missing: missingIn(standing), ministers: (active.minister ?? []).map(({ name }) => name) }
}
