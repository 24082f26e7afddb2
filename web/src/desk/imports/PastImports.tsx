import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { dayTime, exactTime, thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import { type ImportLine, importsQuery } from './import.queries.ts'
import { UndoImport } from './UndoImport.tsx'

/** What was imported before, by whom, and what can still be taken back. */
export function PastImports({ mayUndo }: { mayUndo: boolean }) {
  const { t } = useTranslation('imports')
  const { data, error, isPending, refetch } = useQuery(importsQuery)
  return (
    <section className="past-imports">
      <div className="h">
        <h2>{t('past')}</h2>
        {data && data.length > 0 ? <span className="quiet small">{data.length}</span> : null}
      </div>
      {isPending ? <Skeleton rows={3} kind="lines" /> : null}
      {error && !data ? <Fault fault={error} again={() => void refetch()} /> : null}
      {data?.length === 0 ? <p className="second none-yet">{t('pastNone')}</p> : null}
      {data?.map(line => (
        <PastImport key={line.id} line={line} mayUndo={mayUndo} />
      ))}
    </section>
  )
}

const toneOf = { checked: 'quiet', imported: 'teal', undone: 'line' } as const

function PastImport({ line, mayUndo }: { line: ImportLine; mayUndo: boolean }) {
  const { t } = useTranslation('imports')
  const now = useNow()
  const { id, fileName, state, counts, checkedAt, checkedBy, importedAt, importedBy, undoneAt, undoneBy, undoableUntil } = line
  const at = undoneAt ?? importedAt ?? checkedAt
  const by = undoneBy ?? importedBy ?? checkedBy
  return (
    <div className="past-import">
      <div className="grow">
        <Link className="one-line" to="/import/$id" params={{ id }} title={fileName}>
          <b>{fileName}</b>
        </Link>
        <p className="small quiet" title={exactTime(at)}>
          {by.name} · {dayTime(at, now)}
        </p>
      </div>
      <Tag tone={toneOf[state]}>{t(`stateTag.${state}`)}</Tag>
      <span className="second">
        {t('pastCounts', { added: thousands(counts.new), changed: thousands(counts.changed) })}
        {counts.faulty > 0 ? t('pastFaulty', { n: thousands(counts.faulty) }) : ''}
      </span>
      <span className="act">
        {undoableUntil && mayUndo ? <UndoImport line={line} /> : null}
        {state === 'checked' ? (
          <Link className="btn next" to="/import/$id" params={{ id }}>
            {t('goOn')}
          </Link>
        ) : null}
      </span>
    </div>
  )
}
