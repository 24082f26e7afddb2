import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { forgetOldDrafts } from '#shared/drafts.ts'
import { followRelease } from '#shared/follow-release.ts'
import { Toasts } from '#shared/Toast.tsx'
import './door.css'
import './requests/requests.css'
import { DoorRoutes } from './DoorRoutes.tsx'

export function startDoor() {
  const root = document.getElementById('app')
  if (!root) throw new Error('door/index.html has no #app')
  followRelease()
  forgetOldDrafts(Temporal.Now.instant())
  createRoot(root).render(
    <StrictMode>
      <DoorRoutes />
      <Toasts />
    </StrictMode>,
  )
}
