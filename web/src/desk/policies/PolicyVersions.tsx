import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { Tag } from '../shared/Tag.tsx'
import type { Policy, PolicyVersion } from './policy.queries.ts'

const doings = ['drafted', 'returned', 'verified', 'published', 'withdrawn'] as const

/** Every version of the policy: its days, who did what, and how it differs from the one before. */
export function PolicyVersions({ policy: { id, version, versions } }: { policy: Policy }) {
  const { t } = useTranslation('policies')
  return (
    <section className="policy-versions" aria-label={t('versions.title')}>
      <h2>{t('versions.title')}</h2>
      <ol>
        {versions.map((one, place) => {
          const before = versions[place + 1]
          return (
            <li key={one.number} aria-current={one.number === version.number ? 'true' : undefined}>
              <div className="h">
                <b>{t('page.version', { n: one.number })}</b>{' '}
                <Tag tone={one.status === 'published' ? 'teal' : 'quiet'}>{t(`status.${one.status}`)}</Tag>
                <Days version={one} />
                {one.number === version.number ? null : (
                  <Link className="link" to="/policies/$id" params={{ id }} search={{ version: String(one.number) }}>
                    {t('versions.see')}
                  </Link>
                )}
                {before ? (
                  <Link
                    className="link"
                    to="/policies/$id/compare"
                    params={{ id }}
                    search={{ older: String(before.number), newer: String(one.number) }}
                  >
                    {t('versions.compare')}
                  </Link>
                ) : null}
              </div>
              <Doings version={one} />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Days({ version: { from, to, published } }: { version: PolicyVersion }) {
  const { t } = useTranslation('policies')
  if (!published) return null
  const begins = from ? t('versions.upcoming', { from }) : t('versions.fromBeginning')
  return <span>{[begins, to ? t('versions.until', { to }) : null].filter(Boolean).join(' · ')}</span>
}

function Doings({ version }: { version: PolicyVersion }) {
  const { t } = useTranslation('policies')
  const now = useNow()
  const done = doings.flatMap(doing => {
    const what = version[doing]
    return what?.by ? [`${t(`versions.${doing}`)} ${what.by} ${dayTime(what.at, now)}`] : []
  })
  return <small>{done.length > 0 ? done.join(' · ') : t('page.withProduct')}</small>
}
