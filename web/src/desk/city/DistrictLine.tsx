import { Link } from '@tanstack/react-router'
import { cityDoors } from '@yigen/domain/city/city-figures.ts'
import { resultDoor } from '@yigen/domain/result-figures/result-doors.ts'
import { useTranslation } from 'react-i18next'
import { thousands } from '#shared/format.ts'
import { useAmount, useChange } from '../result-figures/amounts.ts'
import { TwoBars } from '../result-figures/TwoBars.tsx'
import type { Asked } from '../result-figures/useAsked.ts'
import { DoorLink } from '../shared/DoorLink.tsx'
import type { CityPicture } from './city.queries.ts'

type Stands = CityPicture['total']
type Figure = Stands['figures'][number]
type Props = { id?: string; name: string; stands: Stands; asked: Asked; most: number }

/** A district, or all of them together: what it brought, on how many claims that rests, and what it has in hand. */
export function DistrictLine({ id, name, stands, asked, most }: Props) {
  const { t } = useTranslation('city')
  const { kind } = asked
  const figure = stands.figures.find(one => one.kind === kind)
  const [amount, change] = [useAmount(kind), useChange(kind)]
  if (!figure) return null
  const { value, before, same, today } = figure
  const said = (n: number) => amount(n, Math.max(most, n)).number
  const doors = cityDoors(id)
  return (
    <tr>
      <th scope="row">
        {id === undefined ? (
          name
        ) : (
          <Link to="/results" search={{ kind, ...asked.months, knownOn: asked.knownOn, districtId: id }}>
            {name}
          </Link>
        )}
      </th>
      <td data-label={t('columns.value')}>
        <span className="city-value">
          <b>{value === null ? '–' : said(value)}</b>
          {most > 0 ? <TwoBars now={value} before={before} most={most} /> : <small>{amount(value ?? 0).unit}</small>}
        </span>
        {today !== null && today !== value ? <small>{t('nowIs', { value: said(today) })}</small> : null}
      </td>
      <td className="num" data-label={t('columns.change')}>
        {change(value, before) ?? '–'}
      </td>
      <td className="same" data-label={t('columns.same')}>
        {same && same.enterprises > 0 ? t('sameOf', { change: change(same.now, same.before) ?? '–', n: thousands(same.enterprises) }) : '–'}
      </td>
      <td className="made" data-label={t('columns.made')}>
        <Made id={id} figure={figure} asked={asked} />
      </td>
      <td className="num" data-label={t('columns.followed')}>
        <DoorLink figure="city.followed" n={stands.followed} door={doors.followed}>
          {thousands(stands.followed)}
        </DoorLink>{' '}
        {stands.enterprises === stands.followed ? null : (
          <DoorLink className="quiet small" figure="city.enterprises" n={stands.enterprises} door={doors.enterprises}>
            {t('ofAll', { n: thousands(stands.enterprises) })}
          </DoorLink>
        )}
      </td>
      {stands.matters ? <Matters matters={stands.matters} doors={doors} /> : null}
      {stands.lifts === null ? null : (
        <td className="num" data-label={t('columns.lifts')}>
          <DoorLink figure="city.lifts" n={stands.lifts} door={doors.lifts}>
            {thousands(stands.lifts)}
          </DoorLink>
        </td>
      )}
    </tr>
  )
}

/** How many claims stand behind it, of how many enterprises; they open. R16.2 */
function Made({ id, figure, asked }: { id: string | undefined; figure: Figure; asked: Asked }) {
  const { t } = useTranslation('city')
  const { claims, enterprises, confirmed, kind, reads } = figure
  if (claims === 0) return <span className="quiet">{t('nothing')}</span>
  const made = t('made', { enterprises: thousands(enterprises), claims: thousands(claims), confirmed: thousands(confirmed) })
  if (id === undefined || reads === 'cells') return made
  const known: { knownOn?: string } = asked.knownOn ? { knownOn: asked.knownOn } : {}
  return (
    <DoorLink figure="city.claims" n={claims} door={resultDoor(kind, asked.months, { districtId: id, ...known })}>
      {made}
    </DoorLink>
  )
}

/** How its matters stand, late ones of all that are open. */
function Matters({ matters: { open, overdue }, doors }: { matters: NonNullable<Stands['matters']>; doors: ReturnType<typeof cityDoors> }) {
  const { t } = useTranslation('city')
  return (
    <>
      <td className="num" data-label={t('columns.open')}>
        <DoorLink figure="city.open" n={open} door={doors.open}>
          {thousands(open)}
        </DoorLink>
      </td>
      <td className="num" data-label={t('columns.overdue')}>
        <DoorLink className={overdue > 0 ? 'overdue' : undefined} figure="city.overdue" n={overdue} door={doors.overdue}>
          {thousands(overdue)}
        </DoorLink>
      </td>
    </>
  )
}
