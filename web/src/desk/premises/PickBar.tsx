import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { leastCompared, mostCompared } from '@yigen/domain/premises/compared-limits.ts'
import { useTranslation } from 'react-i18next'
import { enterpriseQuery } from '../enterprises/enterprise.queries.ts'
import { usePicked } from './usePremisesFilters.ts'

/** What was chosen to be compared, and for whom. */
export function PickBar() {
  const { t } = useTranslation('premises')
  const { ids, enterpriseId, address, clear } = usePicked()
  return (
    <div className="pick-bar">
      <span>
        {enterpriseId ? <ForWhom id={enterpriseId} /> : null}
        <span className="small quiet" role="status">
          {ids.length < leastCompared
            ? t('picking.need', { n: leastCompared - ids.length })
            : t('picking.picked', { n: ids.length, most: mostCompared })}
        </span>
      </span>
      <span className="acts">
        {ids.length > 0 ? (
          <button type="button" className="btn" onClick={clear}>
            {t('picking.clear')}
          </button>
        ) : null}
        {ids.length >= leastCompared ? (
          <Link className="btn do" to="/premises/compare" search={address}>
            {t('picking.compare')}
          </Link>
        ) : null}
      </span>
    </div>
  )
}

function ForWhom({ id }: { id: string }) {
  const { t } = useTranslation('premises')
  const { data } = useQuery(enterpriseQuery(id))
  return data ? <b>{t('picking.for', { name: data.name })}</b> : null
}
