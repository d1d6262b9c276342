/** "NV-01": the unit's code and how many times it handed in this period. */
export const receiptCode = (code: string, version: number): string => `${code}-${String(version).padStart(2, '0')}`
