import { Link } from '@tanstack/react-router'
import { readingWords } from '@yigen/domain/clocks/clock-words.ts'
import { wallDoors } from '@yigen/domain/wall/wall-figures.ts'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import type { Wall } from './wall.queries.ts'

type Late = Wall['late'][number]

/** The longest late, with whom they lie and who above them knows; and how many follow soon. R10.1 */
export function LateMatters({ wall }: { wall: Wall }) {
  const { t } = useTranslation('wall')
  return (
    <section className="wall-late" aria-labelledby="wall-late">
      <h2 id="wall-late">
        <DoorLink figure="wall.overdue" n={wall.overdue} door={wallDoors.overdue}>
          {t('overdue', { n: thousands(wall.overdue) })}
        </DoorLink>
      </h2>
      {wall.late.length === 0 ? <p className="none">{t('nothingLate')}</p> : null}
      <ol>
        {wall.late.map(late => (
          <LateMatter key={late.requestId} late={late} />
        ))}
      </ol>
      <p className="soon">
        <DoorLink figure="wall.soon" n={wall.soon} door={wallDoors.soon}>
          <b>{thousands(wall.soon)}</b> {t('soonSays')}
        </DoorLink>
      </p>
    </section>
  )
}

function LateMatter({ late }: { late: Late }) {
  const { t } = useTranslation('wall')
  const language = useLanguage()
  const minutes = Math.ceil(useNow().since(Temporal.Instant.from(late.dueAt)).total('minutes'))
  const [most] = readingWords({ state: 'over', minutes: Math.max(0, minutes) }, language).parts
  return (
    <li>
      <Link to="/requests/$id" params={{ id: late.requestId }} title={`${late.enterpriseName} · ${late.title}`}>
        <b>{late.enterpriseName}</b>
        <span className="by">{t('lateBy', { time: `${most?.n ?? 0} ${most?.unit ?? ''}` })}</span>
        <span className="what">{[late.title, late.unitName ?? late.holderName].filter(Boolean).join(' · ')}</span>
        <span className="who">{late.knows ? t(`knows.${late.knows}`) : ''}</span>
      </Link>
    </li>
  )
}
