import { useTranslation } from 'react-i18next'
import { Field } from '#shared/Field.tsx'
import type { Filing } from './RegisterForm.tsx'

type Props = { reply: string | null; missing: boolean; write: (changed: Partial<Filing>) => void }

/** Answered while they were still on the line: what was said is the reply, and the 24 hours stop with the entry. R4.3 */
export function OnTheSpot({ reply, missing, write }: Props) {
  const { t } = useTranslation(['requests', 'requests-first'])
  return (
    <>
      <label className="as-reply">
        <input type="checkbox" checked={reply !== null} onChange={event => write({ reply: event.target.checked ? '' : null })} />
        {t('register.onTheSpot')}
      </label>
      {reply === null ? null : (
        <Field
          label={t('requests-first:composer.replyWords')}
          hint={t('requests-first:composer.publicHint')}
          fault={missing ? t('register.needReply') : undefined}
        >
          {given => (
            <textarea
              {...given}
              className="box"
              rows={3}
              placeholder={t('requests-first:composer.words.reply')}
              value={reply}
              onChange={event => write({ reply: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}
