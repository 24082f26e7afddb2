import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useDraft } from '#shared/drafts.ts'
import { Field } from '#shared/Field.tsx'
import { toast } from '#shared/Toast.tsx'
import { AskDialog } from '../enterprises/AskDialog.tsx'
import { CodeHint } from '../enterprises/CodeHint.tsx'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'
import { addCreditCode } from '../enterprises/enterprise.steps.ts'
import { faultsOf } from '../shared/field-faults.ts'

/** An enterprise in formation got its licence. R2.1 */
export function CreditCodeDialog({ enterprise, onClose }: { enterprise: Enterprise; onClose: () => void }) {
  const { t } = useTranslation('enterprises')
  const draft = useDraft(`enterprise:code:${enterprise.id}`, '')
  const adding = useMutation({
    mutationFn: () => addCreditCode(enterprise.id, { code: draft.send().trim() }),
    onSuccess: ({ warning }) => {
      draft.discard()
      toast(warning ?? t('code.added'))
      onClose()
    },
  })
  const faults = faultsOf(adding.error, 'code')
  return (
    <AskDialog
      title={t('code.add')}
      submit={t('code.submit')}
      onSubmit={() => adding.mutate()}
      onClose={onClose}
      pending={adding.isPending}
      fault={faults.rest}
    >
      <div>
        <Field label={t('columns.code')} hint={t('add.codeHint')} fault={faults.of('code')}>
          {given => (
            <input {...given} className="box" autoComplete="off" value={draft.value} onChange={event => draft.write(event.target.value)} />
          )}
        </Field>
        <CodeHint code={draft.value} />
      </div>
    </AskDialog>
  )
}
