import { departmentId, standardDepartments } from '#organisations/standard-departments.ts'
import type { DemoDepartment } from './demonstration.types.ts'

/** Haizhu's departments are the standard ones; its 18 streets come from `organisations/guangzhou-units.csv`. */
export const departments: readonly DemoDepartment[] = standardDepartments.map(({ key, name, shortName, nameEn }) => ({
  key,
  code: departmentId('440105', key),
  nameZh: `海珠区${name}`,
  shortZh: shortName,
  nameEn: `Haizhu ${nameEn}`,
}))
