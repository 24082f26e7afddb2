import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exactTime } from '#shared/format.ts'
import { isProblem } from '#shared/problem.ts'
import { sentenceOf } from '#shared/sentence-of.ts'
import { Toasts } from '#shared/Toast.tsx'
import { serverNow, useNow } from '#shared/ticker.ts'
import { Gate } from '../shared/Gate.tsx'

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

/** A page that threw: asked for too often, the server out of reach while entering, or a fault of ours. */
export function PageFault({ error }: { error: unknown }) {
  const { t } = useTranslation()
  if (isProblem(error) && error.status === 429) return <TooOften seconds={Number(error.extras.retryAfter ?? aMinute)} />
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

const aMinute = 60

/** Entered more often than people do, from here or from the same address: the page opens again by itself when it may. */
function TooOften({ seconds }: { seconds: number }) {
  const { t } = useTranslation()
  const [until] = useState(() => serverNow().add({ seconds }))
  const left = Math.ceil(until.since(useNow(1)).total('seconds'))
  useEffect(() => {
    if (left <= 0) location.reload()
  }, [left])
  return (
    <Gate title={t('tooOften')} lead={t('tooOftenWhy', { time: exactTime(until).slice(11) })}>
      <p className="second" role="timer">
        {t('tooOftenLeft', { seconds: Math.max(left, 0) })}
      </p>
      <div className="acts">
        <button type="button" className="btn lg" onClick={() => location.reload()}>
          {t('tryNow')}
        </button>
      </div>
    </Gate>
  )
}
