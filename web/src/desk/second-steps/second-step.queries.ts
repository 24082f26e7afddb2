import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  OwedStep as OwedStepShape,
  OwnSecondSteps as OwnSecondStepsShape,
  SecondStepHolders as SecondStepHoldersShape,
  SecondStepRules as SecondStepRulesShape,
} from '@yigen/domain/second-steps/second-step.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { get, type Query } from '#shared/http.ts'

export type OwedStep = Wire<typeof OwedStepShape>
export type OwnSteps = Wire<typeof OwnSecondStepsShape>
export type Rule = Wire<typeof SecondStepRulesShape>['rows'][number]
export type Holders = Wire<typeof SecondStepHoldersShape>
export type Holder = Holders['rows'][number]

/** By what the second step can be shown, of who has just given the password. */
export const readOwedStep = () => get<OwedStep>('/api/session/second-step')

/** By what one signs in besides the password. */
export const ownStepsQuery = queryOptions({
  queryKey: [{ of: ['member'] }, 'second-steps'],
  queryFn: ({ signal }) => get<OwnSteps>('/api/second-steps', {}, signal),
})

export const rulesQuery = queryOptions({
  queryKey: [{ of: ['member'] }, 'second-step-rules'],
  queryFn: async ({ signal }) => (await get<Wire<typeof SecondStepRulesShape>>('/api/second-step-rules', {}, signal)).rows,
})

/** Pages of the office's accounts, in order of name. */
export const holdersQuery = (filter: Query) =>
  infiniteQueryOptions({
    queryKey: [{ of: ['member'] }, 'second-step-holders', filter],
    queryFn: ({ pageParam, signal }) => get<Holders>('/api/second-step-holders', { ...filter, limit: 50, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: page => page.next,
  })
