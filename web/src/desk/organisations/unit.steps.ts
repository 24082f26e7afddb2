import type { ChangeDistrict, ChangeUnit, CreateUnit } from '@yigen/domain/organisations/unit.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { send } from '#shared/http.ts'

/** The tree of units and what the district sets for itself: the system administrator's steps. R1.1, R1.5 */
export const createUnit = (unit: Wire<typeof CreateUnit>) => send<{ id: string }>('POST', '/api/units', unit)
export const changeUnit = (id: string, change: Wire<typeof ChangeUnit>) =>
  send<void>('PATCH', `/api/units/${encodeURIComponent(id)}`, change)
export const changeDistrict = (change: Wire<typeof ChangeDistrict>) => send<void>('PATCH', '/api/district', change)
