import type { PointedOut as PointedOutShape, PointOut } from '@yigen/domain/pointings/pointing.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'
import { some } from '#shared/about.ts'
import { step } from '../shared/step.ts'

export const pointOut = (pointed: Wire<typeof PointOut>) =>
  step<Wire<typeof PointedOutShape>>({ pointing: some, enterprise: some }, 'POST', '/api/pointings', pointed)
