import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { boundToUnit, heldPostsInWords } from '@yigen/domain/members/held-posts.ts'
import { useTranslation } from 'react-i18next'
import { Icon } from '#shared/Icon.tsx'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { type MemberRow, memberTiesQuery } from './member.queries.ts'

/** What of somebody's work stays with them in another unit, what stays behind, and what has to be passed on first. R3.1, R7.2, R10.2 */
export function AnotherUnit({ member }: { member: MemberRow }) {
  const { t } = useTranslation('members')
  const english = useLanguage() === 'en'
  const { data: ties } = useQuery(memberTiesQuery(member.id))
  if (!ties) return <Skeleton rows={2} />
  const first = ties.posts.filter(boundToUnit)
  const team = ties.posts.find(({ post }) => post === 'minister')
  const lines = [
    ties.enterprises > 0 ? t('move.enterprises', { n: ties.enterprises }) : null,
    ties.own > 0 ? t('move.own', { n: ties.own }) : null,
    team ? t('move.team', { n: team.of ?? '' }) : null,
    ties.ofUnit > 0 ? t('move.ofUnit', { n: ties.ofUnit, unit: member.unitName }) : null,
  ].filter(line => line !== null)
  return (
    <div className="move-ties" role="status">
      {first.length > 0 ? (
        <p className="why-line">
          <Icon name="alert" />
          <span>
            {t('move.first', { posts: heldPostsInWords(first)[english ? 'en' : 'zh'] })}{' '}
            <Link className="link" to="/units">
              {t('move.toUnits')}
            </Link>
          </span>
        </p>
      ) : null}
      <p className="small">{t('move.title')}</p>
      <ul className="small second">
        {(lines.length > 0 ? lines : [t('move.nothing')]).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
