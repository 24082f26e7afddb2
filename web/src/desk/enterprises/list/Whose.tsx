import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { holds } from '#shared/session.ts'
import { useSession } from '../../shared/session.tsx'
import { totalWords } from '../../shared/total-words.ts'
import { enterprisePagesQuery, enterpriseTotalQuery } from '../enterprise.queries.ts'
import { SearchBox } from './SearchBox.tsx'
import { useListing } from './useListing.ts'

/** Mine, all of the district, or (for those who assign) what has no officer; beside it the search. */
export function Whose() {
  const { t } = useTranslation('enterprises')
  const session = useSession()
  const { whose, change } = useListing()
  const count = useCount()
  const options = [
    ...(holds(session, 'officer') ? [{ value: 'me', label: t('list.mine'), count: count('me') }] : []),
    { value: 'all', label: t('list.all'), count: count('all') },
    ...(holds(session, 'minister', 'leader') ? [{ value: 'none', label: t('list.unassigned'), count: count('none') }] : []),
  ]
  return (
    <div className="tools">
      {options.length > 1 ? (
        <Segmented label={t('list.whose')} options={options} value={whose} onChange={officerId => change({ officerId })} />
      ) : null}
      <SearchBox />
    </div>
  )
}

/** Beside each choice how many it would show under the other filters; of the one chosen the list itself says it. */
function useCount() {
  const { listing, whose, sort } = useListing()
  const session = useSession()
  const list = useInfiniteQuery(enterprisePagesQuery({ ...listing, sort }))
  const shown = list.isPlaceholderData ? undefined : list.data?.pages[0]?.total
  const asked = { me: holds(session, 'officer'), all: true, none: holds(session, 'minister', 'leader') }
  const total = (choice: keyof typeof asked, officerId: string | undefined) =>
    ({ ...enterpriseTotalQuery({ ...listing, officerId }), enabled: asked[choice] && whose !== choice }) as const
  const others = {
    me: useQuery(total('me', 'me')).data,
    all: useQuery(total('all', undefined)).data,
    none: useQuery(total('none', 'none')).data,
  }
  return (choice: keyof typeof asked) => {
    const count = (whose === choice ? shown : undefined) ?? others[choice]
    return count && totalWords(count)
  }
}
