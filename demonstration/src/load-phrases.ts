import type { DB } from '@yigen/server/database/schema.ts'
import { savePhrase } from '@yigen/server/phrases/save-phrase.ts'
import type { Transaction } from 'kysely'
import { usualPhrases } from './beside-texts.ts'
import type { Cast } from './load-people.ts'

/** What the default minister wrote for the district, and the first officer for herself. */
export async function loadPhrases(trx: Transaction<DB>, cast: Cast, now: Temporal.Instant) {
  const [minister, officer] = [cast.get('minister01'), cast.get('officer01')]
  if (!minister || !officer) throw new RangeError('whoever keeps the phrases is missing')
  for (const phrase of usualPhrases.district) await savePhrase(trx, minister, { ...phrase, shared: true }, now)
  for (const phrase of usualPhrases.own) await savePhrase(trx, officer, { ...phrase, shared: false }, now)
}
