import type { SavePhrase } from '@yigen/domain/phrases/phrase.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { step } from '../shared/step.ts'

/** Under the same name it takes the place of the one before: each press is an intention of its own. */
export const savePhrase = (phrase: Wire<typeof SavePhrase>) =>
  step<{ id: string }>({ phrase: some }, 'POST', '/api/phrases', phrase, { key: newKey() })
export const removePhrase = (id: string) => step<{ ok: true }>({ phrase: id }, 'DELETE', `/api/phrases/${id}`)
