/** A file that is no table at all, with the line where that shows. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: 'encoding' | 'delimiter' | 'quotes' | 'empty' | 'notText',
    readonly line: number | null,
  ) {
    super(code)
  }
}
