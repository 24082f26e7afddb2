import { createContext, type ReactNode, useContext } from 'react'

/** What any page can open over itself, and the bell it shows. */
export type Acts = { search: () => void; logCall: (enterpriseId?: string) => void; bell: ReactNode }

export const DeskActs = createContext<Acts>({ search: () => {}, logCall: () => {}, bell: null })
export const useDeskActs = () => useContext(DeskActs)
