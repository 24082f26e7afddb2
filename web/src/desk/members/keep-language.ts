import type { Language } from '@yigen/domain/wire/language.ts'
import { send } from '#shared/http.ts'
import { chooseLanguage } from '#shared/language.ts'
import { sentenceOf } from '#shared/sentence-of.ts'
import { toast } from '#shared/Toast.tsx'
import { queries } from '../shared/queries.ts'

/** The language on this device at once, and for the member's notices from now on. Sentences that came from the server are read again. */
export function keepLanguage(language: Language) {
  Promise.all([chooseLanguage(language), send('PUT', '/api/session/settings', { language })]).then(
    () => queries.invalidateQueries(),
    (fault: unknown) => toast(sentenceOf(fault)),
  )
}
