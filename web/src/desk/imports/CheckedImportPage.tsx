import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ImportChoices } from '@yigen/domain/imports/first-contacts.ts'
import { useTranslation } from 'react-i18next'
import { Skeleton } from '#shared/Skeleton.tsx'
import { useLanguage } from '#shared/useLanguage.ts'
import { shownAgain } from '../shared/changed.ts'
import { Page } from '../shared/Page.tsx'
import { Unread } from '../shared/Unread.tsx'
import { CheckedBody } from './CheckedBody.tsx'
import { ConfirmBar } from './ConfirmBar.tsx'
import { Counts } from './Counts.tsx'
import { ImportPath } from './ImportPath.tsx'
import { importQuery, isUnderWay } from './import.queries.ts'
import { importEnterprises } from './import.steps.ts'
import { NotDone } from './NotDone.tsx'
import { TemplateButton } from './TemplateButton.tsx'
import { useImportEnd } from './useImportEnd.ts'
import { Writing } from './Writing.tsx'
import { Written } from './Written.tsx'
import '../enterprises/enterprises.css'
import './imports.css'

/** A dry run: what would be written, what is wrong, put right in place; then written by a job that one may watch or leave. R2.4 */
export function CheckedImportPage() {
  const { t } = useTranslation(['imports', 'imports-first'])
  const id = useParams({ strict: false }).id ?? ''
  const writing = useMutation({
    mutationFn: (choices: ImportChoices) => importEnterprises(id, choices),
    onSettled: shownAgain,
  })
  const { data, error, isPending, refetch } = useQuery(importQuery(id, useLanguage()))
  useImportEnd(data)
  const state = data?.state ?? 'checked'
  const busy = writing.isPending || (data !== undefined && isUnderWay(data))
  const crumbs = [{ label: t('imports-first:title'), to: '/import' }, ...(data ? [{ label: data.fileName }] : [])]
  const foot = data?.state === 'checked' && !busy ? <ConfirmBar checked={data} writing={writing} /> : undefined
  return (
    <Page
      title={t(data?.work && busy ? `writing.title.${data.work.step}` : `state.${state}`)}
      sub={<ImportPath at={busy ? 'imported' : state} />}
      crumbs={crumbs}
      actions={<Acts />}
      foot={foot}
    >
      {isPending ? <Skeleton rows={6} /> : null}
      {error && !data ? <Unread fault={error} again={() => void refetch()} /> : null}
      {data && busy ? <Writing checked={data} /> : null}
      {data && !busy ? <NotDone checked={data} /> : null}
      {data && !busy && state !== 'checked' ? <Written checked={data} /> : null}
      {data ? <Counts checked={data} busy={busy} /> : null}
      {data && !busy ? <CheckedBody checked={data} /> : null}
    </Page>
  )
}

function Acts() {
  const { t } = useTranslation('imports')
  return (
    <>
      <Link className="btn bare" to="/import">
        {t('past')}
      </Link>
      <TemplateButton />
    </>
  )
}
