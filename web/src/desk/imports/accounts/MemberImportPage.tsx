import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { some } from '#shared/about.ts'
import { newKey } from '#shared/attempt.ts'
import { Empty } from '#shared/Empty.tsx'
import { FaultLine } from '#shared/Fault.tsx'
import { holds } from '#shared/session.ts'
import { changed } from '../../shared/changed.ts'
import { Page } from '../../shared/Page.tsx'
import { useSession } from '../../shared/session.tsx'
import { ChooseSheet } from './ChooseSheet.tsx'
import { MadeAccounts } from './MadeAccounts.tsx'
import { checkMembers, importMembers, memberTemplate } from './member-import.steps.ts'
import { SheetRows } from './SheetRows.tsx'
import '../imports.css'

/** Accounts from Excel: choose a file, see every row judged, make all of them or none; their links are shown once. R1.5 */
export function MemberImportPage() {
  const { t } = useTranslation(['imports', 'imports-first'])
  const makes = holds(useSession(), 'systemAdministrator')
  const template = useMutation({ mutationFn: memberTemplate })
  return (
    <Page
      title={t('imports-first:accounts.title')}
      crumbs={[{ label: t('accounts.members'), to: '/members' }, { label: t('imports-first:accounts.title') }]}
      actions={
        makes ? (
          <button type="button" className="btn bare" disabled={template.isPending} onClick={() => template.mutate()}>
            {t('template')}
          </button>
        ) : null
      }
    >
      <FaultLine fault={template.error} />
      {makes ? <FromSheet /> : <Empty title={t('accounts.notYours')} why={t('accounts.notYoursWhy')} />}
    </Page>
  )
}

function FromSheet() {
  const { t } = useTranslation('imports')
  const checking = useMutation({ mutationFn: async (file: File) => ({ file, key: newKey(), checked: await checkMembers(file) }) })
  const [again, setAgain] = useState(false)
  const making = useMutation({
    mutationFn: ({ file, key }: { file: File; key: string }) => importMembers(file, key),
    onSuccess: () => changed({ member: some }),
  })
  if (making.data) return <MadeAccounts made={making.data} />
  const read = checking.data
  const choose = (file: File) => {
    setAgain(false)
    making.reset()
    checking.mutate(file)
  }
  if (!read || again || checking.isPending)
    return (
      <ChooseSheet
        why={t('accounts.why')}
        busy={checking.isPending ? (checking.variables?.name ?? '') : null}
        fault={checking.error}
        onFile={choose}
      />
    )
  const { checked } = read
  return (
    <>
      <SheetRows checked={checked} />
      <div className="page-foot">
        <span className="grow" role="status">
          {checked.whyNot ?? t('accounts.ready', { n: checked.rows.length })}
          <FaultLine fault={making.error} />
        </span>
        <button type="button" className="btn" disabled={making.isPending} onClick={() => setAgain(true)}>
          {t('accounts.other')}
        </button>
        {checked.whyNot === null ? (
          <button type="button" className="btn do" aria-busy={making.isPending} onClick={() => making.mutate(read)}>
            {t('accounts.make', { n: checked.rows.length })}
          </button>
        ) : (
          <Link className="btn bare" to="/members">
            {t('accounts.back')}
          </Link>
        )}
      </div>
    </>
  )
}
