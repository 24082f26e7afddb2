import { secondStepAccess } from '@yigen/domain/second-steps/second-step-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { hasSecondStep, needsSecondStep } from './says-of-second-steps.ts'
import { secondStepRoutes } from './second-steps.routes.ts'
import { takeSecondSteps } from './take-second-steps.ts'

/** Signing in by two steps: what somebody has besides the password, and who must. */
export const secondStepsSlice = serverSlice({
  name: 'second-steps',
  floor: 'people',
  access: secondStepAccess,
  tables: { ofDistrict: ['totp', 'passkey', 'passkey_challenge', 'recovery_code', 'second_step_tries', 'second_step_rule'] },
  routes: [secondStepRoutes],
  says: { hasSecondStep, needsSecondStep },
  follows: { secondStepTaken: takeSecondSteps },
})
