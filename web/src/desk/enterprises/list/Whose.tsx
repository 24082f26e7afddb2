import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Segmented } from '#shared/Segmented.tsx'
import { holds } from '#shared/session.ts'
import { useSession } from '../../shared/session.tsx'
import { totalWords } from '../../shared/total-words.ts'
import { enterpriseTotalQuery } from '../enterprise.queries.ts'
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
    { value: 'all', label: t('list.all'), count: count(undefined) },
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

/** Beside each choice how many it would show under the other filters. */
function useCount() {
  const { listing } = useListing()
  const session = useSession()
  const mine = useQuery({ ...enterpriseTotalQuery({ ...listing, officerId: 'me' }), enabled: holds(session, 'officer') }).data
  const all = useQuery(enterpriseTotalQuery({ ...listing, officerId: undefined })).data
  const none = useQuery({ ...enterpriseTotalQuery({ ...listing, officerId: 'none' }), enabled: holds(session, 'minister', 'leader') }).data
  return (whose: 'me' | 'none' | undefined) => {
    const total = whose === 'me' ? mine : whose === 'none' ? none : all
    return total && totalWords(total)
  }
}
