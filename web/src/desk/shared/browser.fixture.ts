import { vi } from 'vitest'

// What modules of the pages ask of a browser as soon as they are read.
vi.stubGlobal('navigator', { language: 'zh-CN' })
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => {} })
vi.stubGlobal('document', { addEventListener: () => {} })
vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run))
