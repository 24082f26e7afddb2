import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { Fault } from '#shared/Fault.tsx'
import { isMissing, isProblem } from '#shared/problem.ts'

/** A page that could not be read: not for this role is an answer and is not asked again, nor is what is not there; everything else is a fault. */
export function Unread({ fault, again }: { fault: unknown; again: () => void }) {
  const { t } = useTranslation()
  if (isProblem(fault) && fault.status === 403) return <Empty title={t('notForYou')} why={fault.message} />
  return (
    <Fault fault={fault} again={again}>
      {isMissing(fault) ? (
        <Link className="btn" to="/">
          {t('goHome')}
        </Link>
      ) : null}
    </Fault>
  )
}
