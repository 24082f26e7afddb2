import type { ChangeDistrictSettings } from '@yigen/domain/settings/district-settings.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

/** Working time and the numbers of the rules: the system administrator's step. R1.5, R4.13 */
export const changeDistrictSettings = (change: Wire<typeof ChangeDistrictSettings>) =>
  step<{ version: number; validFrom: string }>({ districtSettings: some }, 'PUT', '/api/district/settings', change)
