import { Link } from '@tanstack/react-router'
import { agendaSections, agendaSectionWords } from '@yigen/domain/meetings/agenda-facts.ts'
import { difficultySubjects } from '@yigen/domain/meetings/meeting-state.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { WeekItem } from './meeting.queries.ts'
import { destinationOf } from './opens.ts'
import { RaiseDifficultyDialog } from './RaiseDifficultyDialog.tsx'
import { useShownFigure } from './useShownFigure.ts'

/** What of one's own will stand on the agenda; of each a difficulty can be raised. R17.2 */
export function WeekLines({ items }: { items: readonly WeekItem[] }) {
  const language = useLanguage()
  const { isShown } = useShownFigure()
  const [raising, setRaising] = useState<WeekItem | null>(null)
  const about = raising && aboutOf(raising)
  return (
    <>
      {agendaSections.map(section => {
        const those = items.filter(item => item.section === section && isShown(item))
        return those.length === 0 ? null : (
          <section key={section} className={section === 'late' ? 'group over' : 'group'} aria-labelledby={`agenda-${section}`}>
            <h2 id={`agenda-${section}`}>
              {say(agendaSectionWords[section], language)} <i>{those.length}</i>
            </h2>
            {those.map(item => (
              <WeekLine key={`${item.fact} ${item.id}`} item={item} onRaise={() => setRaising(item)} />
            ))}
          </section>
        )
      })}
      {raising && about ? <RaiseDifficultyDialog about={about} title={raising.title} onClose={() => setRaising(null)} /> : null}
    </>
  )
}

function WeekLine({ item, onRaise }: { item: WeekItem; onRaise: () => void }) {
  const { t } = useTranslation(['meetings', 'meetings-first'])
  const now = useNow()
  const to = destinationOf(item)
  const { title, words, at, dueAt, section } = item
  const late = dueAt !== null && Temporal.Instant.compare(dueAt, now) < 0
  return (
    <div className="row agenda-line" data-row="">
      <span className="nth" />
      <div className="what">
        {to ? (
          <Link {...to}>
            <b>{title}</b>
          </Link>
        ) : (
          <b>{title}</b>
        )}
        <p>{words}</p>
      </div>
      <div className="turn">
        {dueAt ? <span className={late ? 'over' : undefined}>{t(late ? 'wasDue' : 'due', { time: dueTime(dueAt, now) })}</span> : null}
        {at && !dueAt ? <span>{dayTime(at, now)}</span> : null}
      </div>
      <div className="acts">
        {section !== 'difficulties' && aboutOf(item) ? (
          <button type="button" className="btn next" aria-label={t('meetings-first:raiseOf', { title })} onClick={onRaise}>
            {t('meetings-first:raise')}
          </button>
        ) : null}
      </div>
    </div>
  )
}

/** A difficulty is raised of a request, a project or an enterprise. */
function aboutOf({ opens, enterpriseId }: WeekItem) {
  const kind = difficultySubjects.find(one => one === opens?.kind)
  if (kind && opens) return { kind, id: opens.id }
  return enterpriseId ? { kind: 'enterprise' as const, id: enterpriseId } : null
}
