import { Link } from '@tanstack/react-router'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { monthDay } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import type { Policy } from './policy.queries.ts'

/** Said where the version is not one that simply holds: that it is being prepared, was returned or withdrawn, and what holds instead. */
export function WhichVersion({ policy: { id, version, versions } }: { policy: Policy }) {
  const { t } = useTranslation('policies')
  const language = useLanguage()
  const now = useNow()
  const { status, number, returned, withdrawn } = version
  const published = versions.find(one => one.status === 'published')
  if (published?.number === number) return null
  return (
    <div className="policy-note">
      <p>{t('page.showing', { version: number, status: t(`status.${status}`) })}</p>
      {status === 'returned' && returned ? (
        <p>{t('page.showingReturned', { name: returned.by ?? '', day: monthDay(returned.at, now), words: returned.words })}</p>
      ) : null}
      {withdrawn ? (
        <p>{t('page.showingWithdrawn', { name: withdrawn.by ?? '', day: monthDay(withdrawn.at, now), why: withdrawn.why })}</p>
      ) : null}
      {withdrawn?.replacedBy ? (
        <Link className="link" to="/policies/$id" params={{ id: withdrawn.replacedBy.id }}>
          {t('page.replacedBy', { title: say(withdrawn.replacedBy.title, language) })}
        </Link>
      ) : null}
      {published ? (
        <Link className="link" to="/policies/$id" params={{ id }} search={{ version: String(published.number) }}>
          {t('page.inForceInstead')}
        </Link>
      ) : null}
    </div>
  )
}
