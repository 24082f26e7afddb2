/** By what the register can be ordered: by what everybody reads of a line, so that an order betrays nothing. R11.2 */
export const enterpriseSorts = ['name', 'street', 'officer', 'touched'] as const
export type EnterpriseSort = (typeof enterpriseSorts)[number]
