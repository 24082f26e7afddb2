import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { officersQuery } from '../../members/officers.query.ts'
import { useMe } from '../../shared/session.tsx'
import { useListing } from './useListing.ts'

/** One officer's enterprises; a large district is searched by name at the server. */
export function OfficerSelect() {
  const { t } = useTranslation('enterprises')
  const me = useMe()
  const [typed, setTyped] = useState('')
  const officers = useQuery({ ...officersQuery(typed), placeholderData: keepPreviousData }).data ?? []
  const { whose, change } = useListing()
  const one = whose === 'all' || whose === 'none' || whose === 'me' ? null : whose
  return (
    <Select
      aria-label={t('list.anyOfficer')}
      className={one ? 'chosen' : ''}
      placeholder={t('list.anyOfficer')}
      value={one}
      options={officers.filter(each => each.id !== me).map(each => ({ value: each.id, label: each.name, unit: each.unitName }))}
      optionRender={({ data }) => (
        <span className="officer-option">
          {data.label} <small className="quiet">{data.unit}</small>
        </span>
      )}
      onChange={officerId => change({ officerId: officerId ?? 'all' })}
      allowClear
      popupMatchSelectWidth={false}
      showSearch={{ filterOption: false, onSearch: setTyped }}
    />
  )
}
