import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type DefaultPost, defaultPosts } from '@yigen/domain/organisations/default-posts.ts'
import { useTranslation } from 'react-i18next'
import { holds } from '#shared/session.ts'
import { type DistrictSettings, districtQuery } from '../organisations/unit.queries.ts'
import { useSession } from '../shared/session.tsx'
import { peopleQuery } from './member.queries.ts'
import '../shared/listing.css'
import '../organisations/organisations.css'

/** What nobody stands in, what does not go on because of it, and the way to fill it; gone as soon as somebody does. R3.2, R10.1 */
export function VacantPosts({ on }: { on: 'units' | 'members' | 'today' }) {
  const { t } = useTranslation('organisations-first')
  const district = useQuery(districtQuery).data
  const vacant = district ? defaultPosts.filter(post => inPost(district, post) === null) : []
  const headless = district?.headless ?? []
  if (vacant.length === 0 && headless.length === 0) return null
  return (
    <section className="vacant" aria-labelledby="vacant-posts">
      <div className="section-head">
        <h2 id="vacant-posts">{t('vacant.title')}</h2>
      </div>
      <ul>
        {vacant.map(post => (
          <li key={post}>
            <div className="grow">
              <b>{t(`district.${post}`)}</b> <span>{t(`vacant.${post}`)}</span>
              <WayToFill post={post} on={on} />
            </div>
          </li>
        ))}
        {headless.length > 0 ? <NoHead units={headless} on={on} /> : null}
      </ul>
    </section>
  )
}

/** Something is asked of these units, and who should hear first that it is late is nobody. R10.1, R10.2 */
function NoHead({ units, on }: { units: readonly string[]; on: 'units' | 'members' | 'today' }) {
  const { t } = useTranslation(['organisations-first', 'shell'])
  const keeps = holds(useSession(), 'systemAdministrator')
  return (
    <li>
      <div className="grow">
        <b>{t('vacant.heads')}</b> <span>{t('vacant.head', { units: units.join(t('shell:comma')) })}</span>
        <p className="second">
          {t(keeps ? 'vacant.headWay' : 'vacant.headByAdministrator')}{' '}
          {keeps && on !== 'members' ? (
            <Link className="link" to="/members">
              {t('vacant.to.members')}
            </Link>
          ) : null}
        </p>
      </div>
    </li>
  )
}

const inPost = ({ defaultMinisterId, defaultLeaderId }: DistrictSettings, post: DefaultPost) =>
  post === 'minister' ? defaultMinisterId : defaultLeaderId

/** Somebody who holds the role is named among the district's settings; else the first who gets it takes the post. */
function WayToFill({ post, on }: { post: DefaultPost; on: 'units' | 'members' | 'today' }) {
  const { t } = useTranslation('organisations-first')
  const keeps = holds(useSession(), 'systemAdministrator')
  const people = useQuery({ ...peopleQuery(post), enabled: keeps }).data
  if (!keeps) return <p className="second">{t('vacant.byAdministrator')}</p>
  if (!people) return null
  const place = people.length > 0 ? 'units' : 'members'
  return (
    <p className="second">
      {people.length > 0 ? t('vacant.choose') : t(`vacant.first.${post}`)}{' '}
      {place === on ? null : (
        <Link className="link" to={`/${place}`}>
          {t(`vacant.to.${place}`)}
        </Link>
      )}
    </p>
  )
}
