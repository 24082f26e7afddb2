import { Link, useNavigate } from '@tanstack/react-router'
import { type Grade, gradeWords } from '@yigen/domain/ratings/grade.ts'

import { requestSourceWords, requestStatusWords } from '@yigen/domain/requests/request-status.ts'

import { say } from '@yigen/domain/wire/language.ts'
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime, exactTime, monthDay, time } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Clock } from '../../clocks/Clock.tsx'
import { useWhyDue, type WhyDue } from '../../clocks/useWhyDue.ts'
import { BulkPick } from '../../shared/BulkBar.tsx'
import { type Filters, useFilters } from '../../shared/filters.ts'
import { SortHeading } from '../../shared/SortHeading.tsx'
import { Tag } from '../../shared/Tag.tsx'
import { useRowKeys } from '../../shared/useRowKeys.ts'
import type { Selection } from '../../shared/useSelection.ts'
import type { RequestRow } from '../request.queries.ts'
import { columnsOf, type RequestColumn } from './columns.ts'
import { isByDue, sortOf } from './list-filters.ts'

/** The rows found; a whole row opens its request. J, K and Enter work on them. Where one sees only how things stand, the kind of matter is its title already (R11.2). */
export function RequestTable({ rows, selection }: { rows: readonly RequestRow[]; selection: Selection | null }) {
  const { t } = useTranslation(['requests', 'requests-first'])
  const navigate = useNavigate()
  const { filters } = useFilters()
  const whole = rows.some(row => row.sight === 'whole')
  const shown = useMemo(() => columnsOf(filters).filter(column => whole || column !== 'service'), [filters, whole])
  const whyDue = useWhyDue()
  const { rowProps } = useRowKeys({
    count: rows.length,
    open: index => rows[index] && void navigate({ to: '/requests/$id', params: { id: rows[index].id } }),
  })
  return (
    <table className="requests" aria-label={t('requests-first:title')}>
      <thead>
        <tr>
          <Heading column="clock" filters={filters} />
          <Heading column="title" filters={filters} />
          {shown.map(column => (
            <Heading key={column} column={column} filters={filters} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id} {...rowProps(index)}>
            <Cells row={row} shown={shown} whyDue={whyDue} selection={selection} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** By what a heading orders the list; what is over has no due time. */
const sorts = { enterprise: 'enterprise', officer: 'officer', received: 'received' } as const

function Heading({ column, filters }: { column: RequestColumn | 'clock' | 'title'; filters: Filters }) {
  const { t } = useTranslation('requests')
  const sort = column === 'clock' ? (isByDue(filters) ? 'due' : 'ended') : column in sorts ? sorts[column as keyof typeof sorts] : undefined
  const natural = sort === 'received' || sort === 'ended' ? 'desc' : 'asc'
  return (
    <SortHeading sort={sort} natural={natural} current={sortOf(filters)} className={`of-${column}`}>
      {t(`list.columns.${column}`)}
    </SortHeading>
  )
}

type CellsProps = { row: RequestRow; shown: readonly RequestColumn[]; whyDue: WhyDue; selection: Selection | null }

/** Drawn anew when the row is another, not when the row at hand is. */
const Cells = memo(({ row, shown, whyDue, selection }: CellsProps) => {
  const { clock } = row
  const words = useCellWords()
  const now = useNow()
  return (
    <>
      <td className="of-clock">{clock ? <Clock clock={clock} why={() => whyDue(clock)} size="line" /> : <Ended row={row} />}</td>
      <ItsTitle row={row} selection={selection} />
      {shown.map(column =>
        column === 'received' ? (
          <Received key={column} at={row.receivedAt} now={now} />
        ) : (
          <td key={column} className={`of-${column}`}>
            <Cut words={words(row, column)} quiet={column === 'service' && !row.serviceCode} />
          </td>
        ),
      )}
    </>
  )
})

function ItsTitle({ row, selection }: { row: RequestRow; selection: Selection | null }) {
  return (
    <td className={row.sight === 'state' ? 'of-title state-only' : selection ? 'of-title picked' : 'of-title'}>
      {selection ? <BulkPick id={row.id} name={row.title} selection={selection} /> : null}
      <Link className={selection ? 'one-line' : 'one-line whole-row'} to="/requests/$id" params={{ id: row.id }} title={row.title}>
        {row.title}
      </Link>
      {row.sight === 'state' ? <span className="number">{row.number}</span> : null}
    </td>
  )
}

function Received({ at, now }: { at: string; now: Temporal.Instant }) {
  return (
    <td className="of-received">
      <time className="one-line" dateTime={at} title={exactTime(at)}>
        {monthDay(at, now)} {time(at)}
      </time>
    </td>
  )
}

function Cut({ words, quiet }: { words: string; quiet: boolean }) {
  return (
    <span className={quiet ? 'one-line quiet' : 'one-line'} title={words}>
      {words}
    </span>
  )
}

function useCellWords() {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const turnWords = useTurnWords()
  return (row: RequestRow, column: RequestColumn): string => {
    switch (column) {
      case 'enterprise':
        return row.enterpriseName
      case 'service':
        return row.sight === 'whole' ? ((language === 'en' ? row.serviceNameEn : row.serviceNameZh) ?? t('unclassified')) : ''
      case 'officer':
        return row.officerName ?? t('list.noOfficer')
      case 'source':
        return say(requestSourceWords[row.source], language)
      case 'turn':
        return turnWords(row)
      case 'received':
        return ''
    }
  }
}

/** Ended, and how: past its promise or within it, and what the enterprise said of it. */
function Ended({ row }: { row: RequestRow }) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const now = useNow()
  return (
    <span className="ended">
      <Tag tone={row.status === 'settled' ? 'teal' : 'quiet'}>{say(requestStatusWords[row.status], language)}</Tag>
      {row.endedAt ? <span className="small quiet">{dayTime(row.endedAt, now)}</span> : null}
      {row.onTime === false ? <Tag tone="soon">{t('list.settledLate')}</Tag> : null}
      {row.grade === null ? null : <span className="small quiet">{say(gradeWords[row.grade as Grade], language)}</span>}
    </span>
  )
}

/** 待我, 待黎景行, 待区住建局, 待企业; of what is over, whose it was. */
function useTurnWords() {
  const { t } = useTranslation(['requests', 'requests-first'])
  const now = useNow()
  return (row: RequestRow): string => {
    if (row.promisedDueAt) return t('list.promised', { time: dueTime(row.promisedDueAt, now) })
    if (row.turn === 'none') return row.officerName ?? ''
    if (row.turn === 'me') return t('list.turn.me')
    if (row.turn === 'enterprise') return t('list.waitsForEnterprise')
    if (row.waitsFor) return t('requests-first:waitsFor', { name: row.waitsFor })
    return row.clock?.holderName ? t('requests-first:waitsFor', { name: row.clock.holderName }) : t('list.waitsForMinister')
  }
}
