import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Toasts } from '#shared/Toast.tsx'
import './door.css'
import { DoorRoutes } from './DoorRoutes.tsx'

export function startDoor() {
  const root = document.getElementById('app')
  if (!root) throw new Error('door/index.html has no #app')
  createRoot(root).render(
    <StrictMode>
      <DoorRoutes />
      <Toasts />
    </StrictMode>,
  )
}
