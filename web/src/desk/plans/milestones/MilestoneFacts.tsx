import { Link } from '@tanstack/react-router'
import { milestoneStatusWords } from '@yigen/domain/plans/plan-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { Tag } from '../../shared/Tag.tsx'
import type { MilestoneAlone } from '../plan-answer.ts'

/** Whose it is, by when, when it is expected and why, how it ended. */
export function MilestoneFacts({ milestone }: { milestone: MilestoneAlone }) {
  const { t } = useTranslation('plans')
  const language = useLanguage()
  const now = useNow()
  const { owner, gate, status, startedAt, dueAt, expectedAt, expectedWords, finishedAt, finishedWords, taskId } = milestone
  const ended = status === 'finished' || status === 'dispensed'
  return (
    <dl className="facts milestone-facts">
      <dt>{t('one.status')}</dt>
      <dd>
        <Tag tone={ended ? 'teal' : 'quiet'}>{say(milestoneStatusWords[status], language)}</Tag>
      </dd>
      <dt>{t('one.owner')}</dt>
      <dd>{owner.kind === 'outside' ? t('outsideOf', { name: owner.name }) : owner.name}</dd>
      <dt>{t('one.gate')}</dt>
      <dd>{t(`gate.${gate}`)}</dd>
      {startedAt ? <dt>{t('one.startedAt')}</dt> : null}
      {startedAt ? <dd>{dayTime(startedAt, now)}</dd> : null}
      {dueAt ? <dt>{t(owner.kind === 'outside' ? 'one.firstExpected' : 'one.dueAt')}</dt> : null}
      {dueAt ? <dd>{dayTime(dueAt, now)}</dd> : null}
      {expectedAt && expectedWords ? <dt>{t('one.expectedAt')}</dt> : null}
      {expectedAt && expectedWords ? <dd>{`${dayTime(expectedAt, now)} ${expectedWords}`}</dd> : null}
      {finishedAt ? <dt>{t('one.finishedAt')}</dt> : null}
      {finishedAt ? <dd>{`${dayTime(finishedAt, now)} ${finishedWords ?? ''}`}</dd> : null}
      {taskId ? <dt>{t('one.task')}</dt> : null}
      {taskId ? (
        <dd>
          <Link className="link" to="/tasks/$id" params={{ id: taskId }}>
            {t('one.toTask')}
          </Link>
        </dd>
      ) : null}
    </dl>
  )
}
