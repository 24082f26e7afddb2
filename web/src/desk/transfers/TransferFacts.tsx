import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import { useSession } from '../shared/session.tsx'
import { Tag } from '../shared/Tag.tsx'
import type { Transfer } from './transfer.queries.ts'

/** How it stands, and the two districts side by side. */
export function TransferFacts({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation('transfers')
  const now = useNow()
  const { status, answer, endedAt, waitsFor, waitsUntil, words, proposedBy, proposedAt } = transfer
  return (
    <section className="transfer-facts">
      <p>
        <Tag tone={status === 'accepted' ? 'teal' : endedAt ? 'ink' : 'line'}>{t(`status.${status}`)}</Tag>{' '}
        {t('way', { from: transfer.from.name, to: transfer.to.name })}
      </p>
      <dl className="facts">
        <Fact
          term={t('page.waits')}
          value={waitsFor && waitsUntil ? t('waitsFor', { name: waitsFor, time: dueTime(waitsUntil, now) }) : null}
        />
        <Fact term={t('page.words')} value={words} />
        <Fact term={t('page.proposed')} value={t('page.who', { name: proposedBy, time: dayTime(proposedAt, now) })} />
        <Fact
          term={t('page.answer')}
          value={
            answer ? (
              <>
                {answer}
                <Answered transfer={transfer} />
              </>
            ) : null
          }
        />
      </dl>
      {answer ? null : <Answered transfer={transfer} />}
      {transfer.contacts === null ? null : (
        <div className="two-sides">
          <FromSide transfer={transfer} />
          <ToSide transfer={transfer} />
        </div>
      )}
    </section>
  )
}

function Answered({ transfer: { answeredBy, endedAt } }: { transfer: Transfer }) {
  const { t } = useTranslation('transfers')
  const now = useNow()
  if (!answeredBy || !endedAt) return null
  return <p className="small quiet">{t('page.answeredBy', { name: answeredBy, time: dayTime(endedAt, now) })}</p>
}

/** What the register says there. */
function FromSide({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation('transfers')
  const { from, code, industry, address, contacts, formerOfficer } = transfer
  return (
    <section aria-label={from.name}>
      <div className="section-head">
        <h2>{from.name}</h2>
      </div>
      <dl className="facts">
        <Fact term={t('page.officer')} value={formerOfficer} />
        <Fact term={t('page.code')} value={code} />
        <Fact term={t('page.industry')} value={industry || null} />
        <Fact term={t('page.address')} value={address || null} />
        <Fact term={t('page.contacts')} value={contacts ? t('page.contactsCount', { n: contacts }) : null} />
        <OwnRow transfer={transfer} districtId={from.id} />
      </dl>
    </section>
  )
}

function ToSide({ transfer }: { transfer: Transfer }) {
  const { t } = useTranslation('transfers')
  const { to, officerName, officerThere } = transfer
  return (
    <section aria-label={to.name}>
      <div className="section-head">
        <h2>{to.name}</h2>
      </div>
      {officerName || officerThere ? null : <p className="second">{t('page.notThere')}</p>}
      <dl className="facts">
        <Fact term={t('page.officer')} value={officerName ?? officerThere?.name ?? null} />
        <OwnRow transfer={transfer} districtId={to.id} />
      </dl>
    </section>
  )
}

/** The row of the register that the reader's own district has, on its side. */
function OwnRow({ transfer: { enterpriseId, enterpriseName }, districtId }: { transfer: Transfer; districtId: string }) {
  const { t } = useTranslation('transfers')
  if (useSession().district.id !== districtId || !enterpriseId) return null
  return (
    <Fact
      term={t('page.enterprise')}
      value={
        <Link className="link" to="/enterprises/$id" params={{ id: enterpriseId }}>
          {enterpriseName}
        </Link>
      }
    />
  )
}

function Fact({ term, value }: { term: string; value: ReactNode }) {
  return value === null ? null : (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  )
}
