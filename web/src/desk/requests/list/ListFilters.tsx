import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { holds } from '#shared/session.ts'
import { FoldButton } from '../../shared/Folded.tsx'
import type { useFilters } from '../../shared/filters.ts'
import { useSession } from '../../shared/session.tsx'
import { Chips } from './Chips.tsx'
import { OfficerFilter, ServiceFilter, SortSelect, StreetFilter } from './FilterSelects.tsx'
import { activeFilters, isByDue, listStates, stateOf } from './list-filters.ts'
import { SearchBox } from './SearchBox.tsx'

export type Filtering = ReturnType<typeof useFilters>

/** Everything that narrows the list, in view; the address holds it. */
export function ListFilters({ filtering, exporting }: { filtering: Filtering; exporting: ReactNode }) {
  const { t } = useTranslation('requests')
  const { filters, setFilters } = filtering
  const [open, setOpen] = useState(false)
  const tabs = useRef<HTMLDivElement>(null)
  const state = stateOf(filters)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another tab is chosen
  useEffect(() => {
    void tabs.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
  }, [state])
  const more = activeFilters(filters).filter(name => name !== 'search').length
  const overTeam = holds(useSession(), 'minister', 'leader')
  return (
    <>
      <div className="tools states" ref={tabs}>
        <Segmented
          label={t('list.states')}
          options={listStates.map(value => ({ value, label: t(`list.state.${value}`) }))}
          value={state}
          onChange={chosen => setFilters({ state: chosen })}
        />
        <span className="grow" />
        {exporting}
        {isByDue(filters) ? <SortSelect filtering={filtering} /> : null}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the floor of browsers does not know <search> */}
      <div className="list-filters" role="search" data-open={open || undefined} aria-label={t('list.filters')}>
        <SearchBox value={filters.search ?? ''} onChange={search => setFilters({ search })} />
        <FoldButton open={open} inForce={more} onPress={() => setOpen(!open)} />
        {overTeam ? <OfficerFilter filtering={filtering} /> : null}
        <StreetFilter filtering={filtering} />
        <ServiceFilter filtering={filtering} />
        <DateFilter filtering={filtering} name="from" />
        <DateFilter filtering={filtering} name="until" />
      </div>
      <Chips filtering={filtering} />
    </>
  )
}

function DateFilter({ filtering: { filters, setFilters }, name }: { filtering: Filtering; name: 'from' | 'until' }) {
  const { t } = useTranslation('requests')
  return (
    <label className="date">
      <span>{t(`list.${name}`)}</span>
      <input type="date" className="box" value={filters[name] ?? ''} onChange={event => setFilters({ [name]: event.target.value })} />
    </label>
  )
}
