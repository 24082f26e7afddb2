import { Link } from '@tanstack/react-router'
import { enterpriseStateWords } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { Empty } from '#shared/Empty.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { EnterpriseTags } from '../enterprises/EnterpriseTags.tsx'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { TheThree } from './TheThree.tsx'

/** What everyone of the office may see: the line of the register, and whom to ask for more. R11.2 */
export function Register({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation('enterprises')
  const language = useLanguage()
  const { code, streetName, building, industry, state, officer } = enterprise
  const words = [code, [streetName, building].filter(Boolean).join(' · '), industry, say(enterpriseStateWords[state], language)]
  return (
    <>
      <div className="what-it-is">
        <p>
          {words.filter(Boolean).join(' · ')} <EnterpriseTags enterprise={enterprise} />
        </p>
      </div>
      <TheThree enterprise={enterprise} />
      <Empty title={t('register.title')} why={officer ? t('register.why', { officer: officer.name }) : t('register.whyNobody')}>
        {enterprise.openRequests > 0 ? (
          <Link className="btn" to="/requests" search={{ enterpriseId: enterprise.id, state: 'open' }}>
            {t('register.open', { n: enterprise.openRequests })}
          </Link>
        ) : null}
      </Empty>
    </>
  )
}
