import { creditCodeFault, normaliseCreditCode, repairedCreditCode } from '@yigen/domain/enterprises/credit-code.ts'
import { useTranslation } from 'react-i18next'

/** What is odd about a credit code, while it is typed; a check digit that does not fit is only worth a look. GB 32100-2015 */
export function CodeHint({ code }: { code: string }) {
  const { t } = useTranslation('enterprises')
  const normal = normaliseCreditCode(code)
  const fault = normal === '' ? null : creditCodeFault(normal)
  if (!fault) return null
  const words = () => {
    if (fault.kind === 'length') return t('code.length', { is: fault.is, should: fault.should })
    if (fault.kind === 'checkDigit') return t('code.checkDigit', { is: fault.is, should: fault.should })
    const nearest = repairedCreditCode(normal)
    const character = t('code.character', { at: fault.at, character: fault.character })
    return nearest ? `${character}${t('code.nearest', { nearest })}` : character
  }
  return (
    <p className="code-hint small second" role="status">
      {words()}
    </p>
  )
}
