import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { Segmented } from '#shared/Segmented.tsx'
import { ExportButton } from '../exports/ExportButton.tsx'
import { peopleQuery } from '../members/member.queries.ts'
import { UnitSelect } from '../organisations/UnitSelect.tsx'
import { unitsQuery } from '../organisations/unit.queries.ts'
import { SearchBox } from '../requests/list/SearchBox.tsx'
import { useFilters } from '../shared/filters.ts'
import { useSession } from '../shared/session.tsx'
import { Views } from '../views/Views.tsx'
import { hasBoth, inboxQuery, ofUnit, statesOf, tabOf } from './inbox-filters.ts'
import { someTasksQuery, type TaskList } from './task.queries.ts'
import '../requests/list/list.css'

type Props = { counts: TaskList['counts'] | undefined; total: TaskList['total'] | undefined; bulk: ReactNode }

/** How it stands, each with its count, and a search; whose, for those who are of a unit and have matters too. The address holds it all. */
export function InboxFilters({ counts, total, bulk }: Props) {
  const { t } = useTranslation('tasks')
  const session = useSession()
  const { filters, setFilters } = useFilters()
  const tab = tabOf(filters)
  const shown = total && (total.atLeast ? `${total.count}+` : total.count)
  const inHand = useQuery({
    ...someTasksQuery({ ...inboxQuery(filters, session), state: 'open', part: undefined }, 1),
    enabled: tab !== 'open',
  }).data?.total.count
  const count = {
    open: tab === 'open' ? shown : inHand,
    handed: counts?.handed,
    accepted: counts?.accepted,
    overdue: counts?.overdue,
  }
  const tabs = statesOf(filters, session).map(value => ({
    value,
    label: t(`states.${value}`),
    count: value === 'ended' || value === 'returned' ? (value === tab ? shown : undefined) : count[value],
  }))
  const helping = ofUnit(filters, session) && (counts?.helping || tab === 'helping') ? counts?.helping : undefined
  const options =
    helping === undefined
      ? tabs
      : [...tabs.slice(0, -1), { value: 'helping' as const, label: t('helping'), count: helping }, ...tabs.slice(-1)]
  return (
    <>
      {hasBoth(session) ? (
        <div className="tools">
          <Segmented
            label={t('whose')}
            options={[
              { value: 'unit', label: t('ofUnit') },
              { value: 'matters', label: t('ofMatters') },
            ]}
            value={ofUnit(filters, session) ? 'unit' : 'matters'}
            onChange={of => setFilters({ of: of === 'matters' ? of : undefined, state: undefined, part: undefined, unitId: undefined })}
          />
        </div>
      ) : null}
      <div className="tools states">
        <Segmented
          label={t('statesLabel')}
          options={options}
          value={tab}
          onChange={value =>
            setFilters(
              value === 'helping' ? { state: undefined, part: value } : { state: value === 'open' ? undefined : value, part: undefined },
            )
          }
        />
      </div>
      <div className="list-filters">
        <SearchBox value={filters.search ?? ''} onChange={search => setFilters({ search: search || undefined })} />
        <Narrowing />
        <span className="grow" />
        {bulk}
        <Views list="tasks" />
        {total?.count ? <ExportButton list="tasks" filter={inboxQuery(filters, session)} /> : null}
      </div>
      <UnitChip />
    </>
  )
}

/** Of which unit and which officer, for those who hand out; on time or late; in which order. */
function Narrowing() {
  const { t } = useTranslation(['tasks', 'requests'])
  const session = useSession()
  const { filters, setFilters } = useFilters()
  const handsOut = !ofUnit(filters, session)
  const officers = useQuery({ ...peopleQuery('officer'), enabled: handsOut }).data ?? []
  return (
    <>
      {handsOut ? (
        <>
          <UnitSelect
            label={t('requests:list.unit')}
            none={t('requests:list.anyUnit')}
            value={filters.unitId ?? ''}
            onChange={unitId => setFilters({ unitId })}
          />
          <Pick
            label={t('requests:list.officer')}
            none={t('requests:list.anyOfficer')}
            name="officerId"
            options={officers.map(one => ({ value: one.id, label: one.name }))}
          />
        </>
      ) : null}
      <Pick
        label={t('requests:list.timing')}
        none={t('requests:list.any.timing')}
        name="timing"
        options={(['onTime', 'late'] as const).map(value => ({ value, label: t(`timings.${value}`) }))}
      />
      <Pick label={t('requests:list.sort')} none={t('byDue')} name="sort" options={[{ value: 'handed', label: t('byHanded') }]} />
    </>
  )
}

type Picked = { label: string; none: string; name: 'officerId' | 'timing' | 'sort'; options: { value: string; label: string }[] }

function Pick({ label, none, name, options }: Picked) {
  const { filters, setFilters } = useFilters()
  return (
    <select className="box" aria-label={label} value={filters[name] ?? ''} onChange={event => setFilters({ [name]: event.target.value })}>
      <option value="">{none}</option>
      {options.map(({ value, label: word }) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  )
}

/** One unit only, as the minister's board opens it; named, and taken away here. */
function UnitChip() {
  const { t } = useTranslation('tasks')
  const { filters, setFilters } = useFilters()
  const unit = useQuery({ ...unitsQuery(), enabled: Boolean(filters.unitId) }).data?.find(one => one.id === filters.unitId)
  if (!filters.unitId) return null
  const name = unit?.shortName ?? t('oneUnit')
  return (
    <div className="chips">
      <button
        type="button"
        className="filter-chip"
        aria-label={t('without', { filter: name })}
        onClick={() => setFilters({ unitId: undefined })}
      >
        {name}
        <Icon name="close" />
      </button>
    </div>
  )
}
