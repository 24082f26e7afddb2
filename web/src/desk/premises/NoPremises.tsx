import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { narrowing, usePremisesFilters } from './usePremisesFilters.ts'

/** Nothing under these filters, which can be taken away here; or nothing at all. */
export function NoPremises({ days }: { days: number }) {
  const { t } = useTranslation('premises')
  const { state, streetId, narrowed, change } = usePremisesFilters()
  const isNarrowed = streetId !== undefined || narrowing.some(name => narrowed[name] !== undefined)
  if (isNarrowed) {
    const none = Object.fromEntries([...narrowing, 'streetId'].map(name => [name, undefined]))
    return (
      <Empty title={t('list.noneOf')}>
        <button type="button" className="btn" onClick={() => change(none)}>
          {t('filter.clear')}
        </button>
      </Empty>
    )
  }
  if (state === 'unconfirmed') return <Empty title={t('list.noneUnconfirmed')} why={t('list.noneUnconfirmedWhy', { days })} />
  if (state === 'off') return <Empty title={t('list.noneOff')} why={t('list.noneOffWhy')} />
  return <Empty title={t('list.none')} why={t('list.noneWhy')} />
}
