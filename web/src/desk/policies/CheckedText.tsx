import { say } from '@yigen/domain/wire/language.ts'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#shared/useLanguage.ts'
import { Problems } from './Problems.tsx'
import type { PolicyChecked } from './policy.queries.ts'

type Props = { checked: PolicyChecked | undefined; empty: boolean; onLine: (line: number) => void }

/** What the engine says of the text as it stands: what it does not understand, which cases fail, what is doubtful. */
export function CheckedText({ checked, empty, onLine }: Props) {
  const { t } = useTranslation('policies')
  const language = useLanguage()
  return (
    <aside className="policy-checked" aria-live="polite">
      {empty ? <p className="quiet">{t('problems.first')}</p> : null}
      {!empty && !checked ? <p className="quiet">{t('problems.checking')}</p> : null}
      {checked ? (
        <>
          {checked.title ? <h2>{say(checked.title, language)}</h2> : null}
          {checked.problems.length === 0 ? <Cases checked={checked} /> : null}
          <Problems kind="notRead" problems={checked.problems} onLine={onLine} />
          <Problems kind="errors" problems={checked.errors} onLine={onLine} />
          <Problems kind="doubts" problems={checked.doubts} onLine={onLine} />
        </>
      ) : null}
    </aside>
  )
}

function Cases({ checked: { golden, errors, doubts } }: { checked: PolicyChecked }) {
  const { t } = useTranslation('policies')
  const failed = golden.filter(one => !one.passed).length
  return (
    <p>
      {failed === 0 ? t('golden.allPass', { n: golden.length }) : t('golden.someFail', { n: golden.length, failed })}
      {errors.length + doubts.length === 0 ? ` · ${t('problems.none')}` : null}
    </p>
  )
}
