import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { monthDay } from '#shared/format.ts'
import { toast } from '#shared/Toast.tsx'
import { useNow } from '#shared/ticker.ts'
import { LinkToCopy } from '../shared/LinkToCopy.tsx'
import { Unread } from '../shared/Unread.tsx'
import { type FeedAddress, feedQuery } from './feed.queries.ts'
import { endFeed, renewFeed } from './feed.steps.ts'
import './feeds.css'

type Props = { station: { id: string } | null }

/** The calendar that a phone subscribes to, of a station or of one's own days: its address is made, shown once, renewed, ended. */
export function FeedBox({ station }: Props) {
  const { t } = useTranslation('feeds')
  const stationId = station?.id ?? null
  const now = useNow()
  const feed = useQuery(feedQuery(stationId))
  const [made, setMade] = useState<FeedAddress | null>(null)
  return (
    <section className="feed">
      <div className="h">
        <h2>{t('title')}</h2>
      </div>
      <p className="second">{t(station ? 'station' : 'mine')}</p>
      {feed.error ? <Unread fault={feed.error} again={() => void feed.refetch()} /> : null}
      {made ? <Address made={made} /> : null}
      {feed.data?.madeAt && !made ? (
        <p className="small quiet">
          {t(station ? 'sinceBy' : 'since', { name: feed.data.madeBy ?? '', day: monthDay(feed.data.madeAt, now) })}
        </p>
      ) : null}
      {feed.data ? <FeedActs stationId={stationId} inUse={feed.data.madeAt !== null} onMade={setMade} /> : null}
    </section>
  )
}

function Address({ made: { address } }: { made: FeedAddress }) {
  const { t } = useTranslation('feeds')
  // by this an iPhone opens its calendar, which asks over TLS first, and not the browser
  const inCalendar = address.replace(/^https?:/, 'webcal:')
  const words = { label: t('address'), copy: t('copy'), copied: t('copied'), qr: t('qr'), scan: t('scan') }
  return (
    <div className="feed-address">
      <LinkToCopy link={address} scanned={inCalendar} words={words} />
      <p className="small">
        <a className="link" href={inCalendar}>
          {t('open')}
        </a>
      </p>
      <p className="small second" role="status">
        {t('once')}
      </p>
    </div>
  )
}

type ActsProps = { stationId: string | null; inUse: boolean; onMade: (made: FeedAddress | null) => void }

/** What makes an address void is asked once more. */
function FeedActs({ stationId, inUse, onMade }: ActsProps) {
  const { t } = useTranslation('feeds')
  const [sure, setSure] = useState<'renew' | 'end' | null>(null)
  const done = (word: 'made' | 'ended', made: FeedAddress | null) => {
    toast(t(word))
    setSure(null)
    onMade(made)
  }
  const renew = useMutation({ mutationFn: () => renewFeed(stationId), onSuccess: made => done('made', made) })
  const end = useMutation({ mutationFn: () => endFeed(stationId), onSuccess: () => done('ended', null) })
  return (
    <>
      {sure ? <p className="small">{t(sure === 'renew' ? 'renewWhy' : 'endWhy')}</p> : null}
      <div className="acts">
        {sure === 'end' ? null : (
          <button
            type="button"
            className="btn"
            aria-busy={renew.isPending}
            onClick={() => (inUse && sure !== 'renew' ? setSure('renew') : renew.mutate())}
          >
            {t(inUse ? (sure === 'renew' ? 'renewSure' : 'renew') : 'make')}
          </button>
        )}
        {inUse && sure !== 'renew' ? (
          <button type="button" className="btn" aria-busy={end.isPending} onClick={() => (sure === 'end' ? end.mutate() : setSure('end'))}>
            {t(sure === 'end' ? 'endSure' : 'end')}
          </button>
        ) : null}
        {sure ? (
          <button type="button" className="btn bare" onClick={() => setSure(null)}>
            {t('keep')}
          </button>
        ) : null}
      </div>
      <FaultLine fault={renew.error ?? end.error} />
    </>
  )
}
