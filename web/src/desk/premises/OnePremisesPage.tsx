import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { rentWords } from '@yigen/domain/premises/rent.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { dial, phone, thousands } from '#shared/format.ts'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useNow } from '#shared/ticker.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { dayWords } from '../delegations/day-words.ts'
import { Page } from '../shared/Page.tsx'
import { Tag } from '../shared/Tag.tsx'
import { Unread } from '../shared/Unread.tsx'
import { PremisesActs } from './PremisesActs.tsx'
import { type Premises, premisesQuery } from './premises.queries.ts'
import { useFreeWords } from './useFreeWords.ts'
import './premises.css'

/** Premises: what they are, whom to ask, when they were seen, and what can be done with them. R20.4 */
export function OnePremisesPage() {
  const { t } = useTranslation(['premises', 'premises-first'])
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useQuery(premisesQuery(id))
  return (
    <Page
      key={id}
      {...(data ? { title: data.name } : {})}
      sub={data?.off ? <Tag tone="ink">{t(`premises:off.${data.off}`)}</Tag> : null}
      crumbs={[{ label: t('premises-first:title'), to: '/premises' }, { label: data?.name ?? '…' }]}
      foot={data && data.may.length > 0 ? <PremisesActs premises={data} /> : null}
    >
      {data ? <Facts premises={data} /> : null}
      {!data && error ? <Unread fault={error} again={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton kind="lines" rows={8} /> : null}
    </Page>
  )
}

function Facts({ premises }: { premises: Premises }) {
  const { t } = useTranslation('premises')
  const language = useLanguage()
  const now = useNow()
  const free = useFreeWords()
  const { address, streetName, unitName, use, area, rentFen, freeFrom, ask, note, seenOn, seenBy } = premises
  const line = (name: 'address' | 'street' | 'unit' | 'use' | 'area' | 'rent' | 'freeFrom' | 'note', said: string) =>
    said ? (
      <div>
        <dt>{t(`fields.${name}`)}</dt>
        <dd>{said}</dd>
      </div>
    ) : null
  return (
    <dl className="premises-facts" aria-label={t('page.facts')}>
      {line('address', address)}
      {line('street', streetName)}
      {line('unit', unitName)}
      {line('use', t(`use.${use}`))}
      {line('area', thousands(area))}
      {line('rent', say(rentWords(rentFen), language))}
      {line('freeFrom', free(freeFrom))}
      <div>
        <dt>{t('fields.ask')}</dt>
        <dd>
          {ask}{' '}
          <a className="link" href={dial(premises.phone)}>
            {phone(premises.phone)}
          </a>
        </dd>
      </div>
      {line('note', note)}
      <div>
        <dt>{t('fields.seen')}</dt>
        <dd>
          {t('page.seenBy', { day: dayWords(seenOn, now), name: seenBy })}{' '}
          {premises.unconfirmed ? <Tag tone="soon">{t('state.unconfirmed')}</Tag> : null}
        </dd>
      </div>
    </dl>
  )
}
