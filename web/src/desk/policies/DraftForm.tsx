import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { say } from '@yigen/domain/wire/language.ts'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Allowed } from '#shared/Allowed.tsx'
import { useDraft } from '#shared/drafts.ts'
import { FaultLine } from '#shared/Fault.tsx'
import { toast } from '#shared/Toast.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { useRested } from '#shared/useRested.ts'
import { CheckedText } from './CheckedText.tsx'
import { ImportText } from './ImportText.tsx'
import { onVersionOf } from './on-version.ts'
import { type Policy, policyTextQuery } from './policy.queries.ts'
import { changePolicyDraft, draftPolicy } from './policy.steps.ts'
import { sampleText } from './sample-text.ts'
import { type EditorHandle, TextEditor } from './TextEditor.tsx'

type Props = { /** whose draft is changed, or whose next version this becomes */ policy: Policy | null; changes: boolean }

/** The text with its line numbers, beside it what the engine says of it; what is typed stays on the device until it is taken. */
export function DraftForm({ policy, changes }: Props) {
  const { t } = useTranslation('policies')
  const language = useLanguage()
  const navigate = useNavigate()
  const [before] = useState(policy)
  const draft = useDraft(
    before ? `policy:${before.id}:${before.version.number}:${before.version.revision}` : 'policy:new',
    before?.yaml ?? '',
  )
  const checked = useQuery(policyTextQuery(useRested(draft.value))).data
  const editor = useRef<EditorHandle>(null)
  const saving = useMutation({
    mutationFn: () => (before && changes ? changePolicyDraft(onVersionOf(before), draft.send()) : draftPolicy(draft.send())),
    onSuccess: ({ id, version, title }) => {
      draft.discard()
      toast(t('draft.saved', { title: say(title, language), version }))
      void navigate({ to: '/policies/$id', params: { id }, search: { version: String(version) } })
    },
  })
  const empty = draft.value.trim() === ''
  const faults = [...(checked?.problems ?? []), ...(checked?.errors ?? [])].flatMap(({ line }) => line ?? [])
  return (
    <>
      <div className="policy-drafting">
        <div>
          <div className="section-head">
            <ImportText onText={draft.write} />
            {empty ? (
              <button type="button" className="btn bare" onClick={() => draft.write(sampleText)}>
                {t('draft.template')}
              </button>
            ) : null}
            <span className="grow small quiet">{draft.savedAt ? t('draft.kept') : null}</span>
          </div>
          <TextEditor ref={editor} label={t('draft.text')} value={draft.value} faults={faults} onChange={draft.write} />
        </div>
        <CheckedText checked={empty ? undefined : checked} empty={empty} onLine={line => editor.current?.goTo(line)} />
      </div>
      <div className="page-foot">
        <span className="grow">
          <FaultLine fault={saving.error} />
        </span>
        <Allowed kind="do" why={empty ? t('draft.nothing') : null} aria-busy={saving.isPending} onClick={() => saving.mutate()}>
          {t(changes ? 'draft.change' : 'draft.save')}
        </Allowed>
      </div>
    </>
  )
}
