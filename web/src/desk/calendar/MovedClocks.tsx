import { useTranslation } from 'react-i18next'
import { LinkTo } from '../shared/LinkTo.tsx'
import { placeOf } from '../shared/of-slices.ts'
import { Tag } from '../shared/Tag.tsx'
import { useUntil } from '../shared/useUntil.ts'
import type { MovedClockOnWire } from './calendar.queries.ts'
import { useKindName } from './useKindName.ts'
import '../shared/listing.css'

/** Which clocks move, from when to when: the matter by its number, and where who looks may see it, the way there. */
export function MovedClocks({ clocks, left }: { clocks: readonly MovedClockOnWire[]; left: number }) {
  const { t } = useTranslation('calendar')
  return (
    <>
      <table className="listing moved-clocks" aria-label={t('preview.list')}>
        <thead>
          <tr>
            <th scope="col">{t('preview.clock')}</th>
            <th scope="col">{t('preview.holder')}</th>
            <th scope="col">{t('preview.from')}</th>
            <th scope="col">{t('preview.to')}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map(clock => (
            <Row key={clock.id} clock={clock} />
          ))}
        </tbody>
      </table>
      {left > 0 ? <p className="small quiet">{t('preview.more', { count: left })}</p> : null}
    </>
  )
}

function Row({ clock: { kind, number, requestId, holderName, unitName, from, to, lateAtOnce } }: { clock: MovedClockOnWire }) {
  const { t } = useTranslation('calendar')
  const until = useUntil()
  const kindName = useKindName()
  return (
    <tr>
      <td>
        {kindName(kind)}
        {number ? (
          <small>
            <LinkTo place={requestId ? placeOf('request', { id: requestId, requestId, enterpriseId: null }) : null}>{number}</LinkTo>
          </small>
        ) : null}
      </td>
      <td>
        {holderName ?? t('preview.nobody')}
        {unitName ? <small>{unitName}</small> : null}
      </td>
      <td data-label={t('preview.from')}>{until(from)}</td>
      <td data-label={t('preview.to')}>
        <b>{until(to)}</b> {lateAtOnce ? <Tag tone="over">{t('preview.late')}</Tag> : null}
      </td>
    </tr>
  )
}
