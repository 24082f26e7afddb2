/** The name of what is kept of a district's figures until what its claims bring is another. */
export const bringsKept = (districtId: string) => `brings ${districtId}`
