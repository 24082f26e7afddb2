import { Link, useNavigate } from '@tanstack/react-router'
import { enterpriseStateWords, waitsForOfficer } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { EnterpriseSort } from '@yigen/domain/enterprises/enterprise-sorts.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { useFilters } from '../../shared/filters.ts'
import { RowKeys } from '../../shared/RowKeys.tsx'
import { hasMatters } from '../../shared/readers.ts'
import { SortHeading } from '../../shared/SortHeading.tsx'
import { useSession } from '../../shared/session.tsx'
import { useRowKeys } from '../../shared/useRowKeys.ts'
import { useSoonOpened } from '../../shared/useSoonOpened.ts'
import { EnterpriseTags } from '../EnterpriseTags.tsx'
import type { EnterpriseRow } from '../enterprise.queries.ts'
import { columnsOf, type EnterpriseColumn } from './columns.ts'
import { OpenCount } from './OpenCount.tsx'
import { useListing } from './useListing.ts'
import './table.css'

/** By what a heading orders the register. */
const sorts: Partial<Record<EnterpriseColumn, EnterpriseSort>> = { place: 'street', officer: 'officer' }

/** The rows of the register: J and K walk them, Enter or a press opens one. */
export function EnterpriseTable({ rows, stale }: { rows: readonly EnterpriseRow[]; stale: boolean }) {
  const { t } = useTranslation(['enterprises', 'enterprises-first'])
  const navigate = useNavigate()
  const open = (row: EnterpriseRow | undefined) => row && void navigate({ to: '/enterprises/$id', params: { id: row.id } })
  useSoonOpened('/enterprises/$id')
  const shown = useColumns(rows)
  const { sort } = useListing()
  const { rowProps } = useRowKeys({ count: rows.length, open: row => open(rows[row]) })
  return (
    <>
      <table className={stale ? 'enterprises-table stale' : 'enterprises-table'} aria-label={t('enterprises-first:title')}>
        <thead>
          <tr>
            <SortHeading sort="name" natural="asc" current={sort} className="of-name">
              {t('columns.name')}
            </SortHeading>
            {shown.map(column => (
              <SortHeading key={column} sort={sorts[column]} natural="asc" current={sort} className={`of-${column}`}>
                {t(`columns.${column}`)}
              </SortHeading>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              className={row.whole ? undefined : 'line-only'}
              {...rowProps(index)}
              onClick={event => !(event.target instanceof Element && event.target.closest('a, button')) && open(row)}
            >
              <Cells row={row} shown={shown} />
            </tr>
          ))}
        </tbody>
      </table>
      <RowKeys />
    </>
  )
}

/** A department's people see the register's line only: what it never holds for them has no column. R11.2 */
function useColumns(rows: readonly EnterpriseRow[]): readonly EnterpriseColumn[] {
  const { filters } = useFilters()
  const whole = hasMatters(useSession())
  return useMemo(() => {
    const filled: Partial<Record<EnterpriseColumn, boolean>> = {
      code: rows.some(row => row.code !== null),
      industry: rows.some(row => row.industry !== ''),
      open: rows.some(row => row.openRequests > 0),
    }
    const columns = columnsOf(filters)
    return whole ? columns : columns.filter(column => filled[column] ?? true)
  }, [rows, filters, whole])
}

/** Drawn anew when the row is another, not when the row at hand is. */
const Cells = memo(({ row, shown }: { row: EnterpriseRow; shown: readonly EnterpriseColumn[] }) => {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  return (
    <>
      <td className="of-name">
        <Name row={row} />
      </td>
      {shown.includes('code') ? (
        <td className="of-code">{row.code ?? (row.whole ? <span className="quiet">{t('noCode')}</span> : null)}</td>
      ) : null}
      {shown.includes('place') ? <Cut className="of-place" words={[row.streetName, row.building].filter(Boolean).join(' · ')} /> : null}
      {shown.includes('industry') ? <Cut className="of-industry" words={row.industry} /> : null}
      {shown.includes('officer') ? (
        <td className="of-officer">
          {row.officerName ?? <span className="quiet">{t(waitsForOfficer(row) ? 'unassigned' : 'noOfficer')}</span>}
        </td>
      ) : null}
      {shown.includes('state') ? <td className="of-state">{say(enterpriseStateWords[row.state], language)}</td> : null}
      {shown.includes('open') ? (
        <td className="of-open">
          <OpenCount row={row} />
        </td>
      ) : null}
    </>
  )
})

function Cut({ className, words }: { className: string; words: string }) {
  return (
    <td className={className}>
      <span className="one-line" title={words}>
        {words}
      </span>
    </td>
  )
}

/** On the phone, where the other columns have no room, it carries them below. */
function Name({ row }: { row: EnterpriseRow }) {
  const { t } = useTranslation('enterprises')
  return (
    <>
      <span className="enterprise-name">
        <Link className="one-line" to="/enterprises/$id" params={{ id: row.id }} title={row.name}>
          {row.name}
        </Link>
        <EnterpriseTags enterprise={row} />
      </span>
      <span className="enterprise-more">
        {[row.streetName, row.officerName ?? t('unassigned')].filter(Boolean).join(' · ')}
        <OpenCount row={row} />
      </span>
    </>
  )
}
