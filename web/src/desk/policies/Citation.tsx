import { useTranslation } from 'react-i18next'
import { quote } from '#shared/quote.ts'
import { Tag } from '../shared/Tag.tsx'
import type { Policy } from './policy.queries.ts'

type Cite = NonNullable<Policy['measures'][number]['clauses'][number]['cite']>

/** The place in the law, and its words: in quotation marks where somebody saw them letter for letter, marked as retold where not. */
export function Citation({ cite: { number, article, text, retold } }: { cite: Cite }) {
  const { t } = useTranslation('policies')
  return (
    <div className="policy-cite">
      {text ? <p>{quote(text)}</p> : null}
      {retold ? (
        <p>
          <Tag tone="line">{t('clauses.retold')}</Tag> {retold}
        </p>
      ) : null}
      <small>
        {[number, article].filter(Boolean).join(' ')}
        {text || retold ? null : ` · ${t('clauses.noText')}`}
      </small>
    </div>
  )
}
