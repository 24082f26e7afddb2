import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf } from '#shared/sentence-of.ts'
import { Toasts } from '#shared/Toast.tsx'

/** Around every page: toasts, and the focus on the new page when the path changes. */
export function DeskRoot() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) document.getElementById('main')?.focus({ preventScroll: true })
      }),
    [router],
  )
  return (
    <>
      <Outlet />
      <Toasts />
    </>
  )
}

/** A page that threw: the server out of reach while entering, or a fault of ours. */
export function PageFault({ error }: { error: unknown }) {
  const { t } = useTranslation()
  return (
    <main className="main alone" id="main" tabIndex={-1}>
      <div className="empty fault" role="alert">
        <b>{t('broken')}</b>
        <p className="second">{sentenceOf(error)}</p>
        <div className="acts">
          <button type="button" className="btn" onClick={() => location.reload()}>
            {t('reload')}
          </button>
        </div>
      </div>
    </main>
  )
}
