import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { holds } from '#shared/session.ts'
import { afterPaint } from '../../shared/after-paint.ts'
import { ColumnChoice } from '../../shared/ColumnChoice.tsx'
import { FoldButton } from '../../shared/Folded.tsx'
import type { useFilters } from '../../shared/filters.ts'
import { useSession } from '../../shared/session.tsx'
import { showWithin } from '../../shared/show-within.ts'
import { Views } from '../../views/Views.tsx'
import { Chips } from './Chips.tsx'
import { requestColumns, usualColumns } from './columns.ts'
import { OfficerFilter, OneOf, ServiceFilter, SortSelect, StreetFilter, UnitFilter } from './FilterSelects.tsx'
import { activeFilters, stateOf, tabsOf } from './list-filters.ts'
import { SearchBox } from './SearchBox.tsx'
import { useFewWords } from './useFewWords.ts'

export type Filtering = ReturnType<typeof useFilters>

/** Everything that narrows the list, in view; the address holds it. */
export function ListFilters({ filtering, exporting }: { filtering: Filtering; exporting: ReactNode }) {
  const { t } = useTranslation('requests')
  const { filters, setFilters } = filtering
  const [open, setOpen] = useState(false)
  const tabs = useRef<HTMLDivElement>(null)
  const state = stateOf(filters)
  // once what was chosen is painted: to look where it stands lays the whole page out
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another tab is chosen
  useEffect(
    () =>
      afterPaint(() => {
        const chosen = tabs.current?.querySelector('[aria-pressed="true"]')
        showWithin(chosen?.closest('.seg'), chosen)
      }),
    [state],
  )
  const more = activeFilters(filters).filter(name => name !== 'search').length
  const few = useFewWords()
  const overTeam = holds(useSession(), 'minister', 'leader')
  return (
    <>
      <div className="tools states" ref={tabs}>
        <Segmented
          label={t('list.states')}
          options={tabsOf(filters).map(value => ({ value, label: t(`list.state.${value}`) }))}
          value={state}
          onChange={chosen => setFilters({ state: chosen })}
        />
        <span className="grow" />
        <Views list="requests" />
        <ColumnChoice all={requestColumns} usual={usualColumns} called={column => t(`list.columns.${column}`)} />
        {exporting}
        <SortSelect filtering={filtering} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the floor of browsers does not know <search> */}
      <div className="list-filters" role="search" data-open={open || undefined} aria-label={t('list.filters')}>
        <SearchBox value={filters.search ?? ''} onChange={search => setFilters({ search })} />
        <FoldButton open={open} inForce={more} onPress={() => setOpen(!open)} />
        {overTeam ? <OfficerFilter filtering={filtering} /> : null}
        <StreetFilter filtering={filtering} />
        <ServiceFilter filtering={filtering} />
        <UnitFilter filtering={filtering} />
        {(['timing', 'grade', 'source'] as const).map(name => (
          <OneOf key={name} filtering={filtering} name={name} options={few[name]} />
        ))}
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
