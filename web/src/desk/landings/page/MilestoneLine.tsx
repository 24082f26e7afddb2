import { milestoneStatusWords } from '@yigen/domain/plans/plan-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dueTime, monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { NextMilestone } from '../../projects/project.queries.ts'
import { Tag } from '../../shared/Tag.tsx'
import { leftWords } from './left-words.ts'

/** A milestone with its time: ours a clock, an authority's outside a day it is expected, one to come what it waits for. R15.2, R15.5 */
export function MilestoneLine({ milestone, children }: { milestone: NextMilestone; children?: ReactNode }) {
  const { t } = useTranslation('projects')
  const outside = milestone.owner.kind === 'outside'
  return (
    <div className="open-row">
      <Time milestone={milestone} />
      <div>
        <b>
          {milestone.critical ? <span className="critical-mark" aria-hidden="true" /> : null}
          {milestone.name}
        </b>{' '}
        {milestone.critical ? <Tag tone="line">{t('next.critical')}</Tag> : null} {outside ? <Tag>{t('next.outside')}</Tag> : null}
        {milestone.expectedWords ? <p>{milestone.expectedWords}</p> : null}
      </div>
      <div className="turn">{t(`next.turn.${milestone.owner.kind}`, { name: milestone.owner.name })}</div>
      <div className="acts">{children}</div>
    </div>
  )
}

function Time({ milestone }: { milestone: NextMilestone }) {
  const { t } = useTranslation('projects')
  const language = useLanguage()
  const now = useNow()
  const { status, dueAt, expectedAt, plannedFinish, owner } = milestone
  if (status !== 'waiting' && status !== 'running')
    return (
      <div className="clock">
        <span className="left">
          <b>{say(milestoneStatusWords[status], language)}</b>
        </span>
      </div>
    )
  if (status === 'waiting' || !dueAt)
    return (
      <div className="clock">
        <span className="left">
          {milestone.toStart ? (
            <b>{t('next.toStart')}</b>
          ) : milestone.readyAt ? (
            t('next.startsAt', { time: dueTime(milestone.readyAt, now) })
          ) : (
            t(milestone.byHand ? 'next.byHand' : 'next.later')
          )}
        </span>
        <span className="track none" />
        <span className="due">{plannedFinish ? t('next.plannedFor', { day: monthDay(plannedFinish, now) }) : null}</span>
      </div>
    )
  if (owner.kind === 'outside' || expectedAt)
    return (
      <div className="clock">
        <span className="left">
          {t('next.expected')}
          <b>{monthDay(expectedAt ?? dueAt, now)}</b>
        </span>
        <span className="track none" />
        <span className="due">
          {expectedAt && expectedAt !== dueAt ? t('next.first', { day: monthDay(dueAt, now) }) : t('next.asPlanned')}
        </span>
      </div>
    )
  const { state, words } = leftWords(dueAt, now, t)
  return (
    <div className="clock" data-state={state}>
      <span className="left">
        <b>{words}</b>
      </span>
      <span className="due">{dueTime(dueAt, now)}</span>
    </div>
  )
}
