import { Link, useNavigate } from '@tanstack/react-router'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { exactTime, monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { RowKeys } from '../shared/RowKeys.tsx'
import { Tag } from '../shared/Tag.tsx'
import { useRowKeys } from '../shared/useRowKeys.ts'
import { PolicyMarks, StandingTag } from './PolicyTags.tsx'
import type { PolicyRow } from './policy.queries.ts'
import { useDays } from './useDays.ts'

const columns = ['policy', 'days', 'version', 'standing'] as const

/** The rows of the library; J, K and Enter walk and open them. */
export function PolicyTable({ rows, stale }: { rows: readonly PolicyRow[]; stale: boolean }) {
  const { t } = useTranslation(['policies', 'policies-first'])
  const navigate = useNavigate()
  const { rowProps } = useRowKeys({
    count: rows.length,
    open: place => rows[place] && void navigate({ to: '/policies/$id', params: { id: rows[place].id } }),
  })
  return (
    <>
      <table className={stale ? 'listing policies asked' : 'listing policies'} aria-label={t('policies-first:title')}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {t(`list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={row.id} {...rowProps(place)}>
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
      <RowKeys />
    </>
  )
}

function Cells({ row }: { row: PolicyRow }) {
  const { t } = useTranslation('policies')
  const language = useLanguage()
  const days = useDays()
  return (
    <>
      <td className="of-policy">
        <Link className="link" to="/policies/$id" params={{ id: row.id }}>
          <b>{say(row.title, language)}</b>
        </Link>
        <small>
          {[row.number, row.issuers.join('、')].filter(Boolean).join(' · ')} <PolicyMarks policy={row} />
        </small>
      </td>
      <td className="nowrap">{days(row)}</td>
      <td className="of-version">
        <span className="nowrap">{t('page.version', { n: row.version })}</span>
        <small>{`${t('list.cases')} ${t('list.casesOf', { n: row.cases })}`}</small>
      </td>
      <td>
        <StandingTag standing={row.standing} />
        {row.open ? <Open open={row.open} /> : null}
      </td>
    </>
  )
}

/** The version that is being prepared, beside the one the policy is shown by. */
function Open({ open }: { open: NonNullable<PolicyRow['open']> }) {
  const { t } = useTranslation('policies')
  const now = useNow()
  return (
    <small>
      {t('list.open', { version: open.version, status: t(`status.${open.status}`) })}{' '}
      {open.writtenBy ? (
        <time dateTime={open.writtenAt} title={exactTime(open.writtenAt)}>
          {t('list.by', { name: open.writtenBy, day: monthDay(open.writtenAt, now) })}
        </time>
      ) : null}{' '}
      {open.forYou ? <Tag tone="teal">{t('list.forYou')}</Tag> : null}
    </small>
  )
}
