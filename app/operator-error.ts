/** Something that whoever runs the portal can mend: told in one line, without a stack. */
export function operatorError(message: string): Error {
  return Object.assign(new Error(message), { name: 'OperatorError' })
}

export function isOperatorError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'OperatorError'
}
