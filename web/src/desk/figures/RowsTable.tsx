import { Link } from '@tanstack/react-router'
import type { FigureName } from '@yigen/domain/figures/period-figures.ts'
import { requestStatusWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useGradeWord } from '../ratings/useGradeWord.ts'
import { oneDecimal } from './FigureCell.tsx'
import type { PeriodRow } from './figure.queries.ts'

/** One of the counted a line: what it was, whose, when it was due and done. */
export function RowsTable({ figure, rows }: { figure: FigureName; rows: readonly PeriodRow[] }) {
  const { t } = useTranslation('figures')
  const withDue = rows.some(row => row.dueAt)
  const fellDue = withDue && figure !== 'open' && figure !== 'overdue'
  const columns = ['matter', 'whose', ...(fellDue ? [] : (['when'] as const)), ...(withDue ? (['due'] as const) : []), 'done'] as const
  return (
    <table className="listing rows-table">
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {t(`rows.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id} data-row="">
            <td>
              <Matter row={row} />
            </td>
            <td data-label={t('rows.columns.whose')}>
              {row.officerName}
              {row.unitName ? <small>{row.unitName}</small> : null}
            </td>
            <Moments figure={figure} row={row} withWhen={!fellDue} withDue={withDue} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Matter({ row }: { row: PeriodRow }) {
  const { t } = useTranslation('figures')
  const language = useLanguage()
  const title = row.title || t('rows.noTitle')
  const state = row.status ? say(requestStatusWords[row.status], language) : null
  return (
    <>
      {row.requestId ? (
        <Link to="/requests/$id" params={{ id: row.requestId }}>
          {title}
        </Link>
      ) : (
        title
      )}
      <small>{[row.enterpriseName, row.number, row.requestId ? state : t('rows.notSeen')].filter(Boolean).join(' · ')}</small>
    </>
  )
}

function Moments({ figure, row, withWhen, withDue }: { figure: FigureName; row: PeriodRow; withWhen: boolean; withDue: boolean }) {
  const { t } = useTranslation('figures')
  const now = useNow()
  const measured = useMeasure()(figure, row)
  return (
    <>
      {withWhen ? (
        <td className="nowrap" data-label={t('rows.columns.when')}>
          {dayTime(row.at, now)}
        </td>
      ) : null}
      {withDue ? (
        <td className="nowrap" data-label={t('rows.columns.due')}>
          {row.dueAt ? dueTime(row.dueAt, now) : null}
        </td>
      ) : null}
      <td className={row.late ? 'nowrap over' : 'nowrap'} data-label={t('rows.columns.done')}>
        {row.doneAt ? dayTime(row.doneAt, now) : <span className="quiet">{t('rows.notDone')}</span>}
        {measured ? <small>{measured}</small> : null}
      </td>
    </>
  )
}

/** 迟, 非常满意, 3.5 小时: in words, for colour alone says nothing. */
function useMeasure(): (figure: FigureName, row: PeriodRow) => string | null {
  const { t } = useTranslation('figures')
  const gradeWord = useGradeWord()
  return (figure, { late, value, dueAt }) => {
    if (figure === 'asked' || figure === 'rated') return value === null ? null : gradeWord(value)
    if (value !== null) return t('rows.hours', { n: oneDecimal(value) })
    if (late) return figure === 'open' || figure === 'overdue' ? t('rows.lateWord.open') : t('rows.late')
    return dueAt && figure !== 'open' ? t('rows.inTime') : null
  }
}
