import { useTranslation } from 'react-i18next'
import type { Verdict } from './verdict.queries.ts'

/** At the foot of the sheet that goes to the enterprise: by which text it was compared, and what it does not stand for. */
export function PrintedWhen({ verdict: { asOf, version, fingerprint } }: { verdict: Verdict }) {
  const { t } = useTranslation('verdicts')
  return (
    <footer className="verdict-printed">
      <p>
        {t('paper.title')} · {t('page.of', { day: asOf, version })} · {fingerprint.slice(0, 16)}
      </p>
      <p>{t('paper.caution')}</p>
    </footer>
  )
}
