import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { dayTime, dial, dueTime, phone as spaced } from '#shared/format.ts'
import { Icon } from '#shared/Icon.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useNumbers } from '../settings/settings.query.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { WordsForm } from '../shared/WordsForm.tsx'
import { type Visitor, visitorQuery } from './booking.queries.ts'
import { recordVisitorCall } from './booking.steps.ts'
import './bookings.css'

/** Who booked and did not come, or waited in vain: whom to call, about what, and what was said. R19.4 */
export function VisitorPage() {
  const { t } = useTranslation(['bookings', 'bookings-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(visitorQuery(id))
  const crumbs = data ? [{ label: data.session.station, to: `/duty/${data.session.id}` }] : []
  return (
    <Page
      key={id}
      {...(data ? { title: data.company || t('visitor') } : {})}
      crumbs={[...crumbs, { label: data?.company || t('bookings-first:visitor') }]}
    >
      {data ? <Whom visitor={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={6} /> : null}
    </Page>
  )
}

function Whom({ visitor }: { visitor: Visitor }) {
  const { t } = useTranslation('bookings')
  const now = useNow()
  const { visitorDays } = useNumbers()
  const { id, phone, subject, number, startsAt, calledAt, state, call, may, known, session } = visitor
  const facts = [
    [t('phone'), phone ? <PhoneLink key="phone" phone={phone} /> : t('phoneGone')],
    [t('aboutWhat'), subject || t('notWritten')],
    [
      t('when'),
      <Link key="when" className="link" to="/duty/$id" params={{ id: session.id }}>
        {session.station} {dayTime(startsAt, now)}
      </Link>,
    ],
    ...(known
      ? [[t('enterprise'), [known.name, known.officerName && t('officerShort', { name: known.officerName })].filter(Boolean).join(' · ')]]
      : []),
    [t('how'), state === 'missed' && number !== null && calledAt === null ? t('notReached') : t(`state.${state}`)],
  ] as const
  return (
    <div className="whom-to-call">
      <dl>
        {facts.map(([what, value]) => (
          <div key={String(what)}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {call?.at ? (
        <p className="session-note">
          {t('phonedBy', { name: call.by ?? '', time: dayTime(call.at, now) })} {call.words}
        </p>
      ) : null}
      {may.includes('recordVisitorCall') ? (
        <>
          {call?.dueAt ? <p className="second">{t('callBy', { time: dueTime(call.dueAt, now) })}</p> : null}
          <WordsForm
            form={`visitor:${id}:call`}
            label={t('callSaid')}
            placeholder={t('callSaid')}
            send={t('phoned')}
            done={t('phonedDone')}
            hint={t('callWhy', { days: visitorDays })}
            focus={false}
            take={words => recordVisitorCall(id, words)}
          />
        </>
      ) : null}
    </div>
  )
}

function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="link" href={dial(phone)}>
      <Icon name="phone" /> {spaced(phone)}
    </a>
  )
}
