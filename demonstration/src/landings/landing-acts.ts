import type { Actor } from '@yigen/domain/members/actor.ts'
import { openProject } from '@yigen/server/projects/open-project.ts'
import type { Act } from '../act.types.ts'
import type { Login } from '../demonstration.types.ts'
import type { LoadedEnterprise } from '../load-enterprises.ts'
import type { Cast } from '../load-people.ts'
import { notThere } from '../replay-beside.ts'
import type { LandingTold } from './landing.types.ts'
import { takeLeading } from './take-leading.ts'
import { takePlan } from './take-plan.ts'
import { takeProject } from './take-project.ts'

/** What happened to a landing project, as acts of who did it; all of them upon the project that the first one opens. */
export function landingActs(cast: Cast, enterprises: readonly LoadedEnterprise[], folder: string, told: LandingTold): Act[] {
  const who = (login: Login): Actor => {
    const actor = cast.get(login)
    if (!actor) throw new RangeError(`nobody is called ${login}`)
    return actor
  }
  const enterprise = enterprises[told.enterprise] as LoadedEnterprise
  let opened: string | null = null
  const idOfIt = () => {
    if (opened === null) throw notThere()
    return opened
  }
  return told.events.map((event): Act => {
    const { at } = event
    const by = who(event.by)
    if (event.kind === 'open')
      return {
        at,
        by,
        run: async (trx, actor) => {
          opened = (await openProject(trx, actor, openingOf(told, enterprise), at)).id
        },
      }
    return {
      at,
      by,
      run: async (trx, actor) => {
        const of = { id: idOfIt(), kind: told.landing.kind, memberId: (login: Login) => who(login).memberId, folder }
        return (
          (await takeProject(trx, actor, of, event)) ??
          (await takePlan(trx, actor, of, event)) ??
          (await takeLeading(trx, actor, of, event))
        )
      },
    }
  })
}

function openingOf({ landing, street }: LandingTold, { id, demo }: LoadedEnterprise) {
  const { name, kind, investment, area, headcount } = landing
  return {
    ...{ enterpriseId: id, newEnterprise: null, officerId: null, sourceRequestId: null, name, kind },
    ...{ streetId: street, address: demo.street === street ? demo.building : '', investment, area, headcount },
  }
}
