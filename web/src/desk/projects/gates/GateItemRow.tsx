import type { HTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import { ShownTag } from '../../shared/versions/ShownTag.tsx'
import type { ShownRow } from '../../shared/versions/shown-rows.ts'
import type { GateItem } from '../project.queries.ts'
import { useSaidItem } from './useSaidItem.ts'

type Props = {
  shown: ShownRow<GateItem>
  given: HTMLAttributes<HTMLLIElement>
  /** who may change it; null: who reads */
  acts: { change: () => void; remove: () => void; restore: () => void } | null
}

/** One thing that a gate asks: what is looked at, by which document, who verifies it, of which projects. */
export function GateItemRow({ shown: { row: item, what }, given, acts }: Props) {
  const { t } = useTranslation(['projects', 'gates'])
  const { landingsOf } = useSaidItem()
  const gone = what === 'removed'
  return (
    <li className={['gate-item', acts && 'kept', gone && 'row-removed'].filter(Boolean).join(' ')} {...given}>
      <div>
        <b>{item.name}</b> <ShownTag what={what} />
        <p>{item.look}</p>
      </div>
      <div>
        <p>
          {item.document}
          {item.unit ? <span className="quiet"> · {item.unit}</span> : null}
        </p>
        <small>{landingsOf(item)}</small>
      </div>
      <div>
        <p>{t(`gates:verifiedBy.${item.verifiedBy}`)}</p>
        {item.optional ? <small>{t('gates:optional')}</small> : null}
      </div>
      {acts ? <Acts name={item.name} gone={gone} acts={acts} /> : null}
    </li>
  )
}

function Acts({ name, gone, acts }: { name: string; gone: boolean; acts: NonNullable<Props['acts']> }) {
  const { t } = useTranslation(['projects', 'gates'])
  return (
    <div className="acts">
      {gone ? (
        <button type="button" className="btn sm" aria-label={t('gates:restoreOf', { name })} onClick={acts.restore}>
          {t('gates:restore')}
        </button>
      ) : (
        <>
          <button type="button" className="btn bare sm" aria-label={t('gates:removeOf', { name })} onClick={acts.remove}>
            {t('gates:remove')}
          </button>
          <button type="button" className="btn sm" aria-label={t('gates:changeOf', { name })} onClick={acts.change}>
            {t('gates:change')}
          </button>
        </>
      )}
    </div>
  )
}
