import type { SaveView } from '@yigen/domain/views/view.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { step } from '../shared/step.ts'

/** Under the same name it takes the place of the one before: each press is an intention of its own. */
export const saveView = (view: Wire<typeof SaveView>) => step<{ id: string }>({ view: some }, 'POST', '/api/views', view, { key: newKey() })
export const removeView = (id: string) => step<{ ok: true }>({ view: id }, 'DELETE', `/api/views/${id}`)
