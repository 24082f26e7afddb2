import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import type { Preview } from './calendar.queries.ts'
import { DayChanges } from './DayChanges.tsx'
import { MovedClocks } from './MovedClocks.tsx'
import { useKindName } from './useKindName.ts'

/** What publishing would do: the days that change, the running clocks that move and to when. R9.4 */
export function YearPreview({ preview }: { preview: Preview }) {
  const { t } = useTranslation('calendar')
  const heading = useRef<HTMLHeadingElement>(null)
  // it stands where the button was that asked for it: one reads before one publishes
  useEffect(() => heading.current?.focus(), [])
  const kindName = useKindName()
  const { moved, sooner, later, lateAtOnce, rungsOnly, confirmed, byKind, clocks, lacks, changes, replaces } = preview
  return (
    <section className="year-preview" aria-labelledby="year-preview">
      <h3 id="year-preview" ref={heading} tabIndex={-1}>
        {t('preview.title')}
      </h3>
      {lacks.length > 0 ? (
        <p className="why-line">
          <Icon name="alert" />
          {t('preview.lacks', { days: lacks.map(({ date, name }) => `${date.slice(5)} ${name}`).join(t('preview.comma')) })}
        </p>
      ) : null}
      {replaces === null ? null : (
        <>
          <p>{t('preview.changes', { count: changes.length })}</p>
          <DayChanges changes={changes} />
        </>
      )}
      <p>
        <b>{moved > 0 ? t('preview.moved', { count: moved }) : t('preview.none')}</b>{' '}
        {moved > 0 ? <span className="second">{t('preview.ways', { later, sooner })}</span> : null}
      </p>
      {lateAtOnce > 0 ? (
        <p className="why-line">
          <Icon name="alert" />
          {t('preview.lateAtOnce', { count: lateAtOnce })}
        </p>
      ) : null}
      <ul className="small second preview-counts">
        {byKind.map(({ kind, count }) => (
          <li key={kind}>{t('preview.ofKind', { kind: kindName(kind), count })}</li>
        ))}
        {confirmed > 0 ? <li>{t('preview.confirmed', { count: confirmed })}</li> : null}
        {rungsOnly > 0 ? <li>{t('preview.rungsOnly', { count: rungsOnly })}</li> : null}
        <li>{t('preview.told')}</li>
      </ul>
      {moved > 0 ? <MovedClocks clocks={clocks} left={moved - clocks.length} /> : null}
    </section>
  )
}
