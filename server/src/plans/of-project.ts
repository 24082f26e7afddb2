/** Of which project a part is read: by values, or by columns of the row around it. */
export type OfProject = { districtId: unknown; projectId: unknown }
