import { enterpriseStateWords } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { EnterpriseTags } from '../enterprises/EnterpriseTags.tsx'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { ChangeEnterpriseDialog } from './ChangeEnterpriseDialog.tsx'
import { CreditCodeDialog } from './CreditCodeDialog.tsx'
import { EndEnterpriseDialog } from './EndEnterpriseDialog.tsx'

/** What is done to the row itself, in the order in which it is offered. */
const acts = [
  ['addCreditCode', 'code.add'],
  ['changeEnterprise', 'change.open'],
  ['closeEnterprise', 'end.close.open'],
  ['takeBackEnterprise', 'end.takeBack.open'],
] as const

/** Below the name: code, place, industry, what kind it is and how it stands. */
export function WhatItIs({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const [asking, setAsking] = useState<(typeof acts)[number][0] | null>(null)
  const close = () => setAsking(null)
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
          {acts.map(([step, words]) =>
            enterprise.may.includes(step) ? (
              <button key={step} type="button" className="link-btn" onClick={() => setAsking(step)}>
                {t(words)}
              </button>
            ) : null,
          )}
        </p>
        {note ? <p className="note second">{note}</p> : null}
      </div>
      {asking === 'addCreditCode' ? <CreditCodeDialog enterprise={enterprise} onClose={close} /> : null}
      {asking === 'changeEnterprise' ? <ChangeEnterpriseDialog enterprise={enterprise} onClose={close} /> : null}
      {asking === 'closeEnterprise' ? <EndEnterpriseDialog enterprise={enterprise} act="close" onClose={close} /> : null}
      {asking === 'takeBackEnterprise' ? <EndEnterpriseDialog enterprise={enterprise} act="takeBack" onClose={close} /> : null}
    </>
  )
}
