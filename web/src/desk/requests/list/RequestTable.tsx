import { Link, useNavigate } from '@tanstack/react-router'
import { requestStatusWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime, exactTime, monthDay, time } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Clock } from '../../clocks/Clock.tsx'
import { useWhyDue } from '../../clocks/useWhyDue.ts'
import { Tag } from '../../shared/Tag.tsx'
import { useRowKeys } from '../../shared/useRowKeys.ts'
import type { RequestRow } from '../request.queries.ts'

const columns = ['clock', 'title', 'enterprise', 'service', 'turn', 'received'] as const

/** The rows found; a whole row opens its request. J, K and Enter work on them. Where one sees only how things stand, the kind of matter is its title already (R11.2). */
export function RequestTable({ rows }: { rows: readonly RequestRow[] }) {
  const { t } = useTranslation('requests')
  const navigate = useNavigate()
  const shown = rows.some(row => row.sight === 'whole') ? columns : columns.filter(column => column !== 'service')
  const { rowProps } = useRowKeys({
    count: rows.length,
    open: index => rows[index] && void navigate({ to: '/requests/$id', params: { id: rows[index].id } }),
  })
  return (
    <table className="requests" aria-label={t('title')}>
      <thead>
        <tr>
          {shown.map(column => (
            <th key={column} scope="col" className={`of-${column}`}>
              {t(`list.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id} {...rowProps(index)}>
            <Cells row={row} withService={shown === columns} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cells({ row, withService }: { row: RequestRow; withService: boolean }) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const now = useNow()
  const whyDue = useWhyDue()
  const service = (language === 'en' ? row.serviceNameEn : row.serviceNameZh) ?? t('unclassified')
  return (
    <>
      <td className="of-clock">{row.clock ? <Clock clock={row.clock} why={whyDue(row.clock)} size="line" /> : <Ended row={row} />}</td>
      <td className={row.sight === 'state' ? 'of-title state-only' : 'of-title'}>
        <Link className="one-line whole-row" to="/requests/$id" params={{ id: row.id }} title={row.title}>
          {row.title}
        </Link>
        {row.sight === 'state' ? <span className="number">{row.number}</span> : null}
      </td>
      <td className="of-enterprise">
        <span className="one-line" title={row.enterpriseName}>
          {row.enterpriseName}
        </span>
      </td>
      {withService ? (
        <td className="of-service">
          {row.sight === 'whole' ? (
            <span className={row.serviceCode ? 'one-line' : 'one-line quiet'} title={service}>
              {service}
            </span>
          ) : null}
        </td>
      ) : null}
      <td className="of-turn">
        <span className="one-line">{useTurnWords()(row)}</span>
      </td>
      <td className="of-received">
        <time className="one-line" dateTime={row.receivedAt} title={exactTime(row.receivedAt)}>
          {monthDay(row.receivedAt, now)} {time(row.receivedAt)}
        </time>
      </td>
    </>
  )
}

function Ended({ row }: { row: RequestRow }) {
  const language = useLanguage()
  const now = useNow()
  return (
    <span className="ended">
      <Tag tone={row.status === 'settled' ? 'teal' : 'quiet'}>{say(requestStatusWords[row.status], language)}</Tag>
      {row.endedAt ? <span className="small quiet">{dayTime(row.endedAt, now)}</span> : null}
    </span>
  )
}

/** 待我, 待黎景行, 待区住建局, 待企业; of what is over, whose it was. */
function useTurnWords() {
  const { t } = useTranslation('requests')
  return (row: RequestRow): string => {
    if (row.turn === 'none') return row.officerName ?? ''
    if (row.turn === 'me') return t('list.turn.me')
    if (row.turn === 'enterprise') return t('list.waitsForEnterprise')
    if (row.waitsFor) return t('list.waitsFor', { name: row.waitsFor })
    return row.clock?.holderName ? t('list.waitsFor', { name: row.clock.holderName }) : t('list.waitsForMinister')
  }
}
