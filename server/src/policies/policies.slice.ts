import { policyAccess } from '@yigen/domain/policies/policy-access.ts'
import { serverSlice } from '#slice/slice.ts'
import { policyRoutes } from './policies.routes.ts'
import { policyStepRoutes } from './policy-steps.routes.ts'
import { seedPolicies } from './seed-policies.ts'

export const policiesSlice = serverSlice({
  name: 'policies',
  floor: 'register',
  access: policyAccess,
  tables: { ofDistrict: ['policy', 'policy_version', 'policy_text'] },
  routes: [policyRoutes, policyStepRoutes],
  follows: { districtBegun: seedPolicies },
})
