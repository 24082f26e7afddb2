import { Link } from '@tanstack/react-router'
import { requestStatusWords } from '@yigen/domain/requests/request-status.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { serverNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Request } from '../requests/request.queries.ts'
import { AfterPaint } from '../shared/AfterPaint.tsx'
import { Tag } from '../shared/Tag.tsx'
import { useStepWord } from '../shared/useStepWord.ts'
import { CallLink } from './CallLink.tsx'
import { Classify } from './Classify.tsx'
import { stepInMatter } from './step-in-matter.ts'
import { useContactOf } from './useContactOf.ts'

/** What it is about, whose it is, where it belongs, and whose turn it is. */
export function RequestHead({ request }: { request: Request }) {
  const { t } = useTranslation('requests')
  const language = useLanguage()
  const service = language === 'en' ? request.serviceNameEn : request.serviceNameZh
  return (
    <div className="head">
      <h1>{request.title}</h1>
      <div className="meta">
        <Link className="link" to="/enterprises/$id" params={{ id: request.enterprise.id }}>
          {request.enterprise.name}
        </Link>
        <span className="quiet">·</span>
        <span>{service ?? t('unclassified')}</span>
        <Classify request={request} />
        <span className="quiet">·</span>
        <Turn request={request} />
        {request.reopenings > 0 ? <Tag>{t('page.reopened', { n: request.reopenings })}</Tag> : null}
        <Tag tone="line">{t('page.visible')}</Tag>
      </div>
      {request.sight === 'whole' ? (
        <AfterPaint>
          <CallHere request={request} />
        </AfterPaint>
      ) : null}
    </div>
  )
}

/** On the phone the rail lies below everything: whom one calls stands at the head. */
function CallHere({ request }: { request: Request }) {
  return <CallLink number={useContactOf(request).number} className="btn call-here" />
}

function Turn({ request }: { request: Request }) {
  const { t } = useTranslation(['requests', 'requests-first'])
  const stepWord = useStepWord()
  const language = useLanguage()
  const status = say(requestStatusWords[request.status], language)
  if (!request.clock) return <Tag tone={request.status === 'settled' ? 'teal' : 'quiet'}>{status}</Tag>
  if (request.turn === 'me') return <Tag>{stepWord(stepInMatter(request, request.clock, serverNow()), 'waits')}</Tag>
  if (request.turn === 'enterprise') return <Tag>{t('requests-first:waitsEnterprise')}</Tag>
  const name = request.waitsFor ?? request.clock.holderName
  return <Tag>{name ? t('page.waitsOther', { name }) : status}</Tag>
}
