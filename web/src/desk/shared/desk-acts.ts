import { createContext, useContext } from 'react'

/** What any page can open over itself. */
export type Acts = { search: () => void; logCall: (enterpriseId?: string) => void }

export const DeskActs = createContext<Acts>({ search: () => {}, logCall: () => {} })
export const useDeskActs = () => useContext(DeskActs)
