import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useAmountWords } from './amount-words.ts'
import { Suppose } from './Suppose.tsx'
import type { Verdict } from './verdict.queries.ts'

/** Beside the clauses: what it gives, what if, and by which text. */
export function VerdictRail({ verdict }: { verdict: Verdict }) {
  return (
    <>
      <Gives verdict={verdict} />
      {verdict.supposable.length > 0 ? <Suppose verdict={verdict} /> : null}
      <About verdict={verdict} />
    </>
  )
}

function Gives({ verdict: { benefits, total, verdict } }: { verdict: Verdict }) {
  const { t } = useTranslation('verdicts')
  const words = useAmountWords()
  const said = (amount: NonNullable<Verdict['total']>) => Object.values(words(amount)).join(' ')
  return (
    <section>
      <div className="h">
        <h2>{t('gives.title')}</h2>
        <span className="grow small quiet">{verdict === 'no' ? t('gives.ifFits') : null}</span>
      </div>
      {benefits.length === 0 ? <p className="second none-yet">{t('gives.none')}</p> : null}
      <ul className="verdict-gives small">
        {benefits.map(({ label, kind, amount, lines }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two benefits may have one name
          <li key={index}>
            <span>{label}</span>
            <b>{amount ? said(amount) : t(`kind.${kind}`)}</b>
            {lines.map(({ depth, text, article }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a computation have no names
              <p key={at} className="quiet" style={{ paddingLeft: `${depth * 12}px` }}>
                {[text, article].filter(Boolean).join(' · ')}
              </p>
            ))}
          </li>
        ))}
        {total && benefits.length > 1 ? (
          <li className="verdict-total">
            <span>{t('gives.total')}</span>
            <b>{said(total)}</b>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

function About({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('verdicts')
  const { issuers, number, version, until, endSeen, fingerprint, note, measures, measure, enterpriseId, policyId } = verdict
  const end = until ? t('window.until', { day: until }) : t(endSeen ? 'window.endless' : 'window.endUnseen')
  const lines = [
    ['issuers', issuers.join('、')],
    ['number', number],
    ['version', t('about.versionSaid', { n: version })],
    ['until', end],
    ['fingerprint', `${fingerprint.slice(0, 8)}…${fingerprint.slice(-4)}`],
    ['note', note],
  ] as const
  return (
    <section>
      <div className="h">
        <h2>{t('about.title')}</h2>
      </div>
      <dl className="facts verdict-about">
        {lines.map(([name, said]) => (said ? <Line key={name} name={t(`about.${name}`)} said={said} /> : null))}
      </dl>
      {measures.length > 1 ? (
        <nav className="verdict-measures small" aria-label={t('page.measures')}>
          <p className="quiet">{t('page.measures')}</p>
          {measures.map(one => (
            <Link
              key={one.measure}
              className="link"
              to="/enterprises/$id/policies/$policyId"
              params={{ id: enterpriseId, policyId }}
              search={{ measure: one.measure }}
              aria-current={one.measure === measure ? 'page' : undefined}
            >
              {one.label}
            </Link>
          ))}
        </nav>
      ) : null}
    </section>
  )
}

function Line({ name, said }: { name: string; said: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{said}</dd>
    </>
  )
}
