import type { MatchGroup as Group } from '@yigen/domain/verdicts/verdict.ts'
import { useTranslation } from 'react-i18next'
import type { useRowKeys } from '../shared/useRowKeys.ts'
import { MatchLine } from './MatchLine.tsx'
import { keyOfRow } from './useMoved.ts'
import type { MatchRow } from './verdict.queries.ts'

type Props = {
  name: Group
  enterpriseId: string
  /** also of those that are not listed */
  count: number
  rows: readonly { row: MatchRow; index: number }[]
  at: number | null
  rowProps: ReturnType<typeof useRowKeys>['rowProps']
  isMoved: (row: MatchRow) => boolean
}

/** The policies with one verdict, in the order in which they are looked at. */
export function MatchGroup({ name, enterpriseId, count, rows, at, rowProps, isMoved }: Props) {
  const { t } = useTranslation('verdicts')
  if (rows.length === 0) return null
  return (
    <section className="match-group" aria-labelledby={`group-${name}`}>
      <div className="match-head">
        <h2 id={`group-${name}`}>{t(`group.${name}`)}</h2>
        <span className="small quiet">
          {count} · {t(`groupNote.${name}`)}
        </span>
      </div>
      <ul>
        {rows.map(({ row, index }) => (
          <li
            key={keyOfRow(row)}
            className={at === index ? 'match-row at' : 'match-row'}
            data-moved={isMoved(row) || undefined}
            {...rowProps(index)}
          >
            <MatchLine row={row} enterpriseId={enterpriseId} moved={isMoved(row)} />
          </li>
        ))}
      </ul>
      {count > rows.length ? <p className="small quiet">{t('list.rest', { n: count - rows.length })}</p> : null}
    </section>
  )
}
