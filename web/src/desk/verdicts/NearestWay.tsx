import { useTranslation } from 'react-i18next'

/** What would make it a yes, all of it together. */
export function NearestWay({ steps }: { steps: readonly string[] }) {
  const { t } = useTranslation('verdicts')
  if (steps.length === 0) return null
  return (
    <section>
      <div className="h">
        <h2>{t('page.way')}</h2>
        <span className="quiet small">{t('page.wayNote')}</span>
      </div>
      <ul className="verdict-way">
        {steps.map(step => (
          <li key={step}>
            <b>{step}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
