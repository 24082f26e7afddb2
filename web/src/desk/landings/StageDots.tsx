import { type ProjectStage, projectStages, projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'

/** How far it has come, as seven dots: passed, the gate here, later. R13.2 */
export function StageDots({ stage }: { stage: ProjectStage }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const at = projectStages.indexOf(stage)
  const words = t('stageOf', { n: at + 1, of: projectStages.length, stage: say(projectStageWords[stage], language) })
  return (
    <span className="stage-dots" role="img" aria-label={words}>
      {projectStages.map((one, place) => (
        <i key={one} className={place <= at ? 'past' : place === at + 1 ? 'here' : undefined} />
      ))}
    </span>
  )
}
