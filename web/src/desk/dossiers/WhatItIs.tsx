import { enterpriseStateWords } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { EnterpriseTags } from '../enterprises/EnterpriseTags.tsx'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { CreditCodeDialog } from './CreditCodeDialog.tsx'

/** Below the name: code, place, industry, what kind it is and how it stands. */
export function WhatItIs({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const [adding, setAdding] = useState(false)
  const { code, streetName, building, address, industry, state, note } = enterprise
  const place = [streetName, building].filter(Boolean).join(' · ')
  const words = [code, place || address, industry, say(enterpriseStateWords[state], language)].filter(Boolean)
  return (
    <>
      <div className="what-it-is">
        <p>
          {words.map((each, i) => (
            <Fragment key={each}>
              {i > 0 ? <span className="quiet"> · </span> : null}
              <span title={each === place ? address : undefined}>{each}</span>
            </Fragment>
          ))}{' '}
          <EnterpriseTags enterprise={enterprise} />
          {enterprise.may.includes('addCreditCode') ? (
            <button type="button" className="link-btn" onClick={() => setAdding(true)}>
              {t('code.add')}
            </button>
          ) : null}
        </p>
        {note ? <p className="note second">{note}</p> : null}
      </div>
      {adding ? <CreditCodeDialog enterprise={enterprise} onClose={() => setAdding(false)} /> : null}
    </>
  )
}
