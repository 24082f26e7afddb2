import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { dayWords } from './day-words.ts'
import type { Delegation } from './delegation.queries.ts'

/** The one act, by whom, in which days, and how it is proven. R21.1 */
export function Deed({ delegation }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const now = useNow()
  const { act, words, place, papers, agentName, agentUnit, from, until } = delegation
  return (
    <section className="block">
      <div className="h">
        <h2>{t('deed.title')}</h2>
        <span className="quiet small">{t('deed.note')}</span>
      </div>
      <dl className="deed">
        <Term name={t('deed.act')} more={t(`act.${act}`)}>
          <b>{words}</b>
        </Term>
        <Term name={t('deed.never')}>{t('never')}</Term>
        <Term name={t('deed.place')}>{place}</Term>
        <Term name={t('deed.papers')}>{papers}</Term>
        <Term name={t('deed.agent')} more={t('deed.others')}>
          {t('deed.agentOnly', { name: agentName, unit: agentUnit })}
        </Term>
        <Term name={t('deed.days')} more={t('deed.daysMean')}>
          {t('days', { from: dayWords(from, now), until: dayWords(until, now) })}
        </Term>
        <Proof delegation={delegation} />
      </dl>
    </section>
  )
}

function Proof({ delegation: { phone, signed, paper } }: { delegation: Delegation }) {
  const { t } = useTranslation('delegations')
  const now = useNow()
  return (
    <>
      <Term name={t('deed.proof')} more={signed?.sha256 ? t('deed.sum', { sum: shortSum(signed.sha256) }) : undefined}>
        {signed ? t('deed.proven', { phone, time: dayTime(signed.at, now) }) : t('deed.notYet', { phone })}
      </Term>
      {paper ? (
        <Term name={t('deed.paper')}>
          {paper.lastFour
            ? t('deed.lastFour', { kind: t(`paper.${paper.kind}`), four: paper.lastFour })
            : t('deed.removed', { kind: t(`paper.${paper.kind}`) })}
        </Term>
      ) : null}
    </>
  )
}

const shortSum = (sum: string) => `${sum.slice(0, 4)}…${sum.slice(-4)}`

function Term({ name, more, children }: { name: string; more?: string | undefined; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {more ? <small>{more}</small> : null}
      </dd>
    </div>
  )
}
