import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Choice } from '../shared/Choice.tsx'
import { cityQuery } from './city.queries.ts'
import type { CityNarrowed } from './useCityFilters.ts'

/** Which district, and whether only what is followed or late. */
export function CityTools({ narrowed: { districtId, only, isOnly, setFilters } }: { narrowed: CityNarrowed }) {
  const { t } = useTranslation('city')
  const districts = useQuery(cityQuery({})).data?.districts ?? []
  return (
    <div className="tools">
      <Choice
        label={t('anyDistrict')}
        none={t('anyDistrict')}
        value={districtId}
        options={districts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={id => setFilters({ districtId: id })}
      />
      <button type="button" className="btn" aria-pressed={isOnly} onClick={() => setFilters({ state: isOnly ? undefined : only })}>
        {t(`only.${only}`)}
      </button>
    </div>
  )
}
