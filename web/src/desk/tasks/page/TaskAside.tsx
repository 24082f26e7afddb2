import { Link } from '@tanstack/react-router'
import { requestStatusWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Face } from '#shared/Face.tsx'
import { dial, phone } from '#shared/format.ts'
import { Icon } from '#shared/Icon.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import type { TaskView } from '../task.queries.ts'
import { useOfUnit } from '../useOfUnit.ts'

/** Whom to ask: the enterprise's officer; and how the matter itself stands. */
export function TaskAside({ task }: { task: TaskView }) {
  const { t } = useTranslation('tasks')
  const language = useLanguage()
  const mine = useOfUnit()(task)
  const { officer, request } = task
  return (
    <section className="card">
      <h2>{t('askWhom')}</h2>
      <div className="pairs">
        {officer ? (
          <div className="pair">
            <Face size="sm" />
            <span className="grow">
              {officer.name}{' '}
              <span className="small quiet">{[t('officer'), officer.onLeave && t('onLeave')].filter(Boolean).join(' · ')}</span>
              <br />
              {officer.phone ? phone(officer.phone) : null}
            </span>
            {officer.phone && !officer.phone.includes('*') ? (
              <a className="btn" href={dial(officer.phone)}>
                <Icon name="phone" />
                {t('call')}
              </a>
            ) : null}
          </div>
        ) : (
          <div className="pair">{t('noOfficer')}</div>
        )}
      </div>
      {request ? (
        <dl className="facts">
          <dt>{t('request')}</dt>
          <dd>
            {mine ? (
              request.number
            ) : (
              <Link className="link" to="/requests/$id" params={{ id: request.id }}>
                {request.number}
              </Link>
            )}
          </dd>
          <dt>{t('itStands')}</dt>
          <dd>{say(requestStatusWords[request.status], language)}</dd>
        </dl>
      ) : null}
    </section>
  )
}
