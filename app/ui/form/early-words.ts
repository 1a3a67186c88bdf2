/**
 * Keeps what is written into a long field before the page comes to life: React puts the server's text back where the
 * element's own text is still that one, so the element's own text follows what is written until then.
 */
export function keepEarlyWords(page: Document): void {
  const keep = (field: EventTarget | null) => {
    if (field instanceof HTMLTextAreaElement && field.value !== field.defaultValue)
      field.defaultValue = field.value
  }
  for (const field of page.querySelectorAll('textarea')) keep(field)
  const follow = ({ target }: Event) => {
    if (page.documentElement.dataset.onScreen) page.removeEventListener('input', follow)
    else keep(target)
  }
  page.addEventListener('input', follow)
}
