import { useQuery } from '@tanstack/react-query'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { type Project, projectQuery } from '../projects/project.queries.ts'

/** When it lands, how far from the plan and why; how far it has come. R15.4 */
export function RoomProject({ id }: { id: string }) {
  const { data } = useQuery(projectQuery(id))
  if (data?.reader !== 'office') return null
  return (
    <>
      <Forecast project={data} />
      <Stages project={data} />
    </>
  )
}

function Forecast({ project: { forecast, leader, officer, plan } }: { project: Project }) {
  const { t } = useTranslation('meetings')
  const now = useNow()
  return (
    <div className="room-cast">
      {forecast ? (
        <p className="room-lands">
          {t('lands')} <b>{monthDay(forecast.landsAt, now)}</b>{' '}
          {forecast.provisional ? <span className="tag">{t('provisional')}</span> : null}
        </p>
      ) : (
        <p className="room-lands">{t('landsUnknown')}</p>
      )}
      <p>
        {forecast?.sentence}
        <small>
          {[
            leader && t('leaderIs', { name: leader.name }),
            officer && t('officerIs', { name: officer.name }),
            plan && t('planLands', { day: monthDay(plan.landsAt, now) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </p>
    </div>
  )
}

function Stages({ project: { stages } }: { project: Project }) {
  const language = useLanguage()
  const now = useNow()
  const here = stages.find(({ reachedAt }) => reachedAt === null)?.stage
  return (
    <ol className="room-stages">
      {stages.map(({ stage, reachedAt, forecastAt }) => (
        <li
          key={stage}
          data-state={reachedAt ? 'past' : stage === here ? 'here' : 'ahead'}
          aria-current={stage === here ? 'step' : undefined}
        >
          <b>{say(projectStageWords[stage], language)}</b>
          <small>{reachedAt ? monthDay(reachedAt, now) : forecastAt ? monthDay(forecastAt, now) : null}</small>
        </li>
      ))}
    </ol>
  )
}
