import { Link } from '@tanstack/react-router'
import { landingKindWords } from '@yigen/domain/projects/landing-kind.ts'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { ProjectRow } from '../../projects/project.queries.ts'
import { Tag } from '../../shared/Tag.tsx'
import { StageDots } from '../StageDots.tsx'
import { daysSince } from './days-since.ts'
import { ForecastOfRow } from './ForecastOfRow.tsx'
import { NextOfRow } from './NextOfRow.tsx'
import { TurnOfRow } from './TurnOfRow.tsx'

/** One project as it is read in the morning: who, how far, when it lands and why, what its gate lacks, whose turn. R13, R15.4 */
export const ProjectLine = memo(({ row }: { row: ProjectRow }) => {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const now = useNow()
  const people = [row.leader?.name, row.officer?.name ?? t('noOfficer')].filter(Boolean).join(' / ')
  return (
    <>
      <div className="who">
        <Link to="/projects/$id" params={{ id: row.id }}>
          <b>{row.name}</b>
        </Link>{' '}
        {row.isKey ? <Tag tone="teal">{t('key')}</Tag> : null}
        <p>{row.enterpriseName}</p>
        <small>{[row.streetName ?? say(landingKindWords[row.kind], language), people].filter(Boolean).join(' · ')}</small>
      </div>
      <div className="stage">
        <StageDots stage={row.stage} />
        <b>{say(projectStageWords[row.stage], language)}</b>
        <small>{t('list.since', { n: daysSince(row.stageSince, now) })}</small>
      </div>
      <ForecastOfRow row={row} />
      <div className="lacks">
        {row.status === 'open' ? (
          <p>{row.missing.length > 0 ? t('list.lacks', { n: row.missing.length }) : t('list.lacksNothing')}</p>
        ) : null}
        <small>{row.missing.join(t('list.comma'))}</small>
      </div>
      <TurnOfRow row={row} />
      <NextOfRow row={row} />
    </>
  )
})
