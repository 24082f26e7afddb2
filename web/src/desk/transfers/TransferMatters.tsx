import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime, dueTime } from '#shared/format.ts'
import { useNow } from '#shared/ticker.ts'
import type { Transfer } from './transfer.queries.ts'

/** The matters that go along, with their receipt and due times; once they went, under which number each goes on. */
export function TransferMatters({ transfer: { status, matters } }: { transfer: Transfer }) {
  const { t } = useTranslation('transfers')
  if (status !== 'proposed' && status !== 'accepted') return null
  return (
    <section className="transfer-matters" aria-labelledby="transfer-matters">
      <div className="section-head">
        <h2 id="transfer-matters">{t('page.matters')}</h2>
        <span className="quiet">{matters.length}</span>
      </div>
      {matters.length === 0 ? <p className="second">{t('page.noMatters')}</p> : <Matters matters={matters} went={status === 'accepted'} />}
    </section>
  )
}

function Matters({ matters, went }: { matters: Transfer['matters']; went: boolean }) {
  const { t } = useTranslation('transfers')
  const now = useNow()
  return (
    <table className="listing">
      <thead>
        <tr>
          <th scope="col">{t('page.matterTitle')}</th>
          <th scope="col">{t('page.matterReceived')}</th>
          <th scope="col">{t('page.matterDue')}</th>
          {went ? <th scope="col">{t('page.wentOnAs')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {matters.map(matter => (
          <tr key={matter.number}>
            <td>
              <Title matter={matter} />
              <small>{matter.number}</small>
            </td>
            <td className="nowrap">{dayTime(matter.receivedAt, now)}</td>
            <td className="nowrap">{matter.dueAt ? dueTime(matter.dueAt, now) : ''}</td>
            {went ? <td className="nowrap">{matter.wentOnAs}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Title({ matter: { title, requestId } }: { matter: Transfer['matters'][number] }) {
  return requestId ? (
    <Link className="link" to="/requests/$id" params={{ id: requestId }}>
      {title}
    </Link>
  ) : (
    <b>{title}</b>
  )
}
