import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { thousands } from '#shared/format.ts'
import { useLanguage } from '#shared/useLanguage.ts'
import { actorOf } from '../../shared/actor-of.ts'
import { useSession } from '../../shared/session.tsx'
import { enterpriseTotalQuery } from '../enterprise.queries.ts'
import { useFilterWords } from './useFilterWords.ts'
import { narrowing, removed, useListing, without } from './useListing.ts'

/** Nothing under these filters: they are named, and each can be taken away here, with what is left then. */
export function NoEnterprises({ onAdd }: { onAdd: (() => void) | undefined }) {
  const { t } = useTranslation(['enterprises', 'imports', 'imports-first'])
  const session = useSession()
  const language = useLanguage()
  const { listing, change } = useListing()
  const filterWords = useFilterWords()
  const names = narrowing(listing)
  const left = useQueries({ queries: names.map(name => enterpriseTotalQuery(without(listing, name))) })
  if (names.length === 0) {
    return (
      <Empty title={t('list.none')} why={t('list.noneWhy')}>
        {whyNotImport(actorOf(session, language)) === null ? (
          <Link className="btn do" to="/import">
            {t('imports-first:title')}
          </Link>
        ) : null}
        {onAdd ? (
          <button type="button" className="btn" onClick={onAdd}>
            {t('add.open')}
          </button>
        ) : null}
      </Empty>
    )
  }
  const asked = left.every(each => !each.isPending)
  const helping = names.map((name, i) => ({ name, count: left[i]?.data?.count ?? 0 })).filter(each => each.count > 0)
  const said = names.map(name => filterWords(listing, name)).join(t('list.and'))
  return (
    <Empty title={t('list.noneOf', { filters: said })} why={asked && helping.length === 0 ? t('list.noneLeft') : undefined}>
      {helping.map(({ name, count }) => (
        <button key={name} type="button" className="btn" onClick={() => change(removed(name))}>
          {t('list.remove', { filter: filterWords(listing, name) })}
          <span className="quiet">{t('list.left', { n: thousands(count) })}</span>
        </button>
      ))}
      {asked && helping.length === 0 ? (
        <button type="button" className="btn" onClick={() => change(Object.assign({}, ...names.map(removed)))}>
          {t('list.clear')}
        </button>
      ) : null}
    </Empty>
  )
}
