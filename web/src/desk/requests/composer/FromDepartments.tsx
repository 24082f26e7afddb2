import { useTranslation } from 'react-i18next'
import type { Request } from '../request.queries.ts'
import type { Composing } from './useComposer.ts'

/** The departments' results as the words of a settlement to begin with: marked as theirs, to be put in the enterprise's words. R4.8 */
export function FromDepartments({ request, composing: { written, write, why } }: { request: Request; composing: Composing }) {
  const { t } = useTranslation('requests-first')
  const proposed = request.proposedSettlement
  if (proposed === '' || why) return null
  if (written.words.trim() === proposed.trim()) return <p className="from-departments">{t('composer.proposed')}</p>
  if (written.words.includes(proposed)) return null
  return (
    <p className="from-departments">
      <button
        type="button"
        className="text-btn"
        onClick={() => write({ words: [written.words.trim(), proposed].filter(Boolean).join('\n') })}
      >
        {t('composer.takeResults')}
      </button>
    </p>
  )
}
