/** Which dialog of the sheet is open. */
export type OpenDialog = 'bulk' | 'keys' | 'dearer' | 'discard' | null
