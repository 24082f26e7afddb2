import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Choice } from '../shared/Choice.tsx'
import { useFilters } from '../shared/filters.ts'
import { cityQuery } from './city.queries.ts'

type State = 'followed' | 'open' | 'overdue'

/** What narrows a list of the city: which district, and how its rows stand. */
export function useCityFilters(title: 'enterprisesTitle' | 'mattersTitle', states: readonly State[]) {
  const { t } = useTranslation(['city', 'city-first'])
  const { filters, setFilters } = useFilters()
  const districts = useQuery(cityQuery({})).data?.districts ?? []
  const [state] = states.filter(one => one === filters.state)
  const isOverdue = states.includes('overdue')
  const asked = { districtId: filters.districtId, state, search: filters.search }
  const crumbs = [{ label: t('city-first:title'), to: '/city' }, { label: t(`city-first:${title}`) }]
  const tools = (
    <div className="tools">
      <Choice
        label={t('city:anyDistrict')}
        none={t('city:anyDistrict')}
        value={filters.districtId}
        options={districts.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={districtId => setFilters({ districtId })}
      />
      <button
        type="button"
        className="btn"
        aria-pressed={state === (isOverdue ? 'overdue' : 'followed')}
        onClick={() =>
          setFilters({ state: state === (isOverdue ? 'overdue' : 'followed') ? undefined : isOverdue ? 'overdue' : 'followed' })
        }
      >
        {isOverdue ? t('city:state.overdue') : t('city:onlyFollowed')}
      </button>
    </div>
  )
  return { asked, tools, crumbs }
}
