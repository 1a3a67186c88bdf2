/** An address that may go on in a second line, at its @ rather than anywhere. */
export function EmailAddress({ value }: { value: string }) {
  const at = value.indexOf('@') + 1
  return (
    <>
      {value.slice(0, at)}
      <wbr />
      {value.slice(at)}
    </>
  )
}
