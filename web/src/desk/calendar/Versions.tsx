import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Fault } from '#shared/Fault.tsx'
import { Tag } from '../shared/Tag.tsx'
import { useUntil } from '../shared/useUntil.ts'
import { type CalendarVersion, versionsQuery } from './calendar.queries.ts'
import { DayChanges } from './DayChanges.tsx'

/** Who published which table of a year when, the one that holds first, and what each changed. R9.4 */
export function Versions({ year }: { year: number }) {
  const { t } = useTranslation('calendar')
  const versions = useQuery(versionsQuery(year))
  const heading = useId()
  if (versions.error) return <Fault fault={versions.error} again={() => void versions.refetch()} />
  if (!versions.data || versions.data.length === 0) return null
  return (
    <section className="table-versions" aria-labelledby={heading}>
      <h2 id={heading}>{t('versions.title')}</h2>
      <ol>
        {versions.data.map((version, i) => (
          <Version key={version.version} version={version} holds={i === 0} first={i === versions.data.length - 1} />
        ))}
      </ol>
    </section>
  )
}

type Shown = { version: CalendarVersion; holds: boolean; first: boolean }

function Version({ version: { version, source, publishedAt, moved, days, changes }, holds, first }: Shown) {
  const { t } = useTranslation('calendar')
  const at = useUntil()
  const id = useId()
  const [open, setOpen] = useState(false)
  const facts = [
    source,
    at(publishedAt),
    first ? t('versions.days', { count: days }) : t('versions.changes', { count: changes.length }),
    ...(moved ? [t('versions.moved', { count: moved })] : []),
  ]
  return (
    <li>
      <p>
        <b>{t('versions.version', { version })}</b> {holds ? <Tag>{t('versions.holds')}</Tag> : null}{' '}
        <span className="second">{facts.join(' · ')}</span>{' '}
        {first ? null : (
          <button type="button" className="text-btn" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {t(open ? 'versions.hide' : 'versions.show')}
          </button>
        )}
      </p>
      <div id={id}>{open ? <DayChanges changes={changes} /> : null}</div>
    </li>
  )
}
