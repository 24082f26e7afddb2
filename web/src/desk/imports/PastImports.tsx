import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { dayTime, exactTime, thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Tag } from '../shared/Tag.tsx'
import { type ImportLine, importsQuery, isUnderWay } from './import.queries.ts'
import { UndoImport } from './UndoImport.tsx'

/** What was imported before, by whom, and what can still be taken back. */
export function PastImports({ mayUndo }: { mayUndo: boolean }) {
  const { t } = useTranslation('imports')
  const { data, error, isPending, refetch } = useQuery(importsQuery(useLanguage()))
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
      <StateTag line={line} />
      <span className="second">
        {t('pastCounts', { added: thousands(counts.new), changed: thousands(counts.changed) })}
        {counts.faulty > 0 ? t('pastFaulty', { n: thousands(counts.faulty) }) : ''}
      </span>
      <span className="act">
        {undoableUntil && mayUndo && !isUnderWay(line) ? <UndoImport line={line} /> : null}
        {state === 'checked' && !isUnderWay(line) ? (
          <Link className="btn next" to="/import/$id" params={{ id }}>
            {t('goOn')}
          </Link>
        ) : null}
      </span>
    </div>
  )
}

/** What is under way, or was not done at the last try, before how it stood. */
function StateTag({ line: { state, work } }: { line: ImportLine }) {
  const { t } = useTranslation('imports')
  if (work?.state === 'asked') return <Tag>{t(`workTag.${work.step}`)}</Tag>
  if (work?.state === 'refused') return <Tag tone="ink">{t(`refusedTag.${work.step}`)}</Tag>
  return <Tag tone={toneOf[state]}>{t(`stateTag.${state}`)}</Tag>
}
