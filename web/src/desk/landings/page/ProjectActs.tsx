import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { useNow } from '#shared/ticker.ts'
import { RaiseDifficulty } from '../../meetings/RaiseDifficulty.tsx'
import { ProgressDialog } from '../../projects/ProgressDialog.tsx'
import type { Project } from '../../projects/project.queries.ts'
import { StateDialog, stateActs } from '../../projects/StateDialog.tsx'
import { RecordReviewDialog } from '../../reviews/RecordReviewDialog.tsx'
import { usePopover } from '../../shared/usePopover.ts'
import { teamOf } from './team-of.ts'

type Asked = 'recordProgress' | 'recordReview' | (typeof stateActs)[number]

/** The acts of the page: progress at hand, the rarer ones behind a word. Only what the step would let pass is offered. R12.2 */
export function ProjectActs({ project }: { project: Project }) {
  const { t } = useTranslation(['projects', 'reviews'])
  const now = useNow()
  const [asked, setAsked] = useState<Asked | null>(null)
  const { box, open, toggle, close } = usePopover<HTMLSpanElement>()
  const rare = stateActs.filter(act => project.whyNot[act] === null)
  const ask = (act: Asked) => {
    setAsked(act)
    close()
  }
  const done = () => setAsked(null)
  return (
    <>
      <button type="button" className="btn bare print-page" onClick={() => print()}>
        {t('print')}
      </button>
      {rare.length > 0 ? (
        <span className="more-acts" ref={box}>
          <button type="button" className="btn" aria-expanded={open} onClick={toggle}>
            {t('acts.more')}
            <Icon name="down" />
          </button>
          {open ? (
            <section className="pop" aria-label={t('acts.more')}>
              <ul>
                {rare.map(act => (
                  <li key={act}>
                    <button type="button" onClick={() => ask(act)}>
                      {t(`acts.${act}`)}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </span>
      ) : null}
      {project.whyNot.recordProgress === null ? (
        <button type="button" className="btn" onClick={() => ask('recordProgress')}>
          {t('acts.recordProgress')}
        </button>
      ) : null}
      {project.whyNot.recordProgress === null && project.status === 'open' ? (
        <RaiseDifficulty about={{ kind: 'project', id: project.id }} title={project.name} />
      ) : null}
      {isReviewDue(project, now) ? (
        <button type="button" className="btn do" onClick={() => ask('recordReview')}>
          {t('reviews:open')}
        </button>
      ) : null}
      {/* out of the bar: a landmark holds no other */}
      {asked ? createPortal(<Asking asked={asked} project={project} onClose={done} />, document.body) : null}
    </>
  )
}

function Asking({ asked, project, onClose }: { asked: Asked; project: Project; onClose: () => void }) {
  if (asked === 'recordProgress') return <ProgressDialog project={project} onClose={onClose} />
  if (asked === 'recordReview') return <RecordReviewDialog projectId={project.id} team={teamOf(project)} onClose={onClose} />
  return <StateDialog act={asked} project={project} onClose={onClose} />
}

/** It is the reader's, and due within a day or past it. R14.3 */
const isReviewDue = ({ whyNot, nextReviewAt }: Project, now: Temporal.Instant): boolean =>
  whyNot.recordReview === null && nextReviewAt !== null && Temporal.Instant.from(nextReviewAt).since(now).total('hours') <= 24
