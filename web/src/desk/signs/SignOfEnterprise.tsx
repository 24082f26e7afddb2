import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { isFollowed } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { evidenceWords } from '@yigen/domain/signs/sign-words.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { useSession } from '../shared/session.tsx'
import { ParentEventDialog } from './ParentEventDialog.tsx'
import { signOfEnterpriseQuery } from './sign.queries.ts'
import { followsEnterprises } from './sign-readers.ts'
import './sign-of-enterprise.css'

/** Why it is on the list to visit, where it is; news of its parent is noted here. R23 */
export function SignOfEnterprise({ enterprise }: { enterprise: Pick<Enterprise, 'id' | 'state'> }) {
  const follows = followsEnterprises(useSession()) && isFollowed(enterprise.state)
  return follows ? <Signs enterpriseId={enterprise.id} /> : null
}

function Signs({ enterpriseId }: { enterpriseId: string }) {
  const { t } = useTranslation('signs')
  const language = useLanguage()
  const today = dateIn(Temporal.Instant.from(useNow()))
  const [noting, setNoting] = useState(false)
  const { data } = useQuery(signOfEnterpriseQuery(enterpriseId))
  const row = data?.rows[0]
  return (
    <section className="sign-of-enterprise" aria-label={t('onEnterprise')}>
      {row ? (
        <p>
          <Link className="link" to="/signs" search={{ all: 'true' }}>
            {t('onEnterprise')}
          </Link>{' '}
          {row.signs.map(sign => say(evidenceWords(sign, today), language)).join(language === 'en' ? '; ' : '；')}
        </p>
      ) : null}
      <button type="button" className="link-btn" onClick={() => setNoting(true)}>
        {t('parent.open')}
      </button>
      {noting ? <ParentEventDialog enterpriseId={enterpriseId} onClose={() => setNoting(false)} /> : null}
    </section>
  )
}
