import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { useFilters } from '../shared/filters.ts'
import { useSession } from '../shared/session.tsx'
import { ofUnit, tabOf } from './inbox-filters.ts'

/** What is true of an empty inbox, and the one step: take the filter away that empties it. */
export function InboxEmpty() {
  const { t } = useTranslation(['tasks', 'tasks-first'])
  const session = useSession()
  const { filters, setFilters } = useFilters()
  const tab = tabOf(filters)
  const filtered = Boolean(filters.search || filters.unitId)
  if (!filtered && tab === 'open') return <Empty title={t('none')} why={t(ofUnit(filters, session) ? 'noneWhyUnit' : 'noneWhyMatters')} />
  const tabWord = tab === 'helping' ? t('helping') : tab === 'open' ? '' : t(`states.${tab}`)
  const words = [tabWord, filters.search].filter(Boolean).join(t('tasks-first:and'))
  return (
    <Empty title={words ? t('noneOf', { filters: words }) : t('none')}>
      <button
        type="button"
        className="btn"
        onClick={() => setFilters(filtered ? { search: undefined, unitId: undefined } : { state: undefined, part: undefined })}
      >
        {t(filtered ? 'clearSearch' : 'seeOpen')}
      </button>
    </Empty>
  )
}
