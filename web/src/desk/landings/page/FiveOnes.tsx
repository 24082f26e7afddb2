import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { monthDay, thousands } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Project } from '../../projects/project.queries.ts'
import { daysSince } from '../list/days-since.ts'

type Held = 'held' | 'half' | 'lacking'

/** One project, one leader, one officer, one plan, one line: held or not, each with what it opens. R14.1 */
export function FiveOnes({ project }: { project: Project }) {
  const { t } = useTranslation('projects')
  const now = useNow()
  const { fiveOnes, plan, draft } = project
  const agreed = [
    project.area === null ? null : t('sqm', { n: thousands(project.area) }),
    project.headcount === null ? null : t('people', { n: thousands(project.headcount) }),
  ]
  return (
    <section className="five" aria-label={t('five.label')}>
      <One held="held" name={t('five.project')}>
        <b>{project.investment === null ? t('five.noInvestment') : t('five.investment', { n: wanWords(project.investment, t) })}</b>
        <small>{agreed.filter(Boolean).join(' · ') || t('five.noAgreed')}</small>
      </One>
      <One held={fiveOnes.leader ? 'held' : 'lacking'} name={t('five.leader')}>
        <b>{project.leader?.name ?? t('five.noLeader')}</b>
        <small>{project.leader ? project.leaderTitle : t('five.noLeaderWhy')}</small>
      </One>
      <One held={fiveOnes.officer ? 'held' : 'lacking'} name={t('five.officer')}>
        <b>{project.officer?.name ?? t('noOfficer')}</b>
        <small>
          {[
            project.officerSince ? t('five.since', { day: monthDay(project.officerSince, now) }) : null,
            project.deputyName ? t('five.deputy', { name: project.deputyName }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </One>
      <One held={plan ? 'held' : draft ? 'half' : 'lacking'} name={t('five.plan')} to="/projects/$id/plan" id={project.id}>
        <b>{plan ? t('five.version', { n: plan.version }) : draft ? t(`five.draft.${draft.status}`) : t('five.noPlan')}</b>
        <small>
          {plan
            ? t('five.milestones', { all: plan.all, done: plan.done })
            : draft
              ? t('five.drafted', { n: draft.milestones })
              : t('five.noPlanWhy')}
        </small>
      </One>
      <One held="held" name={t('five.line')}>
        <b>{t('five.followed', { n: daysSince(project.openedAt, now) })}</b>
        <small>{t('five.rows', { n: project.historyCount })}</small>
      </One>
    </section>
  )
}

const wanWords = (wan: number, t: (key: 'yi' | 'wan', given: { n: string }) => string): string =>
  wan >= 10_000 ? t('yi', { n: String(Math.round(wan / 100) / 100) }) : t('wan', { n: thousands(wan) })

type OneProps = { held: Held; name: string; children: ReactNode; to?: '/projects/$id/plan'; id?: string }

function One({ held, name, children, to, id }: OneProps) {
  const { t } = useTranslation('projects')
  const inside = (
    <>
      <small>
        <i className={`mark-${held}`} aria-hidden="true" />
        {name}
        <span className="sr">{t(`five.${held}`)}</span>
      </small>
      {children}
    </>
  )
  return to && id ? (
    <Link className="one" to={to} params={{ id }}>
      {inside}
    </Link>
  ) : (
    <div className="one">{inside}</div>
  )
}
