import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { holds } from '#shared/session.ts'
import { VacantPosts } from '../../members/VacantPosts.tsx'
import { useFilters } from '../../shared/filters.ts'
import { Page } from '../../shared/Page.tsx'
import { useSession } from '../../shared/session.tsx'
import { Unread } from '../../shared/Unread.tsx'
import { districtQuery, type UnitRow, unitsQuery } from '../unit.queries.ts'
import { DistrictForm } from './DistrictForm.tsx'
import { NewUnitDialog } from './NewUnitDialog.tsx'
import { UnitDialog } from './UnitDialog.tsx'
import { UnitTable } from './UnitTable.tsx'
import '../organisations.css'

/** The tree of units of the district, who leads them, and what the district sets for itself. R1.1 */
export function UnitsPage() {
  const { t } = useTranslation('organisations')
  const session = useSession()
  const { filters, setFilters } = useFilters()
  const closed = filters.closed === 'true'
  const units = useQuery(unitsQuery(closed))
  const district = useQuery(districtQuery)
  const [changing, setChanging] = useState<UnitRow | null>(null)
  const [creating, setCreating] = useState(false)
  const open = units.data?.filter(unit => !unit.closed)
  return (
    <Page
      sub={open ? t('count', { n: open.length }) : undefined}
      actions={
        holds(session, 'systemAdministrator') ? (
          <button type="button" className="btn do" onClick={() => setCreating(true)}>
            {t('create')}
          </button>
        ) : null
      }
      aside={
        <section className="district">
          <div className="h">
            <h2>{t('district.title')}</h2>
          </div>
          {district.data ? <DistrictForm key={JSON.stringify(district.data)} district={district.data} /> : null}
          {district.error ? <Fault fault={district.error} again={() => void district.refetch()} /> : null}
        </section>
      }
      asideLabel={t('district.title')}
    >
      <VacantPosts on="units" />
      <div className="filters">
        <label>
          <input type="checkbox" checked={closed} onChange={event => setFilters({ closed: event.target.checked ? 'true' : undefined })} />
          {t('showClosed')}
        </label>
      </div>
      {units.isPending ? <Skeleton rows={8} /> : null}
      {units.error ? <Unread fault={units.error} again={() => void units.refetch()} /> : null}
      {units.data ? <UnitTable rows={units.data} onChange={setChanging} /> : null}
      {changing ? <UnitDialog unit={changing} onClose={() => setChanging(null)} /> : null}
      {creating ? <NewUnitDialog units={open ?? []} districtId={session.district.id} onClose={() => setCreating(false)} /> : null}
    </Page>
  )
}
