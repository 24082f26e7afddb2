import type { AddServiceItem, ChangeServiceItem, ServiceItemSaved } from '@yigen/domain/services/service-item.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

type Saved = Wire<typeof ServiceItemSaved>
const of = (code: string) => `/api/services/${encodeURIComponent(code)}`

/** The catalogue is the system administrator's to keep. R1.5, R4.6 */
export const addServiceItem = (item: Wire<typeof AddServiceItem>) => step<Saved>({ serviceItem: some }, 'POST', '/api/services', item)
export const changeServiceItem = (code: string, change: Wire<typeof ChangeServiceItem>) =>
  step<Saved>({ serviceItem: code }, 'PUT', of(code), change)
export const retireServiceItem = (code: string, seen: number) =>
  step<Saved>({ serviceItem: code }, 'POST', `${of(code)}/retirement`, { seen })
