import { useMutation, useQuery } from '@tanstack/react-query'
import type { ViewedList } from '@yigen/domain/views/view.ts'
import { useTranslation } from 'react-i18next'
import { FaultLine } from '#shared/Fault.tsx'
import { Icon } from '#shared/Icon.tsx'
import { parseSearch, stringifySearch, useFilters } from '../shared/filters.ts'
import { usePopover } from '../shared/usePopover.ts'
import { SaveView } from './SaveView.tsx'
import { removeView } from './view.steps.ts'
import { type View, viewsQuery } from './views.query.ts'
import './views.css'

/** The list as one likes to come back to it: one's own views, and those shared by who leads one. The address holds what they say. */
export function Views({ list }: { list: ViewedList }) {
  const { t } = useTranslation('views')
  const { box, open, toggle, close } = usePopover<HTMLSpanElement>()
  const { filters } = useFilters()
  const views = useQuery({ ...viewsQuery(list), enabled: open }).data ?? []
  return (
    <span className="views" ref={box}>
      <button type="button" className="btn" aria-expanded={open} onClick={toggle}>
        {t('open')}
        <Icon name="down" />
      </button>
      {open ? (
        <section className="pop" aria-label={t('heading')}>
          {views.length === 0 ? <p className="quiet small">{t('none')}</p> : null}
          <ul>
            {views.map(view => (
              <Row key={view.id} view={view} onGo={close} />
            ))}
          </ul>
          <SaveView list={list} search={stringifySearch(filters).slice(1)} />
        </section>
      ) : null}
    </span>
  )
}

function Row({ view, onGo }: { view: View; onGo: () => void }) {
  const { t } = useTranslation('views')
  const { replace } = useFilters()
  const removing = useMutation({ mutationFn: () => removeView(view.id) })
  const note = view.own ? (view.shared ? t('shared') : null) : t('byOther', { name: view.savedBy })
  const open = () => {
    replace(parseSearch(view.search))
    onGo()
  }
  return (
    <li>
      <button type="button" className="view" onClick={open}>
        {view.name}
        {note ? <small className="quiet">{note}</small> : null}
      </button>
      {view.own ? (
        <button
          type="button"
          className="icon-btn"
          aria-label={t('remove', { name: view.name })}
          disabled={removing.isPending}
          onClick={() => removing.mutate()}
        >
          <Icon name="close" />
        </button>
      ) : null}
      <FaultLine fault={removing.error} />
    </li>
  )
}
