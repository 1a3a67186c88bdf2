/** Stands first in a form, so that the Enter key means what is harmless, never to send it. */
export function EnterButton() {
  return (
    <button
      type="submit"
      name="intent"
      value="enter"
      className="sr-only"
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
