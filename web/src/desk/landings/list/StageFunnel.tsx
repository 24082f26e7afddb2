import { useNavigate } from '@tanstack/react-router'
import { stageDoor } from '@yigen/domain/landings/landing-figures.ts'
import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useKeys } from '#shared/useKeys.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { ProjectCounts } from '../../projects/project.queries.ts'
import { DoorLink } from '../../shared/DoorLink.tsx'
import { typing } from '../../shared/keys.ts'
import { useProjectFilters } from './useProjectFilters.ts'

/** How many stand at each stage, and how many of them late; a press, or its number, shows these. R13.2 */
export function StageFunnel({ counts }: { counts: ProjectCounts }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const navigate = useNavigate()
  const { filters } = useProjectFilters()
  const keys = counts.stages.map(({ stage }, place) => [
    String(place + 1),
    (event: KeyboardEvent) => (typing(event) ? false : void navigate({ to: '/projects', search: stageDoor(stage).filter })),
  ])
  useKeys(Object.fromEntries(keys))
  return (
    <nav className="funnel" aria-label={t('list.byStage')}>
      {counts.stages.map(({ stage, all, late }) => (
        <span key={stage} className={filters.stage === stage ? 'chosen' : undefined}>
          <DoorLink figure={`landings.${stage}`} n={all} door={stageDoor(stage)}>
            {say(projectStageWords[stage], language)} <b>{all}</b>
          </DoorLink>
          {late > 0 ? <small>{t('list.lateOf', { n: late })}</small> : null}
        </span>
      ))}
    </nav>
  )
}
