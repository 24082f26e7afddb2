import { useTranslation } from 'react-i18next'
import { exactTime } from '#shared/format.ts'
import { Differences } from './Differences.tsx'
import { type Difference, differencesIn, type SaidRow } from './differences.ts'
import './words.ts'
import './versions.css'

/** A version as it is told: who published it when and why, and what it says. */
export type ToldVersion = { version: number; by: string | null; at: string | null; reason: string; said: readonly SaidRow[] }

/** Beside what is kept in versions: what I have changed and not published, then each version with who, when, why, and what it says otherwise than the one before. */
export function VersionRail({ versions, mine }: { versions: readonly ToldVersion[]; mine: readonly Difference[] }) {
  const { t } = useTranslation('versions')
  return (
    <>
      {mine.length > 0 ? (
        <section aria-label={t('mine')}>
          <div className="h">
            <h2>{t('mine')}</h2>
            <span className="quiet">{mine.length}</span>
          </div>
          <Differences rows={mine} />
        </section>
      ) : null}
      <section aria-label={t('title')}>
        <div className="h">
          <h2>{t('title')}</h2>
        </div>
        <ol className="published">
          {versions.map((version, place) => (
            <Version key={version.version} version={version} before={versions[place + 1]} />
          ))}
        </ol>
      </section>
    </>
  )
}

function Version({ version, before }: { version: ToldVersion; before: ToldVersion | undefined }) {
  const { t } = useTranslation('versions')
  const changed = before ? differencesIn(before.said, version.said) : []
  return (
    <li>
      <b>{t(version.version === 0 ? 'product' : 'one', { n: version.version })}</b>
      {version.at ? <p className="small quiet">{[exactTime(version.at).slice(0, 16), version.by].filter(Boolean).join(' · ')}</p> : null}
      {version.reason ? <p>{version.reason}</p> : null}
      {changed.length > 0 ? (
        <details>
          <summary>{t('changed', { n: changed.length })}</summary>
          <Differences rows={changed} />
        </details>
      ) : null}
    </li>
  )
}
