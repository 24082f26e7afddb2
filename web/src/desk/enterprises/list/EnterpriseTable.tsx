import { Link, useNavigate } from '@tanstack/react-router'
import { enterpriseStateWords } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Table, type TableColumnType } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { useRowKeys } from '../../shell/useRowKeys.ts'
import { EnterpriseTags } from '../EnterpriseTags.tsx'
import type { EnterpriseRow } from '../enterprise.queries.ts'
import { OpenCount } from './OpenCount.tsx'

/** The rows of the register: J and K walk them, Enter or a press opens one. */
export function EnterpriseTable({ rows, stale }: { rows: readonly EnterpriseRow[]; stale: boolean }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const open = (row: EnterpriseRow | undefined) => row && void navigate({ to: '/enterprises/$id', params: { id: row.id } })
  const { rowProps } = useRowKeys({ count: rows.length, open: row => open(rows[row]) })
  return (
    <>
      <Table<EnterpriseRow>
        className={stale ? 'enterprises-table stale' : 'enterprises-table'}
        size="middle"
        rowKey="id"
        columns={useColumns()}
        dataSource={rows}
        pagination={false}
        tableLayout="fixed"
        rowClassName={row => (row.whole ? '' : 'line-only')}
        onRow={(row, index) => ({
          ...rowProps(index ?? 0),
          onClick: event => !(event.target instanceof Element && event.target.closest('a, button')) && open(row),
        })}
      />
      <p className="keys" aria-hidden="true">
        <span>
          <kbd>J</kbd>
          <kbd>K</kbd>
          {t('keys.move')}
        </span>
        <span>
          <kbd>Enter</kbd>
          {t('keys.open')}
        </span>
      </p>
    </>
  )
}

function useColumns(): TableColumnType<EnterpriseRow>[] {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const wide = { responsive: ['md' as const], ellipsis: true }
  return [
    { title: t('columns.name'), key: 'name', render: (_, row) => <Name row={row} /> },
    { title: t('columns.code'), key: 'code', ...wide, width: 184, render: (_, row) => row.code ?? (row.whole ? <NoCode /> : '') },
    { title: t('columns.place'), key: 'place', ...wide, width: '20%', render: (_, row) => placeOf(row) },
    { title: t('columns.industry'), key: 'industry', ...wide, width: '13%', render: (_, row) => row.industry },
    { title: t('columns.officer'), key: 'officer', ...wide, width: 96, render: (_, row) => row.officerName ?? <Nobody /> },
    { title: t('columns.state'), key: 'state', ...wide, width: 92, render: (_, row) => say(enterpriseStateWords[row.state], language) },
    { title: t('columns.open'), key: 'open', width: 104, responsive: ['md'], align: 'right', render: (_, row) => <OpenCount row={row} /> },
  ]
}

const placeOf = (row: EnterpriseRow) => [row.streetName, row.building].filter(Boolean).join(' · ')

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

function NoCode() {
  const { t } = useTranslation('enterprises')
  return <span className="quiet">{t('noCode')}</span>
}

function Nobody() {
  const { t } = useTranslation('enterprises')
  return <span className="quiet">{t('unassigned')}</span>
}
