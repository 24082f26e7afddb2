import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Project } from '../../projects/project.queries.ts'

type Stage = Project['stages'][number]

/** One line followed to the end: when each stage was reached, how long that took against its promise, by which document and who checked it; ahead, when the forecast and the plan reach it. R13.2, R13.3 */
export function StageLine({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const here = project.stages.find(({ reachedAt }) => reachedAt === null)?.stage
  return (
    <ol className="stages" aria-label={t('stages.label')}>
      {project.stages.map(stage => (
        <li
          key={stage.stage}
          className={stage.reachedAt ? 'past' : stage.stage === here ? 'here' : undefined}
          aria-current={stage.stage === here ? 'step' : undefined}
        >
          <b>{say(projectStageWords[stage.stage], language)}</b>
          {stage.reachedAt ? <Reached stage={stage} /> : <Ahead stage={stage} here={stage.stage === here} />}
        </li>
      ))}
    </ol>
  )
}

function Reached({ stage }: { stage: Stage }) {
  const { t } = useTranslation('projects')
  const now = useNow()
  const { workdays, promisedDays } = stage
  const kept = workdays !== null && promisedDays !== null && workdays <= promisedDays
  return (
    <>
      <em>{stage.reachedAt ? monthDay(stage.reachedAt, now) : null}</em>
      {workdays === null ? null : (
        <em className={kept ? 'kept' : undefined}>
          {promisedDays === null
            ? workdays === 0
              ? t('stages.sameDay')
              : t('stages.took', { n: workdays })
            : t('stages.tookOf', { n: workdays, of: promisedDays })}
        </em>
      )}
      {stage.how === 'skipped' ? (
        <em>{t('stages.skipped', { by: stage.by ?? '', reason: stage.reason })}</em>
      ) : (
        stage.documents.map(({ id, name, verifiedBy }) => (
          <em key={id} className="doc">
            {name} {verifiedBy ? t('stages.verifiedBy', { name: verifiedBy }) : null}
          </em>
        ))
      )}
    </>
  )
}

function Ahead({ stage, here }: { stage: Stage; here: boolean }) {
  const { t } = useTranslation('projects')
  const now = useNow()
  return (
    <>
      {stage.forecastAt ? <em>{t('stages.forecast', { day: monthDay(stage.forecastAt, now) })}</em> : null}
      {stage.plannedAt ? <em>{t('stages.planned', { day: monthDay(stage.plannedAt, now) })}</em> : null}
      {here ? <em>{stage.missing > 0 ? t('stages.lacks', { n: stage.missing }) : t('stages.lacksNothing')}</em> : null}
    </>
  )
}
