import { Link } from '@tanstack/react-router'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { useTranslation } from 'react-i18next'
import type { Results } from './results.queries.ts'
import type { Asked } from './useAsked.ts'

/** What a past day did not know yet, and of when the sums are that everybody reads. R16.3, R16.6 */
export function KnownNotes({ results, asked }: { results: Results; asked: Asked }) {
  const { t } = useTranslation('result-figures')
  const { since, figures, cellsKnownAt } = results
  const changed = figures.filter(({ today, value }) => today !== null && today !== value).length
  return (
    <>
      {asked.knownOn ? (
        <p className="known">
          <b>{t('knownSays', { day: asked.knownOn })}</b>
          {since && since.added + since.corrected > 0
            ? t('changedSince', { n: since.added + since.corrected, ...since, figures: changed })
            : t('unchangedSince')}{' '}
          <Link className="link" to="/results" search={{ ...asked.query, knownOn: undefined }}>
            {t('backToToday')}
          </Link>
        </p>
      ) : null}
      {cellsKnownAt ? (
        <p className="known">{t('cellsSay', { day: dateIn(Temporal.Instant.from(cellsKnownAt)).subtract({ days: 1 }).toString() })}</p>
      ) : null}
    </>
  )
}
