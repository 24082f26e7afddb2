import type { ChangeDistrict, ChangeUnit, CreateUnit } from '@yigen/domain/organisations/unit.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

/** The tree of units and what the district sets for itself: the system administrator's steps. R1.1, R1.5 */
export const createUnit = (unit: Wire<typeof CreateUnit>) => step<{ id: string }>({ unit: some }, 'POST', '/api/units', unit)
export const changeUnit = (id: string, change: Wire<typeof ChangeUnit>) =>
  step<void>({ unit: id }, 'PATCH', `/api/units/${encodeURIComponent(id)}`, change)
export const changeDistrict = (change: Wire<typeof ChangeDistrict>) => step<void>({ district: some }, 'PATCH', '/api/district', change)
