import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { More } from '../enterprises/list/More.tsx'
import { type ImportRow, importRowsQuery, type RosterImport } from './import.queries.ts'
import { takingIn } from './mending.ts'
import { useChangeWords } from './useChangeWords.ts'
import { useKindWord } from './useKindWord.ts'
import type { Mending } from './useMending.ts'

type Props = { checked: RosterImport; outcome: 'changed' | 'new' | 'leftOut'; mending: Mending | null }

/** The rows of one outcome as they will be written; a row left out can be taken in again. */
export function Rows({ checked, outcome, mending }: Props) {
  const { t } = useTranslation(['imports', 'enterprises'])
  const pages = useInfiniteQuery(importRowsQuery(checked.id, outcome, checked.checkedAt))
  const rows = pages.data?.pages.flatMap(page => page.rows) ?? []
  const total = pages.data?.pages[0]?.total ?? 0
  if (pages.isPending) return <Skeleton rows={6} kind="lines" />
  if (pages.error && rows.length === 0) return <Fault fault={pages.error} again={() => void pages.refetch()} />
  return (
    <>
      <table className="faults-table import-rows">
        <thead>
          <tr>
            <th>{t('columns.row')}</th>
            <th>{t('enterprises:columns.name')}</th>
            <th>{t(outcome === 'changed' ? 'columns.changes' : 'columns.says')}</th>
            {mending ? (
              <th>
                <span className="sr">{t('columns.act')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.row}>
              <td className="quiet">{row.row}</td>
              <td>
                <b>{row.name || t('emptyCell')}</b>
                <small>{row.code ?? t('enterprises:inFormation')}</small>
              </td>
              <td>{outcome === 'changed' ? <Changes row={row} /> : <Says row={row} />}</td>
              {mending ? (
                <td>
                  <button
                    type="button"
                    className="link-btn"
                    disabled={mending.isPending}
                    onClick={() => mending.mutate(handled => takingIn(handled, [row.row]))}
                  >
                    {t('act.takeIn')}
                  </button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <More pages={pages} words={t('shown', { n: thousands(rows.length), of: thousands(total) })} />
    </>
  )
}

function Changes({ row }: { row: ImportRow }) {
  const changeWords = useChangeWords()
  return (
    <ul className="changes">
      {row.changes.map(change => {
        const { what, from, to } = changeWords(change)
        return (
          <li key={`${change.target} ${change.period}`}>
            <span className="quiet">{what}</span> {from === null ? null : <s className="quiet">{from}</s>} {from === null ? '' : '→ '}
            <b>{to}</b>
          </li>
        )
      })}
    </ul>
  )
}

function Says({ row }: { row: ImportRow }) {
  const kindWord = useKindWord()
  return <>{[row.kind && kindWord(row.kind), row.streetName, row.officerName].filter(Boolean).join(' · ')}</>
}
