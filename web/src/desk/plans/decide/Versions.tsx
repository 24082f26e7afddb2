import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { serverNow } from '#shared/ticker.ts'
import { usePopover } from '../../shared/usePopover.ts'
import type { Plan } from '../plan-answer.ts'

/** The versions of a plan: who decided each, when and why, and the landing as it planned it. */
export function Versions({ plan }: { plan: Plan }) {
  const { t } = useTranslation('plans')
  const { box, open, toggle } = usePopover<HTMLDivElement>()
  if (plan.versions.length < 2) return null
  const before = plan.versions.filter(({ id }) => id !== plan.id)
  const now = serverNow()
  return (
    <div className="with-pop" ref={box}>
      <button type="button" className="btn bare" aria-expanded={open} onClick={toggle}>
        {t('versions', { n: plan.versions.length })}
      </button>
      {open ? (
        <ul className="pop plan-versions">
          {before.map(({ id, version, status, landsAt, reason, decidedBy, decidedAt }) => (
            <li key={id}>
              <span>
                <b>{version === null ? t(`status.${status}`) : t('version', { n: version })}</b> {reason}
                <small>
                  {decidedBy && decidedAt ? t('adoptedBy', { who: decidedBy, date: monthDay(decidedAt, now) }) : null}
                  {landsAt ? ` ${t('landedOn', { date: monthDay(landsAt, now) })}` : null}
                </small>
              </span>
              <Link className="link" to="/projects/$id/plan/compare" params={{ id: plan.projectId }} search={{ one: id, other: plan.id }}>
                {t('compare.act')}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
