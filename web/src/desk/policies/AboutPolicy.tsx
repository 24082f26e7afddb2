import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { PolicyMarks } from './PolicyTags.tsx'
import type { Policy } from './policy.queries.ts'
import { useDays } from './useDays.ts'

/** What the text is, who entered it and who verified it, and by what it is known. */
export function AboutPolicy({ policy }: { policy: Policy }) {
  const { t } = useTranslation('policies')
  const days = useDays()
  const { number, issuers, issued, version, golden, fingerprint, note, sources } = policy
  const passed = golden.filter(one => one.passed).length
  return (
    <section className="policy-aside">
      <h2>{t('page.about')}</h2>
      <dl className="policy-about">
        <Fact name={t('page.number')}>{number}</Fact>
        <Fact name={t('page.issuers')}>{issuers.join('、')}</Fact>
        <Fact name={t('page.issued')}>{issued}</Fact>
        <Fact name={t('page.days')}>
          {days(policy)} <PolicyMarks policy={policy} />
        </Fact>
        <Fact name={t('page.drafted')}>
          <Done done={version.written} none={t('page.withProduct')} before={`${t('page.version', { n: version.number })} · `} />
        </Fact>
        <Fact name={t('page.verified')}>
          {version.verified ? <Done done={version.verified} none="" /> : version.written.by ? null : t('page.nobodyHere')}
        </Fact>
        <Fact name={t('page.cases')}>{t('page.casesPassed', { passed, all: golden.length })}</Fact>
        <Fact name={t('page.fingerprint')}>
          <code title={fingerprint}>
            SHA-256 {fingerprint.slice(0, 8)}…{fingerprint.slice(-4)}
          </code>
        </Fact>
      </dl>
      {note ? <p className="policy-said">{note}</p> : null}
      {sources.length > 0 ? <Sources sources={sources} /> : null}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return children ? (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  ) : null
}

function Done({ done, none, before = '' }: { done: { by: string | null; at: string }; none: string; before?: string }) {
  const now = useNow()
  return <>{before + (done.by ? `${done.by}，${dayTime(done.at, now)}` : none)}</>
}

function Sources({ sources }: Pick<Policy, 'sources'>) {
  const { t } = useTranslation('policies')
  return (
    <>
      <h3>{t('page.sources')}</h3>
      <ul className="policy-said">
        {sources.map(({ url, seen, note }) => (
          <li key={`${url} ${note}`}>
            {url && /^https?:\/\//.test(url) ? (
              <a className="link" href={url} target="_blank" rel="noreferrer">
                {url}
              </a>
            ) : (
              url
            )}
            {note} {seen ? <small>{t('page.seen', { day: seen })}</small> : null}
          </li>
        ))}
      </ul>
    </>
  )
}
