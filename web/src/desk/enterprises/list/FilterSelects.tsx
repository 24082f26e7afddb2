import { useQuery } from '@tanstack/react-query'
import { enterpriseKinds, enterpriseKindWords, enterpriseStates, enterpriseStateWords } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { enterpriseSorts } from '@yigen/domain/enterprises/enterprise-sorts.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { streetsQuery } from '../../organisations/streets.query.ts'
import { Choice } from '../../shared/Choice.tsx'
import { ColumnChoice } from '../../shared/ColumnChoice.tsx'
import { FoldButton } from '../../shared/Folded.tsx'
import { Views } from '../../views/Views.tsx'
import type { EnterpriseRow, Total } from '../enterprise.queries.ts'
import { enterpriseColumns } from './columns.ts'
import { ExportRegister } from './ExportRegister.tsx'
import { OfficerSelect } from './OfficerSelect.tsx'
import { type Listing, narrowing, useListing } from './useListing.ts'

/** The filters in view, each of them in the URL; how it is sorted; the way out to Excel. */
export function FilterSelects({ total, rows }: { total: Total | undefined; rows: readonly EnterpriseRow[] }) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const streets = useQuery(streetsQuery).data ?? []
  const { listing, sort, change } = useListing()
  const [open, setOpen] = useState(false)
  return (
    <fieldset className="tools selects" data-open={open || undefined} aria-label={t('list.filters')}>
      <FoldButton open={open} inForce={folded(listing)} onPress={() => setOpen(!open)} />
      <Choice
        label={t('list.anyKind')}
        none={t('list.anyKind')}
        value={listing.kind}
        options={enterpriseKinds.map(kind => ({ value: kind, label: say(enterpriseKindWords[kind], language) }))}
        onChange={kind => change({ kind })}
      />
      <Choice
        label={t('list.anyState')}
        none={t('list.anyState')}
        value={listing.state}
        options={enterpriseStates.map(state => ({ value: state, label: say(enterpriseStateWords[state], language) }))}
        onChange={state => change({ state })}
      />
      <Choice
        label={t('list.anyStreet')}
        none={t('list.anyStreet')}
        value={listing.streetId}
        options={streets.map(street => ({ value: street.id, label: street.shortName }))}
        onChange={streetId => change({ streetId })}
      />
      <OfficerSelect />
      <label className="tick">
        <input
          type="checkbox"
          checked={listing.inFormation === true}
          onChange={event => change({ inFormation: event.target.checked ? 'true' : undefined })}
        />
        {t('inFormation')}
      </label>
      <label className="tick">
        <input
          type="checkbox"
          checked={listing.followed === true}
          onChange={event => change({ followed: event.target.checked ? 'true' : undefined })}
        />
        {t('list.followed')}
      </label>
      <span className="grow" />
      <span className="sorting">
        <Choice
          label={t('list.sort')}
          value={sort}
          options={enterpriseSorts.map(value => ({ value, label: t(`list.by.${value}`) }))}
          onChange={value => change({ sort: value === 'name' ? undefined : value, direction: undefined })}
        />
      </span>
      <Views list="enterprises" />
      <ColumnChoice all={enterpriseColumns} usual={enterpriseColumns} called={column => t(`columns.${column}`)} />
      <ExportRegister total={total} rows={rows} />
    </fieldset>
  )
}

/** How many of what is folded away on the phone narrow the list. */
const folded = (listing: Listing): number =>
  narrowing(listing).filter(name => name !== 'search' && (name !== 'officerId' || !['me', 'none'].includes(listing.officerId ?? ''))).length
