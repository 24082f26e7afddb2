import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { MemberPicker } from '../members/MemberPicker.tsx'
import { Folded } from '../shared/Folded.tsx'
import { type Filters, useFilters } from '../shared/filters.ts'
import { KindSelect } from './KindSelect.tsx'

/** What of the record is shown; the address holds it, and what cannot be chosen here can be taken away here. */
export function HistoryFilters({ actorName, exporting }: { actorName: string | null; exporting: ReactNode }) {
  const { t } = useTranslation('history')
  const { filters, setFilters } = useFilters()
  const date = (name: 'from' | 'until') => (
    <label>
      {t(`filter.${name}`)}
      <input type="date" className="box" value={filters[name] ?? ''} onChange={event => setFilters({ [name]: event.target.value })} />
    </label>
  )
  return (
    <Folded inForce={Object.values(filters).filter(Boolean).length}>
      <KindSelect value={filters.kind ?? ''} onChange={kind => setFilters({ kind })} />
      {filters.actorId ? null : <MemberPicker label={t('filter.who')} onPick={({ id }) => setFilters({ actorId: id })} />}
      {date('from')}
      {date('until')}
      <Chip name="actorId" label={actorName ?? t('filter.onePerson')} />
      <Chip name="requestId" label={t('filter.oneRequest')} />
      <Chip name="enterpriseId" label={t('filter.oneEnterprise')} />
      <span className="grow" />
      {exporting}
    </Folded>
  )
}

function Chip({ name, label }: { name: keyof Filters; label: string }) {
  const { t } = useTranslation('history')
  const { filters, setFilters } = useFilters()
  if (!filters[name]) return null
  return (
    <span className="chip">
      {label}
      <button type="button" aria-label={t('filter.without', { label })} onClick={() => setFilters({ [name]: undefined })}>
        <Icon name="close" />
      </button>
    </span>
  )
}
