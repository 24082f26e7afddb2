import { projectStageWords } from '@yigen/domain/projects/project-stage.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dueTime, monthDay } from '#shared/format.ts'
import { LookAtFile } from '#shared/LookAtFile.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Project } from '../../projects/project.queries.ts'
import { EvidenceOfStage } from './EvidenceOfStage.tsx'

type Stage = Project['stages'][number]

/** One line followed to the end: when each stage was reached, how long that took against its promise, by which document and who checked it; ahead, when the forecast and the plan reach it. R13.2, R13.3 */
export function StageLine({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const [opened, setOpened] = useState<Stage | null>(null)
  const here = project.stages.find(({ reachedAt }) => reachedAt === null)?.stage
  return (
    <>
      <ol className="stages" aria-label={t('stages.label')}>
        {project.stages.map(stage => (
          <li
            key={stage.stage}
            className={stage.reachedAt ? 'past' : stage.stage === here ? 'here' : undefined}
            aria-current={stage.stage === here ? 'step' : undefined}
          >
            <b>{say(projectStageWords[stage.stage], language)}</b>
            {stage.reachedAt ? <Reached stage={stage} /> : <Ahead stage={stage} here={stage.stage === here} />}
            <ToEvidence project={project} stage={stage} atGate={stage.stage === project.gate?.gate} onOpen={() => setOpened(stage)} />
          </li>
        ))}
      </ol>
      {opened ? <EvidenceOfStage project={project} stage={opened} onClose={() => setOpened(null)} /> : null}
    </>
  )
}

/** What was shown for it opens; that of the gate here stands below. */
function ToEvidence({ project, stage, atGate, onOpen }: { project: Project; stage: Stage; atGate: boolean; onOpen: () => void }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const shown = project.evidence.filter(({ gate, corrected }) => gate === stage.stage && !corrected).length
  if (atGate || shown === 0) return null
  const words = t('stages.evidence', { n: shown })
  return (
    <em>
      <button type="button" className="link-btn" aria-label={`${say(projectStageWords[stage.stage], language)} ${words}`} onClick={onOpen}>
        {words}
      </button>
    </em>
  )
}

function Reached({ stage }: { stage: Stage }) {
  const { t } = useTranslation('projects')
  const now = useNow()
  return (
    <>
      <em>{stage.reachedAt ? monthDay(stage.reachedAt, now) : null}</em>
      {stage.pace ? <PaceOf pace={stage.pace} /> : <Taken stage={stage} />}
      {stage.how === 'skipped' ? (
        <em>{t('stages.skipped', { by: stage.by ?? '', reason: stage.reason })}</em>
      ) : (
        stage.documents.map(document => <DocumentOf key={document.id} document={document} />)
      )}
    </>
  )
}

/** Since the stage before, against what its plan had promised. */
function Taken({ stage: { workdays, promisedDays } }: { stage: Stage }) {
  const { t } = useTranslation('projects')
  if (workdays === null) return null
  if (promisedDays === null) return <em>{workdays === 0 ? t('stages.sameDay') : t('stages.took', { n: workdays })}</em>
  return <em className={workdays <= promisedDays ? 'kept' : undefined}>{t('stages.tookOf', { n: workdays, of: promisedDays })}</em>
}

/** The licence from the counter, invoicing from the licence: against the promise of pace, in full on hovering. R9.6 */
function PaceOf({ pace: { from, promise, used, state, dueAt, sentence } }: { pace: NonNullable<Stage['pace']> }) {
  const { t } = useTranslation('projects')
  const now = useNow()
  const ended = state === 'done' || state === 'doneLate'
  const since = from === 'licence' ? 'licence' : 'counter'
  // a space stands before figures only
  const took = t(`stages.pace.${since}`, { used, of: promise.amount }).replace(' 不到', '不到')
  return (
    <em className={state === 'done' ? 'kept' : undefined} title={sentence}>
      {ended || !dueAt ? took : t('stages.paceDue', { time: dueTime(dueAt, now) })}
    </em>
  )
}

/** A document by which it was reached, and who checked it; its first paper opens under its name. */
function DocumentOf({ document: { id, name, verifiedBy, files } }: { document: Stage['documents'][number] }) {
  const { t } = useTranslation('projects')
  const [paper] = files
  return (
    <em className="doc">
      {paper ? (
        <LookAtFile className="link" file={paper} href={`/api/evidence/${id}/files/${paper.id}`} title={paper.name}>
          {name}
        </LookAtFile>
      ) : (
        name
      )}{' '}
      {verifiedBy ? t('stages.verifiedBy', { name: verifiedBy }) : null}
    </em>
  )
}

function Ahead({ stage, here }: { stage: Stage; here: boolean }) {
  const { t } = useTranslation('projects')
  const now = useNow()
  return (
    <>
      {stage.pace ? <PaceOf pace={stage.pace} /> : null}
      {stage.forecastAt ? <em>{t('stages.forecast', { day: monthDay(stage.forecastAt, now) })}</em> : null}
      {stage.plannedAt ? <em>{t('stages.planned', { day: monthDay(stage.plannedAt, now) })}</em> : null}
      {here ? <em>{stage.missing > 0 ? t('stages.lacks', { n: stage.missing }) : t('stages.lacksNothing')}</em> : null}
    </>
  )
}
