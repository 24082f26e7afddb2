import { wallDoors } from '@yigen/domain/wall/wall-figures.ts'
import { useTranslation } from 'react-i18next'
import { percent, thousands } from '#shared/format.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import { RateLine } from './RateLine.tsx'
import type { Wall } from './wall.queries.ts'

/** How many answers of thirty days were in time, week by week, and what came today. R24.2 */
export function Rate({ wall }: { wall: Wall }) {
  const { t } = useTranslation('wall')
  const { answers, today } = wall
  const late = answers.due - answers.inTime
  const day = { received: wallDoors.received(today), answered: wallDoors.answered(today), waiting: wallDoors.waiting }
  return (
    <section className="wall-rate" aria-labelledby="wall-rate">
      <h2 id="wall-rate">{t('answers')}</h2>
      <div className="huge">
        {percent(answers.inTime, answers.due)}
        {answers.due > 0 ? <small>%</small> : null}
      </div>
      {answers.due > 0 ? (
        <p>
          <DoorLink figure="wall.answers" n={answers.due} door={wallDoors.answers}>
            {t('lately', { n: thousands(answers.due) })}
          </DoorLink>
          {' · '}
          <DoorLink figure="wall.late" n={late} door={wallDoors.late}>
            {t('late', { n: thousands(late) })}
          </DoorLink>
        </p>
      ) : (
        <p>{t('noAnswers')}</p>
      )}
      <RateLine weeks={wall.weeks} />
      <div className="flow">
        {(['received', 'answered', 'waiting'] as const).map(name => (
          <DoorLink key={name} figure={`wall.${name}`} n={wall[name]} door={day[name]}>
            <b>{thousands(wall[name])}</b>
            <span>{t(name)}</span>
          </DoorLink>
        ))}
      </div>
    </section>
  )
}
