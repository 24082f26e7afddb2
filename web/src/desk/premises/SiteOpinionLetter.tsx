import { rentWords } from '@yigen/domain/premises/rent.ts'
import { say } from '@yigen/domain/wire/language.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { exactTime, phone, thousands } from '#shared/format.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { useSession } from '../shared/session.tsx'
import type { SiteOpinion } from './premises.queries.ts'
import { type Line as LineOf, SideBySide } from './SideBySide.tsx'

/** For whom, what is looked for, the premises side by side as they stood that day, which one and why; dark on white in either theme. */
export function SiteOpinionLetter({ opinion }: { opinion: SiteOpinion }) {
  const { t } = useTranslation('premises')
  const session = useSession()
  const { number, enterpriseName, project, needs, recommended, why, issuedBy, issuedUnit, issuedAt } = opinion
  return (
    <article className="site-letter">
      <header>
        <span>{t('letter.office', { district: session.district.name })}</span>
        <span>
          {t('letter.number')} <b>{t('letter.prefix', { number })}</b>
        </span>
      </header>
      <h1>{t('letter.title')}</h1>
      <dl>
        <Line name={t('letter.to')}>{enterpriseName}</Line>
        {project ? <Line name={t('letter.project')}>{project.name}</Line> : null}
        <Line name={t('letter.needs')}>{needs}</Line>
      </dl>
      <h2>{t('letter.compared')}</h2>
      <Compared opinion={opinion} />
      <dl>
        <Line name={t('letter.recommended')}>
          <b>{recommended}</b>
        </Line>
        <Line name={t('letter.why')}>{why}</Line>
      </dl>
      <p className="signed">
        {t('letter.by', { unit: issuedUnit, name: issuedBy })}
        <br />
        {exactTime(issuedAt).slice(0, 10)}
      </p>
      <footer>{t('letter.foot')}</footer>
    </article>
  )
}

function Compared({ opinion: { premises } }: { opinion: SiteOpinion }) {
  const { t } = useTranslation('premises')
  const lines = useLines()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than a phone is moved by keys, too
    <div className="site-letter-table" tabIndex={0}>
      <SideBySide
        all={premises}
        idOf={({ premisesId }) => premisesId}
        head={({ name, recommended }) => (
          <>
            {name}
            {recommended ? <span className="suggested">{t('letter.suggested')}</span> : null}
          </>
        )}
        lines={lines}
      />
    </div>
  )
}

type Compared = SiteOpinion['premises'][number]

function useLines(): LineOf<Compared>[] {
  const { t } = useTranslation('premises')
  const language = useLanguage()
  return [
    { name: t('fields.address'), of: one => one.address },
    { name: t('fields.unit'), of: ({ streetName, unitName }) => (streetName === unitName ? streetName : `${streetName} · ${unitName}`) },
    { name: t('list.area'), of: one => t('list.useArea', { use: t(`use.${one.use}`), area: thousands(one.area) }) },
    { name: t('list.rent'), of: one => say(rentWords(one.rentFen), language) },
    { name: t('fields.freeFrom'), of: one => one.freeFrom },
    { name: t('fields.ask'), of: one => t('letter.ask', { name: one.ask, phone: phone(one.phone) }) },
    { name: t('fields.note'), of: one => one.note },
    { name: t('list.seen'), of: one => one.seenOn },
    { name: t('letter.suits'), of: one => one.words },
  ]
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
