import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { retiredServicesQuery, type ServiceItem } from './services.query.ts'

type Props = { onRestore: (item: ServiceItem) => void; onVersions: (item: ServiceItem) => void }

/** What is in the catalogue no more, to be looked up and taken back. */
export function RetiredItems({ onRestore, onVersions }: Props) {
  const { t } = useTranslation('services')
  const english = useLanguage() === 'en'
  const retired = useQuery(retiredServicesQuery).data ?? []
  if (retired.length === 0) return null
  return (
    <section className="phase" aria-labelledby="retired-items">
      <div className="h">
        <h2 id="retired-items">{t('retire.title')}</h2>
        <span className="quiet">{retired.length}</span>
      </div>
      <ul className="retired">
        {retired.map(item => (
          <li key={item.code}>
            <span className="grow">{english ? item.nameEn : item.nameZh}</span>
            <button type="button" className="btn bare sm" onClick={() => onVersions(item)}>
              {t('versions.link', { version: item.version })}
            </button>
            <button type="button" className="btn sm" onClick={() => onRestore(item)}>
              {t('retire.restore')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
