import { useState } from 'react'
import type { DoorHome, OwnEnterprise } from '../requests/wire.ts'
import { useDoorSession } from '../shared/door-session.ts'
import { asked } from '../shared/paths.ts'
import { type Got, useGet } from '../shared/useGet.ts'

type Choice = Pick<Got<DoorHome>, 'fault' | 'again'> & {
  enterprises: OwnEnterprise[] | undefined
  /** the one looked at: that of the address, else the last chosen on this device, else the first */
  enterprise: OwnEnterprise | undefined
  choose: (id: string) => void
}

/** The enterprises one acts for, and the one looked at. */
export function useEnterprise(): Choice {
  const name = `yigen-door-enterprise:${useDoorSession().member.id}`
  const { data, fault, again } = useGet<DoorHome>(
    '/api/door',
    {},
    { of: ['assignment', 'deputy', 'leave', 'contact'], beside: ['enterprise'] },
  )
  const [chosen, setChosen] = useState(() => asked('enterprise') ?? localStorage.getItem(name))
  const enterprises = data?.enterprises
  return {
    enterprises,
    enterprise: enterprises?.find(one => one.id === chosen) ?? enterprises?.[0],
    fault,
    again,
    choose: id => {
      localStorage.setItem(name, id)
      setChosen(id)
    },
  }
}
