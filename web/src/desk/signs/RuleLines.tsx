import { ruleLetter, type SignRule, signRules } from '@yigen/domain/signs/sign-rules.ts'
import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import type { SignRules } from './sign.queries.ts'
import { useRuleWords } from './useRuleWords.ts'

type Line = SignRules['record'][number]

/** Every rule: how it weighs, how many it lists now, how often it was right. R23.2 */
export function RuleLines({ rules }: { rules: SignRules }) {
  const { t } = useTranslation('signs')
  return (
    <>
      <ul className="sign-rules">
        {rules.record.map(line => (
          <Rule key={line.rule} line={line} off={rules.off.includes(line.rule)} />
        ))}
      </ul>
      <p className="small quiet">{t('overlap')}</p>
    </>
  )
}

function Rule({ line, off }: { line: Line; off: boolean }) {
  const { t } = useTranslation('signs')
  const language = useLanguage()
  const ruleWords = useRuleWords()
  const right = line.listed > 0 ? t('right', line) : t('rightNone')
  return (
    <li>
      <span className="letter">{say(ruleLetter(line.rule), language)}</span>
      <span>{ruleWords(line.rule)}</span>
      <span className="quiet small">{off ? t('off') : t('nowCount', { n: line.now })}</span>
      <p>
        {t(`strength.${strengthOf(line.rule)}`)}
        {language === 'en' ? '. ' : '。'}
        {right}
      </p>
    </li>
  )
}

const strengthOf = (rule: SignRule) => signRules[rule].strength
