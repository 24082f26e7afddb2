import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { ClauseItem } from './ClauseItem.tsx'
import { leavesOf, placed } from './clause-tree.ts'
import { TreeKeys } from './TreeKeys.tsx'
import { useTreeKeys } from './useTreeKeys.ts'
import type { ClauseRow } from './verdict.queries.ts'

/** The clauses as they stand in the text, each with the values it was compared with. */
export function ClauseTree({ clauses }: { clauses: readonly ClauseRow[] }) {
  const { t } = useTranslation('verdicts')
  const [shown, setShown] = useState<'all' | 'open'>('all')
  const leaves = leavesOf(clauses)
  const isOpen = ({ verdict }: ClauseRow) => verdict === 'no' || verdict === 'unknown'
  const options = [
    { value: 'all', label: t('page.show.all') },
    { value: 'open', label: t('page.show.open'), count: leaves.filter(isOpen).length },
  ] as const
  return (
    <section className="clause-section">
      <div className="h">
        <h2>{t('page.clauses')}</h2>
        <span className="quiet small">{t('page.clausesNote', { n: leaves.length })}</span>
        <span className="grow">
          <Segmented label={t('page.clauses')} options={options} value={shown} onChange={setShown} />
        </span>
      </div>
      <div className="clause-heads small quiet" aria-hidden="true">
        {(['clause', 'value', 'source', 'verdict'] as const).map(column => (
          <span key={column}>{t(`page.columns.${column}`)}</span>
        ))}
      </div>
      <Tree key={shown} clauses={shown === 'all' ? clauses : clauses.filter(isOpen)} />
      <TreeKeys />
    </section>
  )
}

function Tree({ clauses }: { clauses: readonly ClauseRow[] }) {
  const { t } = useTranslation('verdicts')
  const tree = placed(clauses)
  const { view, folded, read, stuck, itemProps } = useTreeKeys(tree)
  return (
    <div className="clauses" role="tree" aria-label={t('page.tree')}>
      {view.map(index => {
        const clause = tree[index]
        return clause ? (
          <ClauseItem
            key={`${clause.row.id} ${index}`}
            clause={clause}
            folded={folded.has(index)}
            read={read.has(index)}
            stuck={index === stuck}
            given={itemProps(index)}
          />
        ) : null
      })}
    </div>
  )
}
