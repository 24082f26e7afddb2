import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './shell/shell.css'
import { startWords } from './i18n.ts'
import { queries } from './queries.ts'
import { router } from './routes.tsx'

export async function startDesk() {
  const root = document.getElementById('app')
  if (!root) throw new Error('index.html has no #app')
  await startWords()
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
